import { requireService } from '../../domain/authority.ts';
import * as domain from '../../domain/import-employees.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importEmployees: NonNullable<MutationResolvers['importEmployees']> = async (
  _,
  { records, dryRun },
  { db, viewer, clock },
) => {
  requireService(viewer);
  return domain.importEmployees(db, records, { now: clock(), dryRun });
};
