// The tests that run against a mutant: the unit tests next to each core, in one process. Tests that start a router would
// take minutes for each file, and kill a mutant by an effect far away.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      'packages/{scalars,rows}/src/*.test.ts',
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
