import * as domain from '../../domain/create-store.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createStore: NonNullable<MutationResolvers['createStore']> = (_, { input }, { db }) =>
  domain.createStore(db, input);
