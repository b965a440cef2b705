import type { OrderLineResolvers } from '../generated/resolvers.ts';

export const OrderLine: OrderLineResolvers = {
  product: ({ productId }) => ({ id: productId }),
  unitPrice: ({ unitPriceMinor, currency }) => ({ minorUnits: unitPriceMinor, currency }),
  total: ({ totalMinor, currency }) => ({ minorUnits: totalMinor, currency }),
};
