import * as domain from '../../domain/reopen-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const reopenStore: NonNullable<MutationResolvers['reopenStore']> = (_, { input }, { db, viewer }) =>
  domain.reopenStore(db, input, viewer);
