// The context of resolvers, mainly the loaders of a request: one statement per kind of lookup, for any number of keys.
import type { Database } from '@kawa/postgres';
import { lookup } from '@kawa/rows';
import type { SubgraphContext } from '@kawa/subgraph';
import { prepareCategoryLookups } from './store/categories.ts';
import { prepareProductCounts } from './store/category-tree.ts';
import { prepareImageLookup } from './store/product-images.ts';
import { prepareProductLookups } from './store/products.ts';

/** Prepares the lookups of a process once, and returns a function that creates the loaders of one request. */
export function prepareLoaders(db: Database) {
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
    /** Keys are lower case. */
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

export type Context = SubgraphContext<typeof prepareLoaders>;
