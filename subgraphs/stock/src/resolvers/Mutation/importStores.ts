import * as domain from '../../domain/import-stores.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importStores: NonNullable<MutationResolvers['importStores']> = (_, { records }, { db }) =>
  domain.importStores(db, records);
