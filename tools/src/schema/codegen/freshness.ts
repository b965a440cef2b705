// Remembers that generated files were up to date, so that a check takes milliseconds if nothing changed.
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
const cache = join(root, 'node_modules/.cache/kawa-codegen');

/** What decides over every generated file: our own code, the versions of the generators, the format. */
const own = [
  ...globSync('*.{ts,graphql}', { cwd: import.meta.dirname })
    .sort()
    .map((file) => join(import.meta.dirname, file)),
  ...['package-lock.json', '.oxfmtrc.json'].map((file) => join(root, file)),
];

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');

/** One hash over all that goes into the generated files of `folder`, and over those files. */
async function digestOf(folder: string): Promise<string> {
  const files = [
    'schema.graphql',
    'package.json',
    'src/main.ts',
    ...globSync('src/generated/*.ts', { cwd: folder }).sort(),
  ].map((file) => join(folder, file));
  const texts = await Promise.all([...own, ...files].map(textOf));
  // Of a resolver only its place goes into the map.
  const resolvers = globSync('src/resolvers/**/*.ts', { cwd: folder }).sort();
  return createHash('sha256')
    .update(JSON.stringify([files, texts, resolvers]))
    .digest('hex');
}

/** Whether exactly these files were once generated from exactly these inputs. */
export async function isKnownFresh(folder: string): Promise<boolean> {
  return (await textOf(join(cache, basename(folder)))) === (await digestOf(folder));
}

export async function rememberFresh(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, basename(folder)), await digestOf(folder));
}
