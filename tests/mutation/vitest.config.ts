// The tests that run against a mutant: the unit tests next to each core, in one process. Tests that start a router would
// take minutes for each file, and kill a mutant by an effect far away.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

// Each mutant has a new worker, which loads what the tests import.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../../node_modules/.cache/node');

/** Vitest starts with the largest file. Here the first test that fails ends the run, so the tests of the smallest part come first. */
class SmallestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const known = files.map((file) => ({
      file,
      depth: file.moduleId.split('/').length,
      size: statSync(file.moduleId).size,
    }));
    known.sort((one, other) => other.depth - one.depth || one.size - other.size);
    return Promise.resolve(known.map(({ file }) => file));
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/u, replacement: 'graphql/index.js' }] },
  test: {
    include: [
      'packages/{scalars,rows,idempotency}/src/*.test.ts',
      'subgraphs/{orders,stock}/src/domain/*.test.ts',
      'router/src/subgraph/circuit.test.ts',
      'router/src/authorization/{cut,demands,features,mutation}.test.ts',
      'router/src/plan/compiled-operations.test.ts',
      'router/src/cost/{check,condition,cost,directives,formula,shape}.test.ts',
      'tools/src/schema/check/{judge,judge-base}.test.ts',
      'tools/src/schema/check/changes/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/*.*.test.ts'],
    testTimeout: 30_000,
    sequence: { sequencer: SmallestFirst },
  },
});
