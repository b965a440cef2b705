// The tests that run against a mutant: those of the pure cores, in one process.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{packages,subgraphs}/*/src/**/*.test.ts', '{router,tools}/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.*.test.ts', '**/aliases.test.ts', '**/executor.test.ts'],
    testTimeout: 30_000,
  },
});
