import { postgres } from '@kawa/postgres/driver';
import type { Sql } from 'postgres';

/** The name of a domain becomes the name of a role and of a database: plain, so that it never needs quoting elsewhere. */
const plainName = /^(?!pg_|postgres$|template[01]$)[a-z][a-z0-9_]{0,62}$/u;
/** Any number, the same in every process: "kawa" in ASCII. */
const creationLock = 0x6b617761;

/**
 * One database and one login role per domain: the role owns its database and may CONNECT to no other. Idempotent and
 * safe when several processes call it at once. Answers with the URL of each domain's role and database.
 */
export async function ensureDatabases(
  { superuserUrl }: { superuserUrl: string },
  domains: readonly { name: string; password: string }[],
): Promise<Record<string, string>> {
  const wrong = domains.find(({ name }) => !plainName.test(name));
  if (wrong)
    throw new TypeError(`"${wrong.name}" cannot name a database: use lower case letters, digits and _.`);
  const sql = postgres(superuserUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    // CREATE DATABASE runs in no transaction, hence a lock of the session; it ends with the connection.
    await sql`select /* ensureDatabases.lock */ pg_advisory_lock(${creationLock})`;
    await closeShared(sql);
    for (const domain of domains) await ensureDomain(sql, domain);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return Object.fromEntries(domains.map(({ name, password }) => [name, urlOf(superuserUrl, name, password)]));
}

/** By default every role may open every database, `postgres` and `template1` included. */
async function closeShared(sql: Sql): Promise<void> {
  await sql`revoke /* ensureDatabases.closeShared */ connect, temporary on database postgres, template1 from public`;
}

async function ensureDomain(sql: Sql, { name, password }: { name: string; password: string }): Promise<void> {
  const [found] = await sql<{ role: boolean; database: boolean }[]>`
    select /* ensureDatabases.find */
      exists (select from pg_roles where rolname = ${name}) as role,
      exists (select from pg_database where datname = ${name}) as database`;
  // DDL takes no parameters; the server itself quotes the password.
  const [ddl] = await sql<{ role: string }[]>`
    select /* ensureDatabases.role */ format(
      '%s role %I with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
      ${found?.role ? 'alter' : 'create'}::text, ${name}::text, ${password}::text) as role`;
  await sql.unsafe(ddl?.role ?? '');
  if (!found?.database) await sql`create database ${sql(name)} owner ${sql(name)}`;
  // Also when it existed: the start before may have died between the two statements.
  await sql`revoke connect, temporary on database ${sql(name)} from public`;
}

function urlOf(superuserUrl: string, name: string, password: string): string {
  const url = new URL(superuserUrl);
  url.username = name;
  url.password = encodeURIComponent(password);
  url.pathname = `/${name}`;
  return url.href;
}
