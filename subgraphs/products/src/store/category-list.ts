// Owns the list of categories: its conditions, its orders, its keyset and its count.
import { type Connection, type CursorValue, keysetOf, type Page } from '@kawa/connection';
import { category } from '@kawa/db-products';
import type { Database } from '@kawa/postgres';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { categoryColumns, type CategoryRow } from './categories.ts';

export interface CategoryFilter {
  /** Null for the categories at the top, undefined for those of all levels. */
  readonly parentId: string | null | undefined;
}

/** A page with the way to count its whole list, should that be asked for. */
export interface CategoryList extends Connection<CategoryRow> {
  readonly count: () => Promise<number>;
}

/** Each order with its keyset: what goes into a cursor, how a cursor is checked, what SQL compares with it. */
export const categoryOrders = {
  NAME_ASC: {
    by: [asc(category.searchText), asc(category.id)],
    keyset: (row: CategoryRow) => [row.name, row.id],
    isKeyset: keysetOf('text', 'id'),
    after: ([name, id]: readonly CursorValue[]) =>
      sql`(${category.searchText}, ${category.id}) > (search_form(${name}), ${id})`,
  },
  CREATED_AT_DESC: {
    by: [desc(category.createdAt), desc(category.id)],
    keyset: (row: CategoryRow) => [row.createdAt.toISOString(), row.id],
    isKeyset: keysetOf('moment', 'id'),
    after: ([at, id]: readonly CursorValue[]) =>
      sql`(${category.createdAt}, ${category.id}) < (${at}, ${id})`,
  },
} as const;

function condition({ parentId }: CategoryFilter) {
  if (parentId === undefined) return undefined;
  return parentId === null ? isNull(category.parentId) : eq(category.parentId, parentId);
}

/** Up to `page.limit + 1` categories behind the page's cursor: one statement. */
export function listCategories(
  db: Database,
  filter: CategoryFilter,
  order: keyof typeof categoryOrders,
  page: Page,
): Promise<CategoryRow[]> {
  const { by, after } = categoryOrders[order];
  return db
    .select(categoryColumns)
    .from(category)
    .where(and(condition(filter), page.after === undefined ? undefined : after(page.after)))
    .orderBy(...by)
    .limit(page.limit + 1)
    .prepare('categories_page')
    .execute();
}

export function countCategories(db: Database, filter: CategoryFilter): Promise<number> {
  return db.$count(category, condition(filter));
}
