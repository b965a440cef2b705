import type { StoreResolvers } from '../generated/resolvers.ts';
import { address, stock } from './location-fields.ts';
import { locationOfReference } from './location-by-key.ts';

export const Store: StoreResolvers = {
  __resolveReference: (reference, { loaders }) => locationOfReference(reference, 'STORE', loaders),
  address,
  stock: (store, args, context) => stock(store, args, context),
};
