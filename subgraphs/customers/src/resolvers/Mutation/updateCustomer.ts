import { boundTo } from '../../domain/access.ts';
import * as domain from '../../domain/update-customer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateCustomer: NonNullable<MutationResolvers['updateCustomer']> = (
  _,
  { input },
  { db, viewer },
) => domain.updateCustomer(db, input, { only: boundTo(viewer), caller: viewer });
