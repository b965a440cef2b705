import type { ProductConnectionResolvers } from '../generated/resolvers.ts';
import { countProducts } from '../store/product-list.ts';

export const ProductConnection: ProductConnectionResolvers = {
  totalCount: ({ filter }, _, { db }) => countProducts(db, filter),
};
