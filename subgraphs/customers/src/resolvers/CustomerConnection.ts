import type { CustomerConnectionResolvers } from '../generated/resolvers.ts';
import { countCustomers } from '../store/customer-list.ts';

export const CustomerConnection: CustomerConnectionResolvers = {
  totalCount: ({ filter }, _, { db }) => countCustomers(db, filter),
};
