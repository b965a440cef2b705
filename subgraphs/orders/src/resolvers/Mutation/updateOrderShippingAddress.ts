import { boundTo } from '../../domain/access.ts';
import { updateShippingAddress } from '../../domain/update-shipping-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateOrderShippingAddress: NonNullable<MutationResolvers['updateOrderShippingAddress']> = (
  _,
  { input },
  { db, viewer },
) => updateShippingAddress(db, input, { owner: boundTo(viewer), caller: viewer });
