import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from './connect.ts';
import { isRetryable } from './failures.ts';
import { limits } from './limits.ts';

/**
 * Runs `work` in one transaction, again from the start after a deadlock, a lock_timeout or a serialisation failure; so
 * `work` does nothing that a rollback does not undo. Throws what `work` throws after rolling back.
 */
export async function inTransaction<Result>(
  db: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt >= limits.transaction_attempts || !isRetryable(error)) throw error;
      // Random, so that two transactions that met in a deadlock do not meet again.
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}
