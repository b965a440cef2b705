import * as domain from '../../domain/create-customer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createCustomer: NonNullable<MutationResolvers['createCustomer']> = (
  _,
  { input },
  { db, viewer },
) => domain.createCustomer(db, input, viewer);
