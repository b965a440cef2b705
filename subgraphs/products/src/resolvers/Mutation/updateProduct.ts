import * as domain from '../../domain/update-product.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateProduct: NonNullable<MutationResolvers['updateProduct']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.updateProduct(db, input, { now: clock(), caller: viewer });
