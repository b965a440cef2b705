import * as domain from '../../domain/close-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const closeStore: NonNullable<MutationResolvers['closeStore']> = async (_, { input }, context) => {
  const result = await domain.closeStore(context.db, input, context.clock());
  context.forgetReads();
  return result;
};
