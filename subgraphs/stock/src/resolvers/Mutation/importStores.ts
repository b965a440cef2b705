import * as domain from '../../domain/import-stores.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importStores: NonNullable<MutationResolvers['importStores']> = async (
  _,
  { records },
  context,
) => {
  const result = await domain.importStores(context.db, records);
  context.forgetReads();
  return result;
};
