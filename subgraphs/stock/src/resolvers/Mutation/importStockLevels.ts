import * as domain from '../../domain/import-stock-levels.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importStockLevels: NonNullable<MutationResolvers['importStockLevels']> = (
  _,
  { records, dryRun },
  { db },
) => domain.importStockLevels(db, records, dryRun);
