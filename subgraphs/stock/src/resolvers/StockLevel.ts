import { isId } from '@kawa/input';
import type { StockLevelResolvers } from '../generated/resolvers.ts';

export const StockLevel: StockLevelResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isId(id) ? loaders.levelById.load(id.toLowerCase()) : null),
  product: ({ productId }) => ({ id: productId }),
};
