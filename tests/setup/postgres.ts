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

/** Starts one Postgres for the whole run and makes one folder for filled data folders; removes both at the end. */
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
