import * as domain from '../../domain/import-stores.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importStores: NonNullable<MutationResolvers['importStores']> = (
  _,
  { records, dryRun },
  { db },
) => domain.importStores(db, records, dryRun);
