import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Workers, and the processes that tests start, compile each module once for all. Of compiled code V8 counts coverage less precisely.
if (!process.argv.some((argument) => argument.startsWith('--coverage')))
  process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/node');

// The suffix tells the kind: `.test` needs nothing but this process, `.db.test` a real Postgres, `.e2e.test` other processes,
// `.chaos.test` kills some. One embedded Postgres serves a run; each test file has databases of its own.
// Stryker works on a copy of the repository in .stryker-tmp, and leaves it there if it is stopped.
const ignored = ['**/node_modules/**', '**/.data/**', '**/dist/**', '.stryker-tmp/**'];
// graphql 16 refuses to work with two copies of itself; Vite would give our sources its ES modules, Node gives its
// CommonJS ones to everything else.
const resolve = { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] };
const kind = (name: string, include: string[], exclude: string[], options: object = {}) => ({
  resolve,
  test: { name, include, exclude: [...ignored, ...exclude], ...options },
});
// A worker loads graphql, Apollo and the schemas once for all its files: no test may change what a module holds.
const shared = { isolate: false };
const withPostgres = { globalSetup: './tests/setup/postgres.ts', testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/repeated-names.ts', './tests/setup/closing-line.ts'],
    maxWorkers: 2,
    expect: { poll: { timeout: 10_000 } },
    // `npm run coverage`: what the tests of one process run of our sources; what only whole processes run does not count.
    coverage: {
      provider: 'v8',
      include: [
        '{packages,subgraphs,drizzle}/*/src/**/*.ts',
        '{router,storefront,embedded,tools}/src/**/*.ts',
      ],
      // The bench measures others; it is no part of the shop.
      exclude: ['**/*.test.ts', '**/testing/**', '**/testing.ts', '**/generated/**', 'tools/src/bench/**'],
      reporter: ['text', 'html'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 85, branches: 80 },
    },
    projects: [
      kind('unit', ['**/*.test.ts'], ['**/*.*.test.ts', 'tests/architecture/**'], {
        ...shared,
        testTimeout: 30_000,
        hookTimeout: 30_000,
      }),
      kind('architecture', ['tests/architecture/*.test.ts'], [], { ...shared, hookTimeout: 60_000 }),
      kind('db', ['**/*.db.test.ts'], [], { ...withPostgres, ...shared }),
      kind('e2e', ['**/*.e2e.test.ts'], [], {
        ...withPostgres,
        ...shared,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      kind('chaos', ['**/*.chaos.test.ts'], [], {
        ...withPostgres,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
