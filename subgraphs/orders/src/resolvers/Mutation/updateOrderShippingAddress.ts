import { boundTo } from '../../domain/access.ts';
import { updateShippingAddress } from '../../domain/update-shipping-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateOrderShippingAddress: NonNullable<MutationResolvers['updateOrderShippingAddress']> = (
  _,
  { input },
  { db, clock, viewer },
) => updateShippingAddress(db, input, { now: clock(), owner: boundTo(viewer), caller: viewer });
