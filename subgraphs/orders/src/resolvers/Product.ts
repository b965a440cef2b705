import { isId } from '@kawa/input';
import type { ProductResolvers } from '../generated/resolvers.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => (isId(id) ? { id: id.toLowerCase() } : null),
  salesCount: async ({ id }, _, { loaders }) => Number(await loaders.unitsSoldOfProduct.load(id)),
};
