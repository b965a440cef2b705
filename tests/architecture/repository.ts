// Reads the files and manifests of the repository for the architecture tests.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const has = (path: string): boolean => existsSync(join(root, path));

/** Folders directly under `path`, sorted. */
export const foldersOf = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Every file that is committed or would be, as paths from the root, sorted. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 10_000_000 },
)
  .split('\n')
  .filter((path) => path !== '' && has(path))
  .sort();

export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
}

export const manifest = (folder: string): Manifest => JSON.parse(read(`${folder}/package.json`)) as Manifest;
