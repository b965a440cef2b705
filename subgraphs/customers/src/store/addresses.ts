import { address } from '@kawa/db-customers';
import type { Database, Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';

export type AddressRow = typeof address.$inferSelect;
export type NewAddress = Omit<typeof address.$inferInsert, 'id'>;

/**
 * Replaces all addresses of these customers. The new ones travel as one parameter: 500 customers with 20 each as a list
 * of values would be 100,000, and Postgres takes 65,535.
 */
export async function replaceAddresses(
  tx: Transaction,
  customerIds: readonly string[],
  rows: readonly NewAddress[],
): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.delete(address).where(inArray(address.customerId, [...customerIds]));
  if (rows.length === 0) return;
  await tx.execute(sql`/* insert_addresses */
    insert into address (customer_id, kind, name, line1, line2, city, region, postal_code, country, country_code)
    select "customerId", kind, name, line1, line2, city, region, "postalCode", country, "countryCode"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given (
      "customerId" uuid, kind address_kind, name text, line1 text, line2 text, city text, region text,
      "postalCode" text, country text, "countryCode" text)`);
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
