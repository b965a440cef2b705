import { boundTo } from '../../domain/access.ts';
import * as domain from '../../domain/delete-customer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const deleteCustomer: NonNullable<MutationResolvers['deleteCustomer']> = (
  _,
  { input },
  { db, clock, viewer },
) => domain.deleteCustomer(db, input, { now: clock(), only: boundTo(viewer), caller: viewer });
