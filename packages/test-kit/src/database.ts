import postgres, { type Sql } from 'postgres';
import { inject } from 'vitest';

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string;
  /** For oracles: what the database holds, not what the code under test says. */
  readonly sql: Sql;
}

/** An empty database of the run's Postgres that is dropped with its owner. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await admin`create database ${admin(name)}`;
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 2, onnotice: () => {} });
  return {
    url: url.href,
    sql,
    async [Symbol.asyncDispose]() {
      await sql.end();
      await admin`drop database ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}

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
