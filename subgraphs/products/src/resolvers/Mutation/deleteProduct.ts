import * as domain from '../../domain/change-visibility.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const deleteProduct: NonNullable<MutationResolvers['deleteProduct']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.deleteProduct(db, input, { now: clock(), caller: viewer });
