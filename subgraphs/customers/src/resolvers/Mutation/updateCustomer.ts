import * as domain from '../../domain/update-customer.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateCustomer: NonNullable<MutationResolvers['updateCustomer']> = (_, { input }, { db }) =>
  domain.updateCustomer(db, input);
