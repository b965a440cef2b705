import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ReservedSql, TransactionSql } from 'postgres';

export type Value = string | number | undefined;

/** Rows in one write to the server: a few dozen kilobytes. */
const ROWS_PER_CHUNK = 500;

const escaped = (value: Value): string =>
  value === undefined
    ? '\\N'
    : String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');

function* chunks(rows: Iterable<readonly Value[]>): Generator<string> {
  let text = '';
  let held = 0;
  for (const row of rows) {
    text += `${row.map(escaped).join('\t')}\n`;
    held += 1;
    if (held < ROWS_PER_CHUNK) continue;
    yield text;
    text = '';
    held = 0;
  }
  if (text !== '') yield text;
}

/** Sends rows by COPY, the fastest way into a table: `into` names the table and its columns, for example `store (id, name)`. */
export async function copy(
  sql: TransactionSql | ReservedSql,
  into: string,
  rows: Iterable<readonly Value[]>,
): Promise<void> {
  const target = await sql.unsafe(`copy ${into} from stdin`).writable();
  await pipeline(Readable.from(chunks(rows)), target);
}
