import * as domain from '../../domain/change-visibility.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const reactivateProduct: NonNullable<MutationResolvers['reactivateProduct']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.reactivateProduct(db, input, { now: clock(), caller: viewer });
