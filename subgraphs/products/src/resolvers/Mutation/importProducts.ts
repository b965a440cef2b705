import * as domain from '../../domain/import-products.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importProducts: NonNullable<MutationResolvers['importProducts']> = (
  _,
  { records, dryRun },
  { db, clock },
) => domain.importProducts(db, records, clock(), dryRun);
