// Copies data folders that a first start filled: each seed is filled once in a test run and copied for each Kawa under
// test.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const run = promisify(execFile);

/** Fills an empty folder by starting Kawa and stopping it. */
export type Fill = (dataDir: string) => Promise<void>;

/** Copies the folder of `seed` to `dataDir`, which may exist. The first call of a run fills the folder with `fill`. */
export async function copyFilledFolder(seed: string, dataDir: string, fill: Fill): Promise<void> {
  const filled = join(inject('filledFolders'), seed);
  if (!existsSync(filled)) {
    const draft = await mkdtemp(`${filled}-`);
    await fill(draft);
    // Another worker may have been faster; both folders have the same content.
    await rename(draft, filled).catch(() => rm(draft, { recursive: true, force: true }));
  }
  // `-a` keeps the owners: PostgreSQL runs as another user where the tests run as root.
  await run('cp', ['-a', `${filled}/.`, dataDir]);
}
