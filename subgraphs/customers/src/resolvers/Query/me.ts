import { isId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const me: NonNullable<QueryResolvers['me']> = async (_, __, { viewer, loaders }) => {
  if (viewer.kind !== 'customer' || !isId(viewer.id)) return null;
  const customer = await loaders.customerById.load(viewer.id);
  // An access token outlives its customer's deletion by a few minutes.
  return customer?.deletedAt === null ? customer : null;
};
