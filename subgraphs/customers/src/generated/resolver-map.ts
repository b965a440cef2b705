// Written by `npm run codegen` from schema.graphql and src/resolvers/. Change those, not this.
import { scalarResolvers } from '@kawa/scalars';
import { byKind, counted } from '@kawa/subgraph/resolvers';
import { Customer } from '../resolvers/Customer.ts';
import { changePassword as Mutation_changePassword } from '../resolvers/Mutation/changePassword.ts';
import { createCustomer as Mutation_createCustomer } from '../resolvers/Mutation/createCustomer.ts';
import { deleteCustomer as Mutation_deleteCustomer } from '../resolvers/Mutation/deleteCustomer.ts';
import { importCustomers as Mutation_importCustomers } from '../resolvers/Mutation/importCustomers.ts';
import { issueClaimToken as Mutation_issueClaimToken } from '../resolvers/Mutation/issueClaimToken.ts';
import { openAccount as Mutation_openAccount } from '../resolvers/Mutation/openAccount.ts';
import { refreshSession as Mutation_refreshSession } from '../resolvers/Mutation/refreshSession.ts';
import { signIn as Mutation_signIn } from '../resolvers/Mutation/signIn.ts';
import { signOut as Mutation_signOut } from '../resolvers/Mutation/signOut.ts';
import { signUp as Mutation_signUp } from '../resolvers/Mutation/signUp.ts';
import { updateCustomer as Mutation_updateCustomer } from '../resolvers/Mutation/updateCustomer.ts';
import { customer as Query_customer } from '../resolvers/Query/customer.ts';
import { customers as Query_customers } from '../resolvers/Query/customers.ts';
import { me as Query_me } from '../resolvers/Query/me.ts';
import type { ResolverMap } from './resolvers.ts';

export const resolvers: ResolverMap = {
  Query: { customer: Query_customer, customers: Query_customers, me: Query_me },
  Mutation: {
    changePassword: Mutation_changePassword,
    createCustomer: Mutation_createCustomer,
    deleteCustomer: Mutation_deleteCustomer,
    importCustomers: Mutation_importCustomers,
    issueClaimToken: Mutation_issueClaimToken,
    openAccount: Mutation_openAccount,
    refreshSession: Mutation_refreshSession,
    signIn: Mutation_signIn,
    signOut: Mutation_signOut,
    signUp: Mutation_signUp,
    updateCustomer: Mutation_updateCustomer,
  },
  Customer,
  CustomerConnection: counted,
  CreateCustomerResult: byKind,
  UpdateCustomerResult: byKind,
  DeleteCustomerResult: byKind,
  SignUpResult: byKind,
  IssueClaimTokenResult: byKind,
  SignInResult: byKind,
  RefreshSessionResult: byKind,
  SignOutResult: byKind,
  ChangePasswordResult: byKind,
  DateTime: scalarResolvers.DateTime,
  Error: byKind,
};
