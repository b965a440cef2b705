// The permission table, written by hand: one row for each coordinate of the supergraph that can refuse a viewer. The probes
// use the owner's order and customer record and the store of the manager; the clerk has another store, and the API key
// holds stock:read. A probe changes nothing that another one reads: it uses unknown ids and versions. Each file in table/
// exports the rows of its domain under the domain's name, and may create the things that only they name.
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

/** Functions of the domains that create the things for their own rows. */
export const makers: readonly MakeThings[] = parts.flatMap(({ makeThings }) => makeThings ?? []);
