import type { QueryResolvers } from '../../generated/resolvers.ts';
import { locationByArgument } from '../location-by-key.ts';

export const store: NonNullable<QueryResolvers['store']> = async (_, keys, { loaders }) => {
  const row = await locationByArgument(keys, 'store', loaders);
  return row?.kind === 'STORE' ? row : null;
};
