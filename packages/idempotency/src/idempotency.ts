// Runs a command at most once for each idempotency key: the key, a hash of the request and the result are stored in the
// transaction of the work.
import { createHash } from 'node:crypto';
import { idempotencyConflict } from '@kawa/input/refusals';
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { and, eq, not, sql } from 'drizzle-orm';
import stringify from 'safe-stable-stringify';
import { isExpired, storeResult } from './expiry.ts';
import { type IdOnly, withoutRow, withRow } from './id-only.ts';
import { resultIn, storedForm } from './stored-result.ts';
import { idempotencyKey } from './table.ts';

export type { IdOnly } from './id-only.ts';
export { idempotencyKey } from './table.ts';

export interface Command {
  /** The mutation's name. A key belongs to one command. */
  readonly name: string;
  readonly key: string | null | undefined;
  /** The caller's input; its key and its password are left out of the hash. */
  readonly request: unknown;
  /** The owner of the key: two callers may use the same key. All anonymous callers count as one. */
  readonly caller: Viewer;
  /** For results that hold personal data. */
  readonly idOnly?: IdOnly | undefined;
}

const callerOf = ({ caller: { kind, id = '' } }: Command): string => `${kind}:${id}`;

/** Threat: with the table, an attacker could try billions of passwords against this fast hash, so it leaves passwords out. */
function hashOf({ name, key, request }: Command): string {
  const isLeftOut = (property: string, value: unknown) =>
    property === 'password' || (property === 'idempotencyKey' && value === key);
  const text = stringify([name, request], (property, value: unknown) =>
    isLeftOut(property, value) ? undefined : value,
  );
  return createHash('sha256')
    .update(text ?? '')
    .digest('base64url');
}

/**
 * Runs `work` in one transaction. With a key, it runs at most once in 30 days for that key and caller: the same request
 * gets the stored result, a different request gets IdempotencyConflict. Of two concurrent requests, the second waits for the
 * first to commit; after about 2 s it fails as an outage that may be retried.
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
    // An expired key that is not deleted yet counts as a new one.
    const claimed = await tx
      .insert(idempotencyKey)
      .values({ caller, key, requestHash })
      .onConflictDoUpdate({
        target: [idempotencyKey.caller, idempotencyKey.key],
        set: { requestHash, outcome: null, legacyResult: null, createdAt: sql`now()` },
        setWhere: isExpired,
      })
      .returning({ key: idempotencyKey.key });
    if (claimed.length === 0) return resultOf<Result>(tx, { ...command, key }, await find(tx, caller, key));
    const result = await work(tx);
    await storeResult(tx, { caller, key }, storedForm(withoutRow(result, command.idOnly)));
    return result;
  });
}

/**
 * The stored result for this key, IdempotencyConflict, or undefined for a new key. For a command that calls other services
 * before its transaction: a repetition is answered although they are down. It does not claim the key, so the work must still
 * run through `once`.
 */
export async function recall<Result>(
  db: Database,
  command: Command,
): Promise<Result | ReturnType<typeof idempotencyConflict> | undefined> {
  const { key } = command;
  if (key === null || key === undefined) return undefined;
  const stored = await find(db, callerOf(command), key);
  return stored === undefined ? undefined : resultOf<Result>(db, { ...command, key }, stored);
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
  command: Command & { readonly key: string },
  stored: typeof idempotencyKey.$inferSelect | undefined,
) {
  const found = stored?.requestHash === hashOf(command) ? resultIn(stored) : undefined;
  if (!found) return idempotencyConflict(command.key);
  return (await withRow(db, found.result, command.idOnly)) as Result;
}
