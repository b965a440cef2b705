import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { Resolvers as CustomersResolvers } from '../generated/resolvers.ts';
import { Customer } from './Customer.ts';
import { CustomerConnection } from './CustomerConnection.ts';
import { createCustomer } from './Mutation/createCustomer.ts';
import { deleteCustomer } from './Mutation/deleteCustomer.ts';
import { importCustomers } from './Mutation/importCustomers.ts';
import { updateCustomer } from './Mutation/updateCustomer.ts';
import { customer } from './Query/customer.ts';
import { customers } from './Query/customers.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const own: Omit<
  CustomersResolvers,
  'CreateCustomerResult' | 'UpdateCustomerResult' | 'DeleteCustomerResult'
> = {
  Query: { customer, customers },
  Mutation: { createCustomer, updateCustomer, deleteCustomer, importCustomers },
  Customer,
  CustomerConnection,
};

export const resolvers: Resolvers = {
  ...(own as Resolvers),
  CreateCustomerResult: byKind,
  UpdateCustomerResult: byKind,
  DeleteCustomerResult: byKind,
  Error: byKind,
  DateTime: scalarResolvers.DateTime,
};
