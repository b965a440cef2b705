// Owns how long keys are kept, and their deletion: by those who write new ones, so that nothing has to run beside them.
import type { Transaction } from '@kawa/postgres';
import { sql } from 'drizzle-orm';
import { idempotencyKey } from './table.ts';

/**
 * Longer than anybody repeats a request: a queue that was stopped over a holiday, the monthly run of an import. Not
 * longer, for a key holds the hash of a request, from which personal data could be guessed. The schemas tell it.
 */
const LIFETIME_DAYS = 30;

/** Each write adds one key, so any number above one keeps up, and this one catches up fast. A bound, so that no write pays for a backlog. */
const MAX_DELETED_PER_WRITE = 20;

export const isExpired = sql`${idempotencyKey.createdAt} < now() - make_interval(days => ${sql.raw(String(LIFETIME_DAYS))})`;

/**
 * Stores the result of a claimed key and deletes the oldest expired keys, in one statement. Writers at once skip each
 * other's rows, so that none waits; the statement is the last before the commit, so that no lock is held for long.
 */
export async function storeResult(
  tx: Transaction,
  { caller, key }: { readonly caller: string; readonly key: string },
  outcome: typeof idempotencyKey.$inferInsert.outcome,
): Promise<void> {
  await tx.execute(sql`/* store_result */
    with expired as (
      select caller, key from ${idempotencyKey} where ${isExpired}
      order by created_at limit ${sql.raw(String(MAX_DELETED_PER_WRITE))} for update skip locked
    ), deleted as (
      delete from ${idempotencyKey} where (caller, key) in (select caller, key from expired)
    )
    update ${idempotencyKey} set outcome = ${sql.param(outcome, idempotencyKey.outcome)}
     where caller = ${caller} and key = ${key}`);
}
