// The tests that run against a mutant of what works by Postgres: those next to it, on one embedded Postgres for the run.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Each mutant has a worker of its own, which loads everything again.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../../node_modules/.cache/node');

export default defineConfig({
  test: {
    include: ['packages/idempotency/src/*.db.test.ts'],
    globalSetup: 'tests/setup/postgres.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
