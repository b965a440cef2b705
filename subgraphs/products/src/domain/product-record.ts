// Owns what an import compares and writes of a product: what a record leaves open is what the product has.

import type { ProductRow } from '../store/product-columns.ts';
import type { ProductRecord } from './product-input.ts';

/** The columns that a record asks for; what it leaves open is what the product has. */
export function wantedRow(
  {
    record,
    categoryId,
    row,
  }: { record: ProductRecord; categoryId: string | null; row: ProductRow | undefined },
  now: Date,
) {
  const { ref, id, name, sku, slug, description, price, compareAtPrice, active, createdAt } = record;
  return {
    ...(id ? { id } : {}),
    ref,
    sku,
    slug,
    name,
    description: description ?? null,
    categoryId,
    price: price.minorUnits,
    currency: price.currency,
    compareAtPrice:
      compareAtPrice === undefined ? (row?.compareAtPrice ?? null) : (compareAtPrice?.minorUnits ?? null),
    active,
    createdAt: createdAt ?? row?.createdAt ?? now,
    updatedAt: now,
  };
}

type Content = Pick<
  ProductRow,
  | 'sku'
  | 'slug'
  | 'name'
  | 'description'
  | 'categoryId'
  | 'price'
  | 'currency'
  | 'compareAtPrice'
  | 'active'
  | 'createdAt'
>;

/** What makes two versions of a product the same for an import. */
export const contentOf = (content: Content) => [
  content.sku,
  content.slug,
  content.name,
  content.description,
  content.categoryId,
  content.price,
  content.currency,
  content.compareAtPrice,
  content.active,
  content.createdAt.getTime(),
];

/** The keys that a record gives a product anew. */
export const changedKey = ({ sku, slug }: ProductRecord, row: ProductRow) => ({
  sku: sku && sku.toLowerCase() !== row.sku.toLowerCase() ? sku : undefined,
  slug: slug && slug !== row.slug ? slug : undefined,
});
