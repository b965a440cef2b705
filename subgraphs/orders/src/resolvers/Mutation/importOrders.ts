import * as domain from '../../domain/import-orders.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const importOrders: NonNullable<MutationResolvers['importOrders']> = (
  _,
  { records, dryRun },
  { db },
) => domain.importOrders(db, records, dryRun);
