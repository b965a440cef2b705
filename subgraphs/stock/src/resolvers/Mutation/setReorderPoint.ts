import { requireLocation } from '../../domain/access.ts';
import * as domain from '../../domain/set-reorder-point.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const setReorderPoint: NonNullable<MutationResolvers['setReorderPoint']> = (
  _,
  { input },
  { db, standingsOf, viewer },
) => {
  requireLocation(viewer, input.locationId);
  return domain.setReorderPoint(db, standingsOf, input, viewer);
};
