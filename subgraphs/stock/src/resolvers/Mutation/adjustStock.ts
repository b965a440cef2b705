import * as domain from '../../domain/adjust-stock.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const adjustStock: NonNullable<MutationResolvers['adjustStock']> = (_, { input }, { db, isProduct }) =>
  domain.adjustStock(db, isProduct, input);
