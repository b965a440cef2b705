// Owns the batching of one request: one statement per kind of lookup, whatever the number of keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/lookup';
import type DataLoader from 'dataloader';
import { type CategoryRow, prepareCategoryLookups } from './store/categories.ts';
import { prepareProductCounts } from './store/category-tree.ts';
import type { ProductRow } from './store/product-columns.ts';
import { type ImageRow, prepareImageLookup } from './store/product-images.ts';
import { prepareProductLookups } from './store/products.ts';

type One<Row> = DataLoader<string, Row | null>;

export interface Loaders {
  readonly productById: One<ProductRow>;
  /** Keys are lower case. */
  readonly productBySku: One<ProductRow>;
  readonly productBySlug: One<ProductRow>;
  readonly productByRef: One<ProductRow>;
  readonly imagesOfProduct: DataLoader<string, ImageRow[]>;
  readonly categoryById: One<CategoryRow>;
  readonly categoryBySlug: One<CategoryRow>;
  readonly categoryByRef: One<CategoryRow>;
  readonly childrenOfCategory: DataLoader<string, CategoryRow[]>;
  readonly productsDirectlyIn: DataLoader<string, number>;
  readonly productsInAndBelow: DataLoader<string, number>;
}

/** Prepares the lookups of a process once; the result makes the loaders of one request. */
export function prepareLoaders(db: Database): () => Loaders {
  const products = prepareProductLookups(db);
  const images = prepareImageLookup(db);
  const categories = prepareCategoryLookups(db);
  const counts = prepareProductCounts(db);
  const productBy = {
    id: lookup(products.id, ({ id }) => id),
    sku: lookup(products.sku, ({ sku }) => sku.toLowerCase()),
    slug: lookup(products.slug, ({ slug }) => slug),
    ref: lookup(products.ref, ({ ref }) => ref),
  };
  const categoryBy = {
    id: lookup(categories.id, ({ id }) => id),
    slug: lookup(categories.slug, ({ slug }) => slug),
    ref: lookup(categories.ref, ({ ref }) => ref),
  };
  const imagesOf = lookup(images, ({ productId }) => productId);
  const childrenOf = lookup(categories.parent, ({ parentId }) => parentId);
  const countIn = lookup(counts.directly, ({ id }) => id);
  const countBelow = lookup(counts.withDescendants, ({ id }) => id);
  return () => ({
    productById: productBy.id.one(),
    productBySku: productBy.sku.one(),
    productBySlug: productBy.slug.one(),
    productByRef: productBy.ref.one(),
    imagesOfProduct: imagesOf.many(),
    categoryById: categoryBy.id.one(),
    categoryBySlug: categoryBy.slug.one(),
    categoryByRef: categoryBy.ref.one(),
    childrenOfCategory: childrenOf.many(),
    productsDirectlyIn: countIn.value(({ count }) => count, 0),
    productsInAndBelow: countBelow.value(({ count }) => count, 0),
  });
}
