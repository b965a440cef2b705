import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@kawa/embedded-postgres';
import { createLog } from '@kawa/log';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's URL of the run's own Postgres. */
    postgresUrl: string;
    /** A folder for data folders that tests copy: tests/kit/filled-folder.ts. */
    filledFolders: string;
  }
}

/** One Postgres for the whole run and one place for filled data folders, which are removed at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-test-'));
  const postgres = await startPostgres({ dataDir, log: createLog({ name: 'test', level: 'warn' }) });
  project.provide('postgresUrl', postgres.superuserUrl);
  const filledFolders = await mkdtemp(join(tmpdir(), 'kawa-filled-'));
  project.provide('filledFolders', filledFolders);
  return async () => {
    await postgres.stop();
    await rm(filledFolders, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
}
