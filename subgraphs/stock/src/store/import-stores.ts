// Statements that write many stores at once. 500 records take as many as one.
import { location } from '@kawa/db-stock';
import type { Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';
import type { LocationRow, StoreValues } from './locations.ts';

export type StoreRecord = StoreValues & { readonly ref: string; readonly id?: string };

/** Inserts the stores that have a free ref and id, and returns them. */
export function insertNewStores(
  tx: Transaction,
  records: readonly StoreRecord[],
): Promise<{ ref: string | null; id: string }[]> {
  return tx
    .insert(location)
    .values(records.map((record) => ({ ...record, kind: 'STORE' as const })))
    .onConflictDoNothing()
    .returning({ ref: location.ref, id: location.id });
}

/** Locations by ref, locked until the transaction ends: the import compares them before it overwrites. */
export function lockByRefForChange(tx: Transaction, refs: readonly string[]): Promise<LocationRow[]> {
  return tx
    .select()
    .from(location)
    .where(inArray(location.ref, [...refs]))
    .orderBy(location.id)
    .for('no key update');
}

/** Overwrites stores that the transaction has locked. */
export async function overwriteStores(
  tx: Transaction,
  changes: readonly (StoreValues & { readonly id: string })[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ id, name, line1, city, postalCode: postal_code, country }) => ({
    id,
    name,
    line1,
    city,
    postal_code,
    country,
  }));
  await tx.execute(sql`
    update location
       set name = given.name, line1 = given.line1, city = given.city, postal_code = given.postal_code,
           country = given.country, version = location.version + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
           as given(id uuid, name text, line1 text, city text, postal_code text, country text)
     where location.id = given.id /* overwrite_stores */`);
}
