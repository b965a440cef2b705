import { requireId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const stockLevel: NonNullable<QueryResolvers['stockLevel']> = (
  _,
  { productId, locationId },
  { loaders },
) =>
  loaders.levelByPlace.load({
    productId: requireId(productId, 'productId'),
    locationId: requireId(locationId, 'locationId'),
  });
