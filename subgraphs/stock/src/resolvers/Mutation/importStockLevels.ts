import * as domain from '../../domain/import-stock-levels.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importStockLevels: NonNullable<MutationResolvers['importStockLevels']> = async (
  _,
  { records },
  context,
) => {
  const result = await domain.importStockLevels(context.db, records);
  context.forgetReads();
  return result;
};
