import { boundTo } from '../../domain/access.ts';
import * as domain from '../../domain/create-order.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createOrder: NonNullable<MutationResolvers['createOrder']> = (
  _,
  { input },
  { db, ask, clock, viewer },
) => domain.createOrder(db, input, { ask, now: clock(), owner: boundTo(viewer), caller: viewer });
