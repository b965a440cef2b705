// Lists the files whose prose is checked, and those that are not rewritten yet.
import { glob } from 'node:fs/promises';

/** Not in git, or written by a command: the text of docs/schema comes from the schemas, which are checked themselves. */
const left = new Set(['node_modules', '.data', '.git', '.turbo', 'dist', 'coverage']);
const generated = [/^docs\/schema\//u, /^docs\/schema-changelog\.md$/u];

/** Files that are not rewritten yet, by pattern, each with the reason. */
export type Waiting = readonly (readonly [RegExp, string])[];

/** Take a file off when it is rewritten: the command reports a file without findings. */
export const waiting: Waiting = [];

/** The reason why a file is not checked yet, if it is not. */
export const notYet = (file: string, list: Waiting): string | undefined =>
  list.find(([pattern]) => pattern.test(file))?.[1];

export async function proseFiles(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const exclude = (path: string) => path.split('/').some((part) => left.has(part));
  for await (const path of glob(['**/*.md', 'subgraphs/*/schema.graphql'], { cwd: root, exclude }))
    if (!generated.some((pattern) => pattern.test(path))) found.push(path);
  return found.sort();
}
