// For tests of this package and of every other that needs an empty database, but no subgraph.
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

/**
 * Whether Postgres's statement_timeout and lock_timeout never fire, because libfaketime stops its interval timers. Only
 * `npm run test:clock` has it; no date is in the tests that it then leaves out.
 */
export const timersAreStopped = (process.env['LD_PRELOAD'] ?? '').includes('faketime');
