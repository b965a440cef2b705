import * as domain from '../../domain/adjust-stock.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const adjustStock: NonNullable<MutationResolvers['adjustStock']> = async (_, { input }, context) => {
  const result = await domain.adjustStock(context.db, context.isProduct, input);
  context.forgetReads();
  return result;
};
