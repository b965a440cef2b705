import * as domain from '../../domain/count-interest.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const countProductView: NonNullable<MutationResolvers['countProductView']> = (
  _,
  interest,
  { db, viewer },
) => domain.countProductView(db, interest, viewer);
