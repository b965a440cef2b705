// The lists of stock levels: their filters, sort orders, pages and counts, for all locations or for each of many.
import { location, stockLevel } from '@kawa/db-stock';
import type { Database } from '@kawa/postgres';
import { type Connection, type CursorValue, ordering, type Page } from '@kawa/rows';
import { and, eq, getTableColumns, gt, isNull, lte, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import { type LevelRow, levelWithLocation } from './levels.ts';

export interface LevelFilter {
  readonly locationId?: string | null | undefined;
  readonly productId?: string | null | undefined;
  readonly outOfStock?: boolean | null | undefined;
  readonly atOrBelowReorderPoint?: boolean | null | undefined;
  /** Only levels below their reorder point, at open locations. */
  readonly low?: boolean;
  /** Excludes these products. */
  readonly withoutProducts?: readonly string[];
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface LevelList extends Connection<LevelRow> {
  readonly count: () => Promise<number>;
}

const shortage = ({ available, reorderPoint }: Readonly<Record<'available' | 'reorderPoint', SQLWrapper>>) =>
  sql`(${available} - ${reorderPoint})`;

export const levelOrders = {
  OLDEST_FIRST: ordering(stockLevel, 'asc', 'id'),
  AVAILABLE_ASC: ordering(stockLevel, 'asc', 'available', 'id'),
  UPDATED_AT_DESC: ordering(stockLevel, 'desc', 'updatedAt', 'id'),
  SHORTEST_FIRST: ordering(
    stockLevel,
    'asc',
    {
      of: ['available', 'reorderPoint'],
      kind: 'int',
      sort: shortage,
      value: (row) => row.available - row.reorderPoint,
    },
    'id',
  ),
};

export type LevelOrder = keyof typeof levelOrders;

const { available, reorderPoint } = stockLevel;

function conditions(filter: LevelFilter): SQL[] {
  const { locationId, productId, outOfStock, atOrBelowReorderPoint, low, withoutProducts } = filter;
  const given: SQL[] = [];
  if (locationId) given.push(eq(stockLevel.locationId, locationId));
  if (productId) given.push(eq(stockLevel.productId, productId));
  if (typeof outOfStock === 'boolean') given.push(outOfStock ? eq(available, 0) : gt(available, 0));
  if (typeof atOrBelowReorderPoint === 'boolean')
    given.push(atOrBelowReorderPoint ? lte(available, reorderPoint) : gt(available, reorderPoint));
  if (low === true) given.push(sql`${available} < ${reorderPoint}`, isNull(location.closedAt));
  if (withoutProducts && withoutProducts.length > 0)
    given.push(sql`${stockLevel.productId} <> all(${sql.param([...withoutProducts])}::uuid[])`);
  return given;
}

/** Up to `page.limit + 1` levels after the page's cursor, with their locations, in one statement. */
export function listLevels(
  db: Database,
  filter: LevelFilter,
  order: LevelOrder,
  page: Page,
): Promise<LevelRow[]> {
  const { by, behind } = levelOrders[order];
  return db
    .select(levelWithLocation)
    .from(stockLevel)
    .innerJoin(location, eq(location.id, stockLevel.locationId))
    .where(and(...conditions(filter), behind(page.after)))
    .orderBy(...by())
    .limit(page.limit + 1)
    .prepare('levels_page')
    .execute();
}

/** The products of these levels, the lowest first, up to `limit`. */
export async function productsOfLevels(db: Database, filter: LevelFilter, limit: number): Promise<string[]> {
  const rows = await db
    .select({ productId: stockLevel.productId })
    .from(stockLevel)
    .innerJoin(location, eq(location.id, stockLevel.locationId))
    .where(and(...conditions(filter)))
    .groupBy(stockLevel.productId)
    .orderBy(sql`min(${shortage(stockLevel)})`)
    .limit(limit);
  return rows.map(({ productId }) => productId);
}

export async function countLevels(db: Database, filter: LevelFilter): Promise<number> {
  const [row] = await db
    .select({ levels: sql`count(*)`.mapWith(Number) })
    .from(stockLevel)
    .innerJoin(location, eq(location.id, stockLevel.locationId))
    .where(and(...conditions(filter)));
  return row?.levels ?? 0;
}

export interface LevelPage {
  readonly filter: LevelFilter;
  readonly order: LevelOrder;
  readonly limit: number;
  readonly after: readonly CursorValue[] | undefined;
}

/** The same page of each location, in one statement for any number of locations. */
export function listLevelsOfEach(
  db: Database,
  locationIds: readonly string[],
  { filter, order, limit, after }: LevelPage,
): Promise<LevelRow[]> {
  const { by, behind } = levelOrders[order];
  const page = db
    .select()
    .from(stockLevel)
    .where(and(eq(stockLevel.locationId, location.id), ...conditions(filter), behind(after)))
    .orderBy(...by())
    .limit(limit + 1)
    .as('level');
  const { id, productId, locationId, onHand, reserved, incoming, version, updatedAt } = page;
  return db
    .select({
      ...{ id, productId, locationId, onHand, reserved, incoming, version, updatedAt },
      available: page.available,
      reorderPoint: page.reorderPoint,
      location: getTableColumns(location),
    })
    .from(location)
    .crossJoinLateral(page)
    .where(sql`${location.id} = any(${sql.param([...locationIds])}::uuid[])`)
    .orderBy(...by(page));
}

/** The number of levels of each location; a location without levels is left out. */
export function countLevelsOfEach(
  db: Database,
  locationIds: readonly string[],
  filter: LevelFilter,
): Promise<{ locationId: string; levels: number }[]> {
  return db
    .select({ locationId: stockLevel.locationId, levels: sql`count(*)`.mapWith(Number) })
    .from(stockLevel)
    .where(
      and(sql`${stockLevel.locationId} = any(${sql.param([...locationIds])}::uuid[])`, ...conditions(filter)),
    )
    .groupBy(stockLevel.locationId);
}
