// Deletes expired idempotency keys. Each write of a new key also deletes some old ones, so that no cleanup job has to run.
import type { Transaction } from '@kawa/postgres';
import { sql } from 'drizzle-orm';
import { idempotencyKey } from './table.ts';

/**
 * Clients may repeat a request late: after a queue was stopped over a holiday, or in the monthly run of an import. Keys are
 * not kept longer, because personal data could be guessed from the hash of a request. The schemas state this number.
 */
const LIFETIME_DAYS = 30;

/** Each write adds one key, so any number above 1 keeps up. The limit protects a write from the cost of a long backlog. */
const MAX_DELETED_PER_WRITE = 20;

export const isExpired = sql`${idempotencyKey.createdAt} < now() - make_interval(days => ${sql.raw(String(LIFETIME_DAYS))})`;

/**
 * Stores the result of a claimed key and deletes the oldest expired keys, in one statement. Concurrent
 * writers skip each other's rows, so none waits; it is the last statement before the commit, so its locks are short.
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
