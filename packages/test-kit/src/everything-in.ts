import type { Sql } from 'postgres';

/** Every row of every table as text; older results of idempotency keys as the bytes that v8 wrote, in both encodings of its texts. */
export async function everythingIn(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const contents = await Promise.all(
    tables.map(({ name }) => sql`select t::text as row from ${sql(name)} t`),
  );
  const results = await sql`select result from idempotency_key where result is not null`;
  return [
    ...contents.flat().map(({ row }) => String(row)),
    ...results.flatMap(({ result }) => [result.toString('latin1'), result.toString('utf16le')]),
  ].join('\n');
}
