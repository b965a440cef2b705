import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { Resolvers as CustomersResolvers } from '../generated/resolvers.ts';
import { Customer } from './Customer.ts';
import { CustomerConnection } from './CustomerConnection.ts';
import { changePassword } from './Mutation/changePassword.ts';
import { createCustomer } from './Mutation/createCustomer.ts';
import { deleteCustomer } from './Mutation/deleteCustomer.ts';
import { importCustomers } from './Mutation/importCustomers.ts';
import { issueClaimToken } from './Mutation/issueClaimToken.ts';
import { openAccount } from './Mutation/openAccount.ts';
import { refreshSession } from './Mutation/refreshSession.ts';
import { signIn } from './Mutation/signIn.ts';
import { signOut } from './Mutation/signOut.ts';
import { signUp } from './Mutation/signUp.ts';
import { updateCustomer } from './Mutation/updateCustomer.ts';
import { customer } from './Query/customer.ts';
import { customers } from './Query/customers.ts';
import { me } from './Query/me.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const own: Pick<CustomersResolvers, 'Query' | 'Mutation' | 'Customer' | 'CustomerConnection'> = {
  Query: { me, customer, customers },
  Mutation: {
    signUp,
    issueClaimToken,
    signIn,
    refreshSession,
    signOut,
    changePassword,
    createCustomer,
    updateCustomer,
    deleteCustomer,
    importCustomers,
    openAccount,
  },
  Customer,
  CustomerConnection,
};

export const resolvers: Resolvers = {
  ...(own as Resolvers),
  CreateCustomerResult: byKind,
  UpdateCustomerResult: byKind,
  DeleteCustomerResult: byKind,
  SignUpResult: byKind,
  IssueClaimTokenResult: byKind,
  SignInResult: byKind,
  RefreshSessionResult: byKind,
  SignOutResult: byKind,
  ChangePasswordResult: byKind,
  Error: byKind,
  DateTime: scalarResolvers.DateTime,
};
