import type { LocationResolvers } from '../generated/resolvers.ts';

export const Location: LocationResolvers = {
  __resolveType: ({ kind }) => (kind === 'WAREHOUSE' ? 'Warehouse' : 'Store'),
};
