import * as domain from '../../domain/change-visibility.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const deleteProduct: NonNullable<MutationResolvers['deleteProduct']> = (_, { input }, { db, clock }) =>
  domain.deleteProduct(db, input, clock());
