// Statements that add products under unique keys: they find taken keys, and insert without an error for a key that was just
// taken.
import { product } from '@kawa/db-products';
import type { Transaction } from '@kawa/postgres';
import { inArray, or, sql } from 'drizzle-orm';
import { type NewProduct, productColumns, type ProductRow } from './product-columns.ts';

export interface WantedKeys {
  readonly ids: readonly string[];
  readonly refs: readonly string[];
  /** Lower case. */
  readonly skus: readonly string[];
  readonly slugs: readonly string[];
  /** Slugs that a number may follow: finds "latte", "latte-2" and so on. */
  readonly slugStems: readonly string[];
}

/** The products, including deleted ones, that have one of the wanted keys. SKUs are in lower case. */
export function findOwnersOfKeys(tx: Transaction, { ids, refs, skus, slugs, slugStems }: WantedKeys) {
  const wanted = [
    ids.length > 0 ? inArray(product.id, [...ids]) : undefined,
    refs.length > 0 ? inArray(product.ref, [...refs]) : undefined,
    skus.length > 0 ? inArray(sql`lower(${product.sku})`, [...skus]) : undefined,
    slugs.length + slugStems.length > 0 ? inArray(product.slug, [...slugs, ...slugStems]) : undefined,
    slugStems.length > 0 ? inArray(sql`slug_stem(${product.slug})`, [...slugStems]) : undefined,
  ];
  return tx
    .select({
      id: product.id,
      ref: product.ref,
      sku: sql<string>`lower(${product.sku})`,
      slug: product.slug,
    })
    .from(product)
    .where(or(...wanted));
}

/**
 * Inserts products and returns those that were inserted. One with a key that another transaction took since the lookup is left
 * out instead of an error, so that the caller can choose another key in the same transaction.
 */
export function insertProducts(tx: Transaction, rows: readonly NewProduct[]): Promise<ProductRow[]> {
  return tx
    .insert(product)
    .values([...rows])
    .onConflictDoNothing()
    .returning(productColumns);
}
