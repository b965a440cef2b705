// Owns the list of categories: its conditions, its orders, its keyset and its count.
import { category } from '@kawa/db-products';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { categoryColumns, type CategoryRow } from './categories.ts';

export interface CategoryFilter {
  /** Null for the categories at the top, undefined for those of all levels. */
  readonly parentId: string | null | undefined;
}

/** A page with the way to count its whole list, should that be asked for. */
export interface CategoryList extends Connection<CategoryRow> {
  readonly count: () => Promise<number>;
}

export const categoryOrders = {
  NAME_ASC: ordering(
    category,
    'asc',
    {
      of: ['name'],
      kind: 'text',
      sort: ({ searchText }) => searchText,
      value: ({ name }) => name,
      compared: (name) => sql`search_form(${name})`,
    },
    'id',
  ),
  CREATED_AT_DESC: ordering(category, 'desc', 'createdAt', 'id'),
};

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
  const { by, behind } = categoryOrders[order];
  return db
    .select(categoryColumns)
    .from(category)
    .where(and(condition(filter), behind(page.after)))
    .orderBy(...by())
    .limit(page.limit + 1)
    .prepare('categories_page')
    .execute();
}

export function countCategories(db: Database, filter: CategoryFilter): Promise<number> {
  return db.$count(category, condition(filter));
}
