// The list of products: its filters, sort orders, pages and count.
import { category, product } from '@kawa/db-products';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { categoryAndBelow } from './category-tree.ts';
import { productColumns, type ProductRow } from './product-columns.ts';

/** A word that must be in the product's text, or in the name of its category or of a category above. */
export interface SoughtWord {
  readonly word: string;
  /** The categories with the word in their names, and all categories below them. */
  readonly categoryIds: readonly string[];
}

export interface ProductFilter {
  readonly words: readonly SoughtWord[];
  /** A search of symbols only finds nothing. */
  readonly onlySymbols: boolean;
  readonly categoryId: string | undefined;
  readonly priceFrom: bigint | undefined;
  readonly priceTo: bigint | undefined;
  readonly currency: string | undefined;
  /** Undefined: both. */
  readonly active: boolean | undefined;
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface ProductList extends Connection<ProductRow> {
  readonly count: () => Promise<number>;
}

export const productOrders = {
  CREATED_AT_DESC: ordering(product, 'desc', 'createdAt', 'id'),
  CREATED_AT_ASC: ordering(product, 'asc', 'createdAt', 'id'),
  NAME_ASC: ordering(
    product,
    'asc',
    {
      of: ['name'],
      kind: 'text',
      sort: ({ name }) => sql`search_form(${name})`,
      value: ({ name }) => name,
      compared: (name) => sql`search_form(${name})`,
    },
    'id',
  ),
  PRICE_ASC: ordering(product, 'asc', 'currency', 'price', 'id'),
  PRICE_DESC: ordering(product, 'desc', 'currency', 'price', 'id'),
};

/**
 * The categories of each word, in one statement before the list. Inside the statement of the list, the planner would estimate
 * that any word matches a fifth of the catalogue, and read 100,000 products in order (230 ms) to find one.
 */
export async function findWords(db: Database, words: readonly string[]): Promise<SoughtWord[]> {
  if (words.length === 0) return [];
  const given = sql.param([...words]);
  const found = await db.select({ word: sql<string>`word`, categoryId: sql<string>`id` }).from(
    sql`(with recursive named(word, id) as (
          select word, category.id from category
            join unnest(${given}::text[]) as word on ${category.searchText} like search_pattern(word)
          union
          select named.word, child.id from category child join named on child.parent_id = named.id
        )
        select word, id from named) as named`,
  );
  return words.map((word) => ({
    word,
    categoryIds: found.filter((row) => row.word === word).map(({ categoryId }) => categoryId),
  }));
}

const holds = ({ word, categoryIds }: SoughtWord): SQL | undefined =>
  or(
    sql`${product.searchText} like search_pattern(${word})`,
    // One parameter: Postgres accepts 65,535, and a short word may be in the name of every category.
    categoryIds.length > 0
      ? sql`${product.categoryId} = any(${sql.param([...categoryIds])}::uuid[])`
      : undefined,
  );

function conditions(filter: ProductFilter): (SQL | undefined)[] {
  const { words, onlySymbols, categoryId, priceFrom, priceTo, currency, active } = filter;
  return [
    onlySymbols ? sql`false` : undefined,
    isNull(product.deletedAt),
    active === undefined ? undefined : eq(product.active, active),
    categoryId === undefined
      ? undefined
      : sql`${product.categoryId} = any(array(${categoryAndBelow(categoryId)}))`,
    currency === undefined ? undefined : eq(product.currency, currency),
    priceFrom === undefined ? undefined : gte(product.price, priceFrom),
    priceTo === undefined ? undefined : lte(product.price, priceTo),
    ...words.map(holds),
  ];
}

/** Up to `page.limit + 1` products after the page's cursor, in one statement. */
export function listProducts(
  db: Database,
  filter: ProductFilter,
  order: keyof typeof productOrders,
  page: Page,
): Promise<ProductRow[]> {
  const { by, behind } = productOrders[order];
  return db
    .select(productColumns)
    .from(product)
    .where(and(...conditions(filter), behind(page.after)))
    .orderBy(...by())
    .limit(page.limit + 1)
    .prepare('products_page')
    .execute();
}

export function countProducts(db: Database, filter: ProductFilter): Promise<number> {
  return db.$count(product, and(...conditions(filter)));
}
