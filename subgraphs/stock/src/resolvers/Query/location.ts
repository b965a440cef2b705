import type { QueryResolvers } from '../../generated/resolvers.ts';
import { locationByArgument } from '../location-by-key.ts';

export const location: NonNullable<QueryResolvers['location']> = (_, keys, { loaders }) =>
  locationByArgument(keys, 'location', loaders);
