// Owns the list of stores: its conditions, its orders, its keyset and its count.
import { type Connection, type CursorValue, keysetOf, type Page } from '@kawa/connection';
import { location } from '@kawa/db-stock';
import type { Database } from '@kawa/postgres';
import { and, asc, desc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { LocationRow } from './locations.ts';

export interface StoreFilter {
  readonly search?: string | null | undefined;
  readonly includeClosed?: boolean | null | undefined;
}

/** A page with the way to count its whole list, should that be asked for. */
export interface LocationList extends Connection<LocationRow> {
  readonly count: () => Promise<number>;
}

/** Each order with its keyset: what goes into a cursor, how a cursor is checked, what SQL compares with it. */
export const storeOrders = {
  NAME_ASC: {
    by: [asc(location.name), asc(location.id)],
    keyset: (row: LocationRow) => [row.name, row.id],
    isKeyset: keysetOf('text', 'id'),
    after: ([name, id]: readonly CursorValue[]) => sql`(${location.name}, ${location.id}) > (${name}, ${id})`,
  },
  CREATED_AT_DESC: {
    by: [desc(location.createdAt), desc(location.id)],
    keyset: (row: LocationRow) => [row.createdAt.toISOString(), row.id],
    isKeyset: keysetOf('moment', 'id'),
    after: ([at, id]: readonly CursorValue[]) =>
      sql`(${location.createdAt}, ${location.id}) < (${at}, ${id})`,
  },
} as const;

/** `%` and `_` in what a person types mean themselves; U+0000 cannot be in any text of Postgres. */
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

/** Up to `page.limit + 1` stores behind the page's cursor: one statement. */
export function listStores(
  db: Database,
  filter: StoreFilter,
  order: keyof typeof storeOrders,
  page: Page,
): Promise<LocationRow[]> {
  const { by, after } = storeOrders[order];
  const behind = page.after === undefined ? [] : [after(page.after)];
  return db
    .select()
    .from(location)
    .where(and(...conditions(filter), ...behind))
    .orderBy(...by)
    .limit(page.limit + 1)
    .prepare('stores_page')
    .execute();
}

export function countStores(db: Database, filter: StoreFilter): Promise<number> {
  return db.$count(location, and(...conditions(filter)));
}
