// Statements on single API keys. No row that leaves this file contains the hash.
import { apiKey, employee } from '@kawa/db-staff';
import type { Database, Transaction } from '@kawa/postgres';
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';

/** The columns of an `ApiKeyRow`. */
export const apiKeyColumns = {
  id: apiKey.id,
  name: apiKey.name,
  prefix: apiKey.prefix,
  scopes: apiKey.scopes,
  storeId: apiKey.storeId,
  contract: apiKey.contract,
  createdBy: apiKey.createdBy,
  createdAt: apiKey.createdAt,
  expiresAt: apiKey.expiresAt,
  revokedAt: apiKey.revokedAt,
  lastUsedAt: apiKey.lastUsedAt,
};

export type ApiKeyRow = Omit<typeof apiKey.$inferSelect, 'hash'>;

export async function insertApiKey(tx: Transaction, values: typeof apiKey.$inferInsert): Promise<ApiKeyRow> {
  const [row] = await tx.insert(apiKey).values(values).returning(apiKeyColumns);
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}

/** The key, locked until the transaction ends. */
export async function lockApiKey(tx: Transaction, id: string): Promise<ApiKeyRow | undefined> {
  const [row] = await tx.select(apiKeyColumns).from(apiKey).where(eq(apiKey.id, id)).for('no key update');
  return row;
}

/** Revokes a locked key. */
export async function setRevoked(tx: Transaction, id: string, revokedAt: Date): Promise<ApiKeyRow> {
  const [row] = await tx.update(apiKey).set({ revokedAt }).where(eq(apiKey.id, id)).returning(apiKeyColumns);
  if (row === undefined) throw new Error('a locked API key is gone');
  return row;
}

/** A key by hash, with the current role of its creator. Prepared once per process, as the router asks often. */
export function prepareKeyLookup(db: Database) {
  return db
    .select({
      key: apiKeyColumns,
      creator: { role: employee.role, storeId: employee.storeId, deactivatedAt: employee.deactivatedAt },
    })
    .from(apiKey)
    .innerJoin(employee, eq(employee.id, apiKey.createdBy))
    .where(eq(apiKey.hash, sql.placeholder('hash')))
    .prepare('api_key_by_hash');
}

/** Writes that a key was used, unless a use after `before` is written. The condition also works under concurrency. */
export async function touchApiKey(db: Database, id: string, now: Date, before: Date): Promise<void> {
  await db
    .update(apiKey)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKey.id, id), or(isNull(apiKey.lastUsedAt), lte(apiKey.lastUsedAt, before))));
}
