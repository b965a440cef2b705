import * as domain from '../../domain/create-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createStore: NonNullable<MutationResolvers['createStore']> = (_, { input }, { db, viewer }) =>
  domain.createStore(db, input, viewer);
