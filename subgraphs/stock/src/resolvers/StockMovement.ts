import type { StockMovementResolvers } from '../generated/resolvers.ts';

export const StockMovement: StockMovementResolvers = {
  product: ({ productId }) => ({ id: productId }),
  async location({ locationId }, _, { loaders }) {
    const row = await loaders.locationById.load(locationId);
    if (row === null) throw new Error('a movement names a location that is gone');
    return row;
  },
};
