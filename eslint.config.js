// Few rules, each with its reason. The walls between rooms are those of docs/architecture.md; what lint cannot see,
// tests/architecture/ holds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const domains = readdirSync(join(import.meta.dirname, 'subgraphs'));
const driver = {
  regex: '^postgres$',
  allowTypeImports: true,
  message:
    'The driver is loaded with our changes by @kawa/postgres/driver (docs/adr/0014-patched-driver.md).',
};
const domainCode = [...domains.map((name) => `@kawa/${name}`), '**/subgraphs/**'];
const elastic = {
  group: ['@apollo/gateway', '@apollo/composition', '@apollo/query-planner', '@apollo/server'],
  message: 'Code under the Elastic licence, and the client boundary, stay in router/ and tools/.',
};

/** What `files` may not import, and why. A later wall replaces an earlier one for the files that both name. */
const wall = (files, ...patterns) => ({
  files,
  ignores: ['**/*.test.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [driver, ...patterns] }] },
});

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message:
    'Only env.ts, main.ts and commands read the environment: a default that hides elsewhere is never documented.',
};
const noClock = {
  selector:
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'A decision takes the time as an argument, so that a test can choose it.',
};

export default defineConfig(
  globalIgnores([
    '**/node_modules/**',
    '**/dist/**',
    '**/.data/**',
    '**/.turbo/**',
    '**/generated/**',
    '**/migrations/**',
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts'],
    rules: {
      // A promise that nobody waits for loses its error, and with it a write that a person believes in.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // A state that was added must be decided everywhere.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An unused name is a question to the reader; `_` answers it.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A loop that ends from within reads as one.
      'no-constant-condition': ['error', { checkLoops: false }],
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `${number}` is what most messages are made of.
      '@typescript-eslint/restrict-template-expressions': 'off',
      // `Promise<X | void>` is what a hook of a test returns.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A no-op callback is a decision, and reads as one.
      '@typescript-eslint/no-empty-function': 'off',
      // A file that a person reads from top to bottom; a function that fits a screen.
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 70],
      // Control characters are what some expressions look for.
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', noEnvironment],
    },
  },
  // What is written past the log is written with its secrets.
  {
    files: ['packages/*/src/**', 'router/src/**', 'subgraphs/*/src/**'],
    rules: { 'no-console': 'error' },
  },
  // A describe block is a list of tests, not one function.
  {
    files: ['**/*.test.ts', '**/testing/**', '**/testing.ts', 'tests/**'],
    rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: [
      '**/env.ts',
      '**/main.ts',
      'tools/src/*.ts',
      'vitest.config.ts',
      'packages/embedded-postgres/src/cluster.ts',
      'packages/test-kit/src/environment.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  wall(['subgraphs/**', 'embedded/**'], elastic),
  wall(['packages/**'], elastic, {
    group: [...domainCode, '@kawa/db-*', '@kawa/router', '@kawa/embedded'],
    message: 'A package knows no domain.',
  }),
  { files: ['packages/test-kit/**'], rules: { 'no-restricted-imports': 'off' } },
  wall(['drizzle/**'], elastic, { group: domainCode, message: 'Tables know no domain code.' }),
  wall(['router/**'], {
    group: [...domainCode, '@kawa/db-*', '@kawa/embedded', 'drizzle-orm', 'drizzle-orm/*'],
    message: 'The router knows no domain.',
  }),
  wall(['storefront/**'], elastic, {
    group: ['@kawa/*', '**/router/**', '**/subgraphs/**', '**/packages/**', 'node:*'],
    message: 'The storefront knows the router and its own documents; it runs in a browser.',
  }),
  wall(['subgraphs/*/src/resolvers/**'], elastic, {
    regex: '^(drizzle-orm|postgres|ioredis)(/|$)',
    message: 'A resolver parses, calls one function, maps.',
  }),
  wall(['subgraphs/*/src/domain/**'], elastic, {
    regex: '^(graphql|drizzle-orm|postgres)(/|$)',
    message: 'Decisions know neither the API nor the tables.',
  }),
  wall(['subgraphs/*/src/store/**'], elastic, {
    regex: '^graphql$|/(resolvers|generated)/',
    message: 'A statement does not know who asked.',
  }),
  {
    files: ['subgraphs/*/src/domain/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnvironment, noClock] },
  },
);
