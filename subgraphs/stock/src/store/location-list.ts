// The list of stores: its filter, sort orders, pages and count.
import { location } from '@kawa/db-stock';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, ilike, isNull, or, type SQL } from 'drizzle-orm';
import type { LocationRow } from './locations.ts';

export interface StoreFilter {
  readonly search?: string | null | undefined;
  readonly includeClosed?: boolean | null | undefined;
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface LocationList extends Connection<LocationRow> {
  readonly count: () => Promise<number>;
}

export const storeOrders = {
  NAME_ASC: ordering(location, 'asc', 'name', 'id'),
  CREATED_AT_DESC: ordering(location, 'desc', 'createdAt', 'id'),
};

/** A literal match: `%` and `_` are escaped. U+0000, which Postgres refuses, matches nothing. */
const contains = (text: string): string =>
  `%${text
    .trim()
    .replaceAll('\u0000', '\u{fffd}')
    .replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

function conditions({ search, includeClosed }: StoreFilter): SQL[] {
  const given: (SQL | undefined)[] = [eq(location.kind, 'STORE')];
  if (includeClosed !== true) given.push(isNull(location.closedAt));
  if (search) given.push(or(ilike(location.name, contains(search)), ilike(location.city, contains(search))));
  return given.filter((condition) => condition !== undefined);
}

/** Up to `page.limit + 1` stores after the page's cursor, in one statement. */
export function listStores(
  db: Database,
  filter: StoreFilter,
  order: keyof typeof storeOrders,
  page: Page,
): Promise<LocationRow[]> {
  const { by, behind } = storeOrders[order];
  return db
    .select()
    .from(location)
    .where(and(...conditions(filter), behind(page.after)))
    .orderBy(...by())
    .limit(page.limit + 1)
    .prepare('stores_page')
    .execute();
}

export function countStores(db: Database, filter: StoreFilter): Promise<number> {
  return db.$count(location, and(...conditions(filter)));
}
