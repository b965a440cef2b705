// Owns data folders as a first start leaves them: made once in a run for each seed, then copied for each Kawa under test.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const run = promisify(execFile);

/** Fills an empty folder by a start that ends again. */
export type Fill = (dataDir: string) => Promise<void>;

/** Copies the folder of `seed` to `dataDir`, which may exist. `fill` makes it when it is the first of the run. */
export async function copyFilledFolder(seed: string, dataDir: string, fill: Fill): Promise<void> {
  const filled = join(inject('filledFolders'), seed);
  if (!existsSync(filled)) {
    const draft = await mkdtemp(`${filled}-`);
    await fill(draft);
    // Another worker may have been faster; both folders are the same.
    await rename(draft, filled).catch(() => rm(draft, { recursive: true, force: true }));
  }
  // Keeps owners: PostgreSQL runs as another user where the tests run as root.
  await run('cp', ['-a', `${filled}/.`, dataDir]);
}
