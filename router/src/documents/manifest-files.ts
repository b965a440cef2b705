// Finds, reads and watches the manifest files. Watching reads them again every few seconds and compares a hash: a ConfigMap
// is a symlink that switches to another folder, which fs.watch does not notice.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ManifestError, type ManifestFile } from './manifest.ts';

export interface Manifests {
  files: readonly ManifestFile[];
  /** The hash of names and texts; equal if nothing changed. */
  hash: string;
}

/** Reads `paths`: files, or folders with all their `*.json`. Throws a `ManifestError` with the missing ones. */
export async function readManifestFiles(paths: readonly string[], maxBytes: number): Promise<Manifests> {
  const files: ManifestFile[] = [];
  const problems: string[] = [];
  const hash = createHash('sha256');
  let left = maxBytes;
  for (const path of paths) {
    try {
      for (const file of await filesAt(path)) {
        left -= (await stat(file)).size;
        if (left < 0)
          throw new ManifestError([`the manifests up to ${file} have more than ${maxBytes} bytes`]);
        const text = await readFile(file, 'utf8');
        hash.update(`${file}\0${text}\0`);
        files.push({ file, text });
      }
    } catch (error) {
      if (error instanceof ManifestError) throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      problems.push(`${path} of DOCUMENT_MANIFESTS cannot be read (${code})`);
    }
  }
  if (problems.length > 0) throw new ManifestError(problems);
  return { files, hash: hash.digest('hex') };
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(path, name));
}
