import * as domain from '../../domain/create-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createStore: NonNullable<MutationResolvers['createStore']> = async (_, { input }, context) => {
  const result = await domain.createStore(context.db, input);
  context.forgetReads();
  return result;
};
