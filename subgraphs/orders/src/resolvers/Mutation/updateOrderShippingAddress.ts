import { updateShippingAddress } from '../../domain/update-shipping-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateOrderShippingAddress: NonNullable<MutationResolvers['updateOrderShippingAddress']> = (
  _,
  { input },
  { db },
) => updateShippingAddress(db, input);
