import * as domain from '../../domain/set-reorder-point.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const setReorderPoint: NonNullable<MutationResolvers['setReorderPoint']> = async (
  _,
  { input },
  context,
) => {
  const result = await domain.setReorderPoint(context.db, context.isProduct, input);
  context.forgetReads();
  return result;
};
