import { isId } from '@kawa/input';
import type { CustomerResolvers } from '../generated/resolvers.ts';

export const Customer: CustomerResolvers = {
  __resolveReference: (reference, { loaders }) => {
    if ('id' in reference)
      return isId(reference.id) ? loaders.customerById.load(reference.id.toLowerCase()) : null;
    if ('ref' in reference && reference.ref) return loaders.customerByRef.load(reference.ref);
    if ('email' in reference && reference.email)
      return loaders.customerByEmail.load(reference.email.toLowerCase());
    return null;
  },
  addresses: ({ id }, _, { loaders }) => loaders.addressesOfCustomer.load(id),
};
