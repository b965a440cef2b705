import * as domain from '../../domain/set-reorder-point.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const setReorderPoint: NonNullable<MutationResolvers['setReorderPoint']> = (
  _,
  { input },
  { db, isProduct },
) => domain.setReorderPoint(db, isProduct, input);
