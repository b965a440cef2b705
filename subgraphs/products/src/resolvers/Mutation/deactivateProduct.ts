import * as domain from '../../domain/change-visibility.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const deactivateProduct: NonNullable<MutationResolvers['deactivateProduct']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.deactivateProduct(db, input, { now: clock(), caller: viewer });
