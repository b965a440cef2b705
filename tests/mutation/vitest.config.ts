// The tests that run against a mutant: the unit tests next to each core, in one process. Tests that start a router would
// take minutes for each file, and kill a mutant by an effect far away.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Each mutant has a worker of its own, which loads everything again.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../../node_modules/.cache/node');

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      'packages/{scalars,rows,idempotency}/src/*.test.ts',
      'subgraphs/{orders,stock}/src/domain/*.test.ts',
      'router/src/subgraph/circuit.test.ts',
      'router/src/authorization/{cut,demands,features,mutation}.test.ts',
      'router/src/plan/compiled-operations.test.ts',
      'router/src/cost/{check,cost,directives,formula,shape}.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/*.*.test.ts'],
    testTimeout: 30_000,
  },
});
