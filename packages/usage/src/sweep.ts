import type { Database } from '@kawa/postgres';
import { sql } from 'drizzle-orm';

/** Rows of one statement: it ends well within the 2 s that a statement has, and holds up no writer. */
const ROWS_AT_ONCE = 5_000;

/** Forgets what is older than `retentionDays` before `day`; other routers may do the same at the same time. */
export async function sweep(db: Database, day: string, retentionDays: number): Promise<void> {
  const first = sql`${day}::date - ${retentionDays}::int`;
  const old = [
    sql`delete from operation_use where ctid in (
      select ctid from operation_use where day < ${first} limit ${ROWS_AT_ONCE}) returning 1 /* usage.sweep */`,
    sql`delete from operation where ctid in (
      select ctid from operation where last_used < ${first} limit ${ROWS_AT_ONCE}) returning 1 /* usage.sweep */`,
    sql`delete from client where ctid in (
      select ctid from client where last_used < ${first} limit ${ROWS_AT_ONCE}) returning 1 /* usage.sweep */`,
    // A process that wrote nothing for so long has no batch whose fate it does not know.
    sql`delete from writer where ctid in (
      select ctid from writer where written_at < ${day}::date - 30 limit ${ROWS_AT_ONCE}) returning 1 /* usage.sweep */`,
  ];
  for (const statement of old) while ((await db.execute(statement)).length === ROWS_AT_ONCE);
}
