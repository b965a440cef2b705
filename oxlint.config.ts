// Few rules, each with its reason. The walls between folders are those of docs/architecture.md; what lint cannot see,
// tests/architecture/ checks.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type OxlintOverride } from 'oxlint';

const domains = readdirSync(join(import.meta.dirname, 'subgraphs'));
const driver = {
  regex: '^postgres$',
  allowTypeImports: true,
  message:
    'Import the driver from @kawa/postgres/driver, which loads it with our patch (docs/adr/0014-patched-driver.md).',
};
const domainCode = [...domains.map((name) => `@kawa/${name}`), '**/subgraphs/**'];
const elastic = {
  group: ['@apollo/gateway', '@apollo/composition', '@apollo/query-planner', '@apollo/server'],
  message: 'Code under the Elastic licence, and the client boundary, belong in router/ and tools/.',
};

type Pattern = { group?: string[]; regex?: string; allowTypeImports?: boolean; message: string };

const tests = ['**/*.test.ts', '**/testing/**', '**/testing.ts', 'tests/**'];

/** What `files` may not import, and why. A later wall replaces an earlier one for the files that both name. */
const wall = (files: string[], ...patterns: Pattern[]): OxlintOverride => ({
  files,
  excludeFiles: ['**/*.test.ts'],
  rules: { 'no-restricted-imports': ['error', { patterns: [driver, ...patterns] }] },
});

export default defineConfig({
  ignorePatterns: [
    '**/node_modules/**',
    '**/dist/**',
    '**/.data/**',
    '**/.turbo/**',
    '**/generated/**',
    '**/migrations/**',
  ],
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['eslint', 'typescript', 'oxc', 'node', 'import'],
  jsPlugins: ['./tools/src/repository/lint/clock-rule.ts'],
  categories: { correctness: 'error' },
  rules: {
    // A promise without await loses its error, and with it a write that a person believes in.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    // A new state must be handled everywhere.
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // An unused name is a question to the reader; `_` answers it.
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    // A loop that ends from within is common and readable.
    'no-constant-condition': ['error', { checkLoops: false }],
    // Control characters are what some expressions look for.
    'no-control-regex': 'off',
    // `${number}` is what most messages are made of; texts are sorted by code unit; a spread counts code points.
    'typescript/restrict-template-expressions': 'off',
    'typescript/require-array-sort-compare': 'off',
    'typescript/no-misused-spread': 'off',
    // What comes from JSON is written as text on purpose.
    'typescript/no-base-to-string': 'off',
    // Loaders and handlers here are closures, not methods that read `this`.
    'typescript/unbound-method': 'off',
    'typescript/no-meaningless-void-operator': 'off',
    // The rules of the strict preset that oxlint counts as style.
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/no-dynamic-delete': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-asserted-nullish-coalescing': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/prefer-literal-enum-member': 'error',
    'typescript/unified-signatures': 'error',
    'no-array-constructor': 'error',
    'no-case-declarations': 'error',
    'no-empty': 'error',
    'no-fallthrough': 'error',
    'no-prototype-builtins': 'error',
    'no-regex-spaces': 'error',
    'no-unused-expressions': 'error',
    'no-useless-constructor': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'preserve-caught-error': 'error',
    // In a cycle no file can be read, tested or moved alone, and the order of evaluation depends on who imports first. Types count.
    // An import() inside a function is not followed.
    'import/no-cycle': ['error', { ignoreTypes: false }],
    // A file that a person reads from top to bottom; a function that fits a screen.
    'max-lines': ['error', 400],
    'max-lines-per-function': ['error', 70],
    // Only env.ts, main.ts and commands read the environment: a default elsewhere is never documented.
    'node/no-process-env': 'error',
    // A line on the console escapes the log's masking of secrets and e-mail addresses.
    'no-console': 'error',
  },
  overrides: [
    // A describe block is a list of tests, not one function.
    {
      files: tests,
      rules: { 'max-lines-per-function': 'off', 'node/no-process-env': 'off', 'no-console': 'off' },
    },
    { files: ['storefront/**', 'tools/**', 'embedded/**'], rules: { 'no-console': 'off' } },
    {
      files: [
        '**/env.ts',
        '**/main.ts',
        'tools/src/command/*.ts',
        'vitest.config.ts',
        'packages/embedded-postgres/src/cluster.ts',
        'packages/env/src/run-main.ts',
        'packages/test-kit/src/environment.ts',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
    wall(['subgraphs/**', 'embedded/**'], elastic),
    wall(['packages/**'], elastic, {
      group: [...domainCode, '@kawa/db-*', '@kawa/router', '@kawa/embedded'],
      message: 'A package knows no domain.',
    }),
    // A test's own connection is the driver as it comes from npm.
    { files: ['packages/postgres/src/testing.ts'], rules: { 'no-restricted-imports': 'off' } },
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
      excludeFiles: ['**/*.test.ts'],
      rules: { 'kawa/no-clock': 'error' },
    },
  ],
});
