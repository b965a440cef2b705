import { requireLocation } from '../../domain/access.ts';
import * as domain from '../../domain/adjust-stock.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const adjustStock: NonNullable<MutationResolvers['adjustStock']> = (
  _,
  { input },
  { db, standingsOf, viewer },
) => {
  requireLocation(viewer, input.locationId);
  return domain.adjustStock(db, standingsOf, input, viewer);
};
