import { suggestedQuantity } from '../domain/product-stock.ts';
import type { LowStockResolvers } from '../generated/resolvers.ts';

export const LowStock: LowStockResolvers = {
  level: (level) => level,
  suggestedQuantity: (level) => suggestedQuantity(level),
};
