import * as domain from '../../domain/import-categories.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importCategories: NonNullable<MutationResolvers['importCategories']> = (
  _,
  { records, dryRun },
  { db, clock },
) => domain.importCategories(db, records, clock(), dryRun);
