// Owns the rule of idempotency keys: the key, a hash of the request and the result live and die with the work.
import { createHash } from 'node:crypto';
import { idempotencyConflict } from '@kawa/input/refusals';
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { and, eq, not, sql } from 'drizzle-orm';
import stringify from 'safe-stable-stringify';
import { isExpired, storeResult } from './expiry.ts';
import { type IdOnly, withoutRow, withRow } from './id-only.ts';
import { isStored, resultIn, storedForm } from './stored-result.ts';
import { idempotencyKey } from './table.ts';

export type { IdOnly } from './id-only.ts';
export { idempotencyKey } from './table.ts';

export interface Command {
  /** The mutation's name: one key may not serve two commands. */
  readonly name: string;
  readonly key: string | null | undefined;
  /** The caller's input; its key is left out of the hash. */
  readonly request: unknown;
  /** Whose key it is: the same key of another caller is another key. All anonymous callers are one. */
  readonly caller: Viewer;
  /** For results that hold personal data. */
  readonly idOnly?: IdOnly | undefined;
}

const callerOf = ({ caller: { kind, id = '' } }: Command): string => `${kind}:${id}`;

const hashOf = ({ name, key, request }: Command): string =>
  createHash('sha256')
    .update(
      stringify([name, request], (property, value: unknown) =>
        property === 'idempotencyKey' && value === key ? undefined : value,
      ) ?? '',
    )
    .digest('base64url');

/**
 * Runs `work` in one transaction; with a key, at most once in 30 days for that key of that caller: the same request answers the stored result
 * without running `work`, another request answers IdempotencyConflict. Two at once: the second waits on the key's row
 * until the first commits (about 2 s at most, then it fails as an outage that may be retried).
 */
export async function once<Result>(
  db: Database,
  command: Command,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result | ReturnType<typeof idempotencyConflict>> {
  const { key } = command;
  if (key === null || key === undefined) return inTransaction(db, work);
  const requestHash = hashOf(command);
  const caller = callerOf(command);
  return inTransaction(db, async (tx) => {
    // An expired key that nobody has deleted yet is as good as none.
    const claimed = await tx
      .insert(idempotencyKey)
      .values({ caller, key, requestHash })
      .onConflictDoUpdate({
        target: [idempotencyKey.caller, idempotencyKey.key],
        set: { requestHash, outcome: null, legacyResult: null, createdAt: sql`now()` },
        setWhere: isExpired,
      })
      .returning({ key: idempotencyKey.key });
    if (claimed.length === 0) return resultOf<Result>(tx, command, await find(tx, caller, key));
    const result = await work(tx);
    await storeResult(tx, { caller, key }, storedForm(withoutRow(result, command.idOnly)));
    return result;
  });
}

/**
 * What `once` would answer without running its work: the result stored for this key, IdempotencyConflict, or undefined
 * for a new key. For a command that must ask others before its transaction: a repetition is answered from what is
 * stored, also while they are down. It claims nothing, so the work itself still goes through `once`.
 */
export async function recall<Result>(
  db: Database,
  command: Command,
): Promise<Result | ReturnType<typeof idempotencyConflict> | undefined> {
  const { key } = command;
  if (key === null || key === undefined) return undefined;
  const stored = await find(db, callerOf(command), key);
  return stored === undefined ? undefined : resultOf<Result>(db, command, stored);
}

async function find(db: Database | Transaction, caller: string, key: string) {
  const [stored] = await db
    .select()
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.caller, caller), eq(idempotencyKey.key, key), not(isExpired)));
  return stored;
}

async function resultOf<Result>(
  db: Database | Transaction,
  command: Command,
  stored: typeof idempotencyKey.$inferSelect | undefined,
) {
  if (stored?.requestHash !== hashOf(command) || !isStored(stored))
    return idempotencyConflict(command.key ?? '');
  return (await withRow(db, resultIn(stored), command.idOnly)) as Result;
}
