import { chmod, cp, lstat, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A copy of the programs (never of the data) that every user may run. Only root makes one.

/**
 * Copies `native` to the folder for temporary files, once per version: 35 MB, 0.1 s.
 * Threat: any user may have put a folder of that name there, and root would run what is in it. One that is not
 * root's own, is writable for others or is not complete (something tidied up) is left alone, and a fresh one made.
 */
export async function copyForEveryone(native: string, version: string): Promise<string> {
  const shared = join(tmpdir(), `kawa-postgres-${version}`);
  if (await isGood(shared, native)) return shared;
  const fresh = await mkdtemp(`${shared}-`);
  for (const part of ['bin', 'lib', 'share']) {
    await cp(join(native, part), join(fresh, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isNeeded,
    });
  }
  await openToAll(fresh);
  try {
    await rename(fresh, shared);
    return shared;
  } catch {
    // Another start was quicker, or that name is taken by something that is not ours to remove.
    if (!(await isGood(shared, native))) return fresh;
    await rm(fresh, { recursive: true });
    return shared;
  }
}

/** Archives for linking C programs are a tenth of the package. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a');
}

async function isGood(copy: string, native: string): Promise<boolean> {
  try {
    const root = await lstat(copy);
    if (!root.isDirectory() || root.uid !== 0 || (root.mode & 0o022) !== 0) return false;
    const [have, want] = await Promise.all([sizes(copy), sizes(native)]);
    return [...want].every(([path, size]) => have.get(path) === size);
  } catch {
    return false;
  }
}

async function sizes(native: string): Promise<Map<string, number>> {
  const parts = await Promise.all(
    ['bin', 'lib', 'share'].map(async (part) =>
      readdir(join(native, part), { recursive: true, withFileTypes: true }),
    ),
  );
  const files = parts.flat().filter((entry) => entry.isFile() && isNeeded(entry.name));
  const measured = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(native.length), (await lstat(path)).size] as const;
  });
  return new Map(await Promise.all(measured));
}

/** Whatever umask npm and this process have. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || (entry.isFile() && entry.parentPath === join(folder, 'bin')))
      await chmod(path, 0o755);
    else if (entry.isFile()) await chmod(path, 0o644);
  }
}
