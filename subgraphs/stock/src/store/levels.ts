// Statements that find or open stock levels. A level is always found by its location, or read with it.
import { location, stockLevel } from '@kawa/db-stock';
import type { Database, Transaction } from '@kawa/postgres';
import { and, eq, getTableColumns, gt, isNull, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { LocationRow } from './locations.ts';

export type BareLevel = typeof stockLevel.$inferSelect;
export interface LevelRow extends BareLevel {
  readonly location: LocationRow;
}
export interface LevelKey {
  readonly productId: string;
  readonly locationId: string;
}

export const levelWithLocation = { ...getTableColumns(stockLevel), location: getTableColumns(location) };

/** One level, locked until the transaction ends. */
export async function lockLevel(
  tx: Transaction,
  { productId, locationId }: LevelKey,
): Promise<BareLevel | undefined> {
  const [row] = await tx
    .select()
    .from(stockLevel)
    .where(and(eq(stockLevel.productId, productId), eq(stockLevel.locationId, locationId)))
    .for('update');
  return row;
}

const isAtOneOf = (productIds: SQLWrapper, locationIds: SQLWrapper): SQL =>
  sql`(${stockLevel.productId}, ${stockLevel.locationId}) in (select * from unnest(${productIds}::uuid[], ${locationIds}::uuid[]))`;

/** Many levels, locked in one order so that two imports do not deadlock. */
export function lockLevels(tx: Transaction, keys: readonly LevelKey[]): Promise<BareLevel[]> {
  const products = sql.param(keys.map(({ productId }) => productId));
  const locations = sql.param(keys.map(({ locationId }) => locationId));
  return tx
    .select()
    .from(stockLevel)
    .where(isAtOneOf(products, locations))
    .orderBy(stockLevel.productId, stockLevel.locationId)
    .for('update');
}

/** Creates missing levels with 0 units and version 0, and returns the created ones. */
export function openLevels(tx: Transaction, keys: readonly LevelKey[]): Promise<LevelKey[]> {
  return tx
    .insert(stockLevel)
    .values(keys.map(({ productId, locationId }) => ({ productId, locationId })))
    .onConflictDoNothing()
    .returning({ productId: stockLevel.productId, locationId: stockLevel.locationId });
}

/** Whether any location has a level of this product. If so, the catalogue was asked before. */
export async function hasLevelAnywhere(tx: Transaction, productId: string): Promise<boolean> {
  const found = await tx
    .select({ one: sql`1` })
    .from(stockLevel)
    .where(eq(stockLevel.productId, productId))
    .limit(1);
  return found.length > 0;
}

/** The units and products that a location still has. */
export async function stockHeldAt(
  tx: Transaction,
  locationId: string,
): Promise<{ onHand: number; products: number }> {
  const [held] = await tx
    .select({
      onHand: sql<number>`coalesce(sum(${stockLevel.onHand}), 0)`.mapWith(Number),
      products: sql<number>`count(*)`.mapWith(Number),
    })
    .from(stockLevel)
    .where(and(eq(stockLevel.locationId, locationId), gt(stockLevel.onHand, 0)));
  return held ?? { onHand: 0, products: 0 };
}

/** The lookups of every request, prepared once per process. Each joins the locations, which saves a second statement. */
export function prepareLevelLookups(db: Database) {
  const levels = () =>
    db.select(levelWithLocation).from(stockLevel).innerJoin(location, eq(location.id, stockLevel.locationId));
  return {
    id: levels()
      .where(sql`${stockLevel.id} = any(${sql.placeholder('keys')})`)
      .prepare('levels_by_id'),
    /** At open locations: the warehouse, then the stores by name. */
    product: levels()
      .where(and(sql`${stockLevel.productId} = any(${sql.placeholder('keys')})`, isNull(location.closedAt)))
      .orderBy(location.kind, location.name, location.id)
      .prepare('levels_by_product'),
    place: levels()
      .where(isAtOneOf(sql`${sql.placeholder('productIds')}`, sql`${sql.placeholder('locationIds')}`))
      .prepare('levels_by_place'),
  };
}
