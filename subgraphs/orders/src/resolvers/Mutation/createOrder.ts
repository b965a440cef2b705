import * as domain from '../../domain/create-order.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createOrder: NonNullable<MutationResolvers['createOrder']> = (
  _,
  { input },
  { db, ask, clock },
) => domain.createOrder(db, input, ask, clock());
