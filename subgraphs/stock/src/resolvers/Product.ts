import { isId } from '@kawa/input';
import { availabilityOf, productStock } from '../domain/product-stock.ts';
import type { ProductResolvers } from '../generated/resolvers.ts';

export const Product: ProductResolvers = {
  // The catalogue says which products there are; here every id that could be one has a stock, if only of zeros.
  __resolveReference: ({ id }) => (isId(id) ? { id: id.toLowerCase() } : null),
  stock: async ({ id }, _, { loaders }) => productStock(await loaders.levelsOfProduct.load(id)),
  availability: async ({ id }, _, { loaders }) => availabilityOf(await loaders.levelsOfProduct.load(id)),
};
