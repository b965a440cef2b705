import { address } from '@kawa/db-customers';
import type { Database, Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';

export type AddressRow = typeof address.$inferSelect;
export type NewAddress = typeof address.$inferInsert;

/** Replaces all addresses of these customers. */
export async function replaceAddresses(
  tx: Transaction,
  customerIds: readonly string[],
  rows: readonly NewAddress[],
): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.delete(address).where(inArray(address.customerId, [...customerIds]));
  if (rows.length > 0) await tx.insert(address).values([...rows]);
}

export function findAddresses(tx: Transaction, customerIds: readonly string[]): Promise<AddressRow[]> {
  return tx
    .select()
    .from(address)
    .where(inArray(address.customerId, [...customerIds]))
    .orderBy(address.id);
}

/** Addresses of many customers, oldest first; prepared once per process. */
export function prepareAddressLookup(db: Database) {
  return db
    .select()
    .from(address)
    .where(sql`${address.customerId} = any(${sql.placeholder('keys')})`)
    .orderBy(address.customerId, address.id)
    .prepare('addresses_by_customer');
}
