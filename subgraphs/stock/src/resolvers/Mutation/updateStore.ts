import * as domain from '../../domain/update-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateStore: NonNullable<MutationResolvers['updateStore']> = (_, { input }, { db, viewer }) =>
  domain.updateStore(db, input, viewer);
