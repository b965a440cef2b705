import type { ApiKeyConnectionResolvers } from '../generated/resolvers.ts';
import { countApiKeys } from '../store/api-key-list.ts';

export const ApiKeyConnection: ApiKeyConnectionResolvers = {
  totalCount: ({ filter }, _, { db }) => countApiKeys(db, filter),
};
