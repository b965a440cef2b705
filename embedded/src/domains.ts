import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository, which holds the subgraphs that this package mounts. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The domains of the graph: the folders of `subgraphs/`, one of the five lists that a test holds equal. */
export const domains: readonly string[] = readdirSync(new URL('../../subgraphs', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
