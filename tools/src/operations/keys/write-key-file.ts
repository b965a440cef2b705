import { link, open, rename, rm } from 'node:fs/promises';
import type { KeySet } from '@kawa/session/access-token';

/** Writes the file whole or not at all, readable by its owner alone: an issuer may read it at any moment. */
export async function writeKeyFile(file: string, keys: KeySet, how: 'new' | 'over'): Promise<void> {
  const draft = `${file}.${process.pid}.${crypto.randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A link refuses a file that is there already; a rename takes its place.
    if (how === 'new') await link(draft, file);
    else await rename(draft, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Error(`${file} already exists; rotate it, or choose another name.`, { cause: error });
    }
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
