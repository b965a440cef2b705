// The list of categories: its filter, sort orders, pages and count.
import { category } from '@kawa/db-products';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { categoryColumns, type CategoryRow } from './categories.ts';

export interface CategoryFilter {
  /** Null: categories at the top. Undefined: categories of all levels. */
  readonly parentId: string | null | undefined;
}

/** A page, with a function that counts the whole list if the query selects the count. */
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

/** Up to `page.limit + 1` categories after the page's cursor, in one statement. */
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
