// The table of who may what, written by hand: one row for each coordinate of the supergraph that somebody could be refused.
// The owner has order and record of the probe; the manager has the store of the probe, the clerk another one; the API key
// holds stock:read. A probe changes nothing that another one reads: unknown ids, versions that are not there.
// Each file of table/ has the rows of its domain, by the domain's name, and may make the things that only they name.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Row } from './row.ts';
import type { MakeThings } from './things.ts';

type Rows = Readonly<Record<string, Row>>;

const folder = join(import.meta.dirname, 'table');
const parts = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map(async (file) => {
      const module = (await import(join(folder, file))) as Readonly<Record<string, unknown>>;
      const domain = basename(file, '.ts');
      if (typeof module[domain] !== 'object') throw new Error(`${file} exports no rows as ${domain}.`);
      return { rows: module[domain] as Rows, makeThings: module['makeThings'] as MakeThings | undefined };
    }),
);

export const table: Rows = Object.assign({}, ...parts.map(({ rows }) => rows)) as Rows;

/** What the domains make for their own rows. */
export const makers: readonly MakeThings[] = parts.flatMap(({ makeThings }) => makeThings ?? []);
