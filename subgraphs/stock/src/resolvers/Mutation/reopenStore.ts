import * as domain from '../../domain/reopen-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const reopenStore: NonNullable<MutationResolvers['reopenStore']> = async (_, { input }, context) => {
  const result = await domain.reopenStore(context.db, input);
  context.forgetReads();
  return result;
};
