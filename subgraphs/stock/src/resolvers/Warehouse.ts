import type { WarehouseResolvers } from '../generated/resolvers.ts';
import { address, stock } from './location-fields.ts';
import { locationOfReference } from './location-by-key.ts';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: (reference, { loaders }) => locationOfReference(reference, 'WAREHOUSE', loaders),
  address,
  stock: (warehouse, args, context) => stock(warehouse, args, context),
};
