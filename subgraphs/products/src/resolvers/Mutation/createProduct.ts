import * as domain from '../../domain/create-product.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createProduct: NonNullable<MutationResolvers['createProduct']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.createProduct(db, input, { now: clock(), caller: viewer });
