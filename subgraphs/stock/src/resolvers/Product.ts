import { isId } from '@kawa/input';
import { availabilityOf, productStock } from '../domain/product-stock.ts';
import type { ProductResolvers } from '../generated/resolvers.ts';

export const Product: ProductResolvers = {
  // Only the catalogue knows which products exist. Here every well-formed id has a stock, possibly of zeros.
  __resolveReference: ({ id }) => (isId(id) ? { id: id.toLowerCase() } : null),
  stock: async ({ id }, _, { loaders }) => productStock(await loaders.levelsOfProduct.load(id)),
  availability: async ({ id }, _, { loaders }) => availabilityOf(await loaders.levelsOfProduct.load(id)),
};
