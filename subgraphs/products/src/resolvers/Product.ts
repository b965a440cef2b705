import { isId } from '@kawa/input';
import type { ProductResolvers } from '../generated/resolvers.ts';
import { isKey } from './keys.ts';

export const Product: ProductResolvers = {
  __resolveReference: (reference, { loaders }) => {
    if ('id' in reference)
      return isId(reference.id) ? loaders.productById.load(reference.id.toLowerCase()) : null;
    if ('sku' in reference && isKey(reference.sku))
      return loaders.productBySku.load(reference.sku.toLowerCase());
    if ('slug' in reference && isKey(reference.slug)) return loaders.productBySlug.load(reference.slug);
    if ('ref' in reference && isKey(reference.ref)) return loaders.productByRef.load(reference.ref);
    return null;
  },
  price: ({ price, currency }) => ({ minorUnits: price, currency }),
  compareAtPrice: ({ compareAtPrice, currency }) =>
    compareAtPrice === null ? null : { minorUnits: compareAtPrice, currency },
  category: ({ categoryId }, _, { loaders }) =>
    categoryId === null ? null : loaders.categoryById.load(categoryId),
  images: ({ id }, _, { loaders }) => loaders.imagesOfProduct.load(id),
};
