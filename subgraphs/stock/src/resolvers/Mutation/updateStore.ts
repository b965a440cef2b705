import * as domain from '../../domain/update-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateStore: NonNullable<MutationResolvers['updateStore']> = async (_, { input }, context) => {
  const result = await domain.updateStore(context.db, input);
  context.forgetReads();
  return result;
};
