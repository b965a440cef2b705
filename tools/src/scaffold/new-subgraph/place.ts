// Writes a plan into the repository completely or not at all: the files are prepared next to it, moved in, and removed
// again on failure.
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from './plan.ts';

/** Files that the steps after the move may write. */
const writtenBySteps = (root: string): readonly string[] => [
  'package-lock.json',
  'router/supergraph.graphql',
  ...['router/contracts/*.graphql', 'storefront/{manifests,src/generated}/*.*', 'docs/schema/*.*'].flatMap(
    (files) => globSync(files, { cwd: root }),
  ),
];

export interface Placed {
  /** The repository as it was before. */
  undo(): Promise<void>;
}

/** Moves the plan's files into place; when that fails, what was there before is there again. */
export async function place(root: string, { names, created, changed }: Plan): Promise<Placed> {
  const { domain } = names;
  // In the repository, and so on its file system: a rename there is one step.
  const staging = await mkdtemp(join(root, '.new-subgraph-'));
  const before = new Map<string, string>();
  const undo = async (): Promise<void> => {
    for (const [path, text] of before) await writeFile(join(root, path), text);
    const folders = [`subgraphs/${domain}`, `drizzle/${domain}`];
    const links = [`node_modules/@kawa/${domain}`, `node_modules/@kawa/db-${domain}`];
    for (const path of [...folders, ...links, ...created.map((file) => file.path)])
      await rm(join(root, path), { recursive: true, force: true });
  };
  const files = [...created, ...changed];
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(staging, path)), { recursive: true });
      await writeFile(join(staging, path), text);
    }
    for (const path of [...changed.map((file) => file.path), ...writtenBySteps(root)])
      before.set(path, await readFile(join(root, path), 'utf8'));
    for (const { path } of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await rename(join(staging, path), join(root, path));
    }
    return { undo };
  } catch (error) {
    await undo();
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
