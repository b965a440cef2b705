import * as domain from '../../domain/count-interest.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const countContactClick: NonNullable<MutationResolvers['countContactClick']> = (
  _,
  interest,
  { db, viewer },
) => domain.countContactClick(db, interest, viewer);
