// Compares an import record with its product. A field that the record leaves out keeps the value of the product.
import type { ProductRow } from '../store/product-columns.ts';
import type { ProductRecord } from './product-input.ts';

/** The columns that the import writes for a record. */
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

/** The values that an import compares. */
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

/** The keys of a record that differ from those of the product. */
export const changedKey = ({ sku, slug }: ProductRecord, row: ProductRow) => ({
  sku: sku && sku.toLowerCase() !== row.sku.toLowerCase() ? sku : undefined,
  slug: slug && slug !== row.slug ? slug : undefined,
});
