import { isId } from '@kawa/input';
import { requireReader } from '../domain/access.ts';
import type { CustomerResolvers } from '../generated/resolvers.ts';
import type { Context } from '../context.ts';
import type { CustomerRow } from '../store/customers.ts';

type Reference = Parameters<NonNullable<CustomerResolvers['__resolveReference']>>[0];

function find(reference: Reference, loaders: Context['loaders']): Promise<CustomerRow | null> | null {
  if ('id' in reference)
    return isId(reference.id) ? loaders.customerById.load(reference.id.toLowerCase()) : null;
  if ('ref' in reference && reference.ref) return loaders.customerByRef.load(reference.ref);
  if ('email' in reference && reference.email)
    return loaders.customerByEmail.load(reference.email.toLowerCase());
  return null;
}

export const Customer: CustomerResolvers = {
  __resolveReference: async (reference, { loaders, viewer }) => {
    const customer = await find(reference, loaders);
    if (customer !== null) requireReader(viewer, customer.id);
    return customer;
  },
  addresses: ({ id }, _, { loaders }) => loaders.addressesOfCustomer.load(id),
};
