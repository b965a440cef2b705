import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@kawa/embedded-postgres';
import { createLog } from '@kawa/log';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser URL of the Postgres of this run. */
    postgresUrl: string;
    /** A folder for the data folders that tests copy; see tests/kit/filled-folder.ts. */
    filledFolders: string;
  }
}

interface Shared {
  readonly postgresUrl: string;
  readonly filledFolders: string;
  readonly stop: () => Promise<void>;
}

/** Each project loads this file anew; the run has one of each all the same. */
const run: { users?: number; shared?: Promise<Shared> | undefined } = ((
  globalThis as Record<symbol, object | undefined>
)[Symbol.for('kawa.tests.run')] ??= {});

async function start(): Promise<Shared> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-test-'));
  const postgres = await startPostgres({ dataDir, log: createLog({ name: 'test', level: 'warn' }) });
  const filledFolders = await mkdtemp(join(tmpdir(), 'kawa-filled-'));
  return {
    postgresUrl: postgres.superuserUrl,
    filledFolders,
    async stop() {
      await postgres.stop();
      await rm(filledFolders, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Starts one Postgres for the whole run and makes one folder for filled data folders, whatever the number of projects; the
 * last project removes both.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  run.users = (run.users ?? 0) + 1;
  const { postgresUrl, filledFolders, stop } = await (run.shared ??= start());
  project.provide('postgresUrl', postgresUrl);
  project.provide('filledFolders', filledFolders);
  return async () => {
    run.users = (run.users ?? 1) - 1;
    if (run.users > 0) return;
    // In watch mode a later run starts its own.
    run.shared = undefined;
    await stop();
  };
}
