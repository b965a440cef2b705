import * as domain from '../../domain/import-customers.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importCustomers: NonNullable<MutationResolvers['importCustomers']> = (
  _,
  { records, dryRun },
  { db },
) => domain.importCustomers(db, records, dryRun);
