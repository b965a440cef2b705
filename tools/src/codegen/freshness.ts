// Owns remembering that a generated file was up to date, so that a check costs milliseconds when nothing changed.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache/kawa-codegen');

/** What decides over every generated file: our own code, the versions of the generators, the format. */
const own = ['tools/src/codegen/generate.ts', 'package-lock.json', '.prettierrc.json'].map((file) =>
  join(root, file),
);

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');

/** One hash over all that goes into the generated file of `folder`, and over the file itself. */
async function digestOf(folder: string, generated: string): Promise<string> {
  const inputs = [join(folder, 'schema.graphql'), join(folder, 'package.json'), generated];
  const texts = await Promise.all([...own, ...inputs].map(textOf));
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

/** Whether exactly this file was once generated from exactly these inputs. */
export async function isKnownFresh(folder: string, generated: string): Promise<boolean> {
  return (await textOf(join(cache, basename(folder)))) === (await digestOf(folder, generated));
}

export async function rememberFresh(folder: string, generated: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, basename(folder)), await digestOf(folder, generated));
}
