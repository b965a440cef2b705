import { command, everybody, query, scoped, unknown, service, type Row } from '../row.ts';

export const customers: Readonly<Record<string, Row>> = {
  'Query.me': { outcomes: 'N A A N N N N', probe: query('me', '{ id }') },
  'Query.customer': { outcomes: 'U N A A A A F', probe: query('customer(id: <owner>)', '{ name email }') },
  'Query.customers': { outcomes: scoped('customers:read'), probe: query('customers(first: 1)') },
  'Mutation.signUp': {
    outcomes: everybody,
    probe: command('signUp(input: { email: <fresh>, password: "x", name: "" })'),
  },
  'Mutation.issueClaimToken': {
    outcomes: scoped('customers:write'),
    probe: () => `mutation { probe: issueClaimToken(input: { customerId: "" }) { __typename } }`,
  },
  'Mutation.signIn': {
    outcomes: everybody,
    probe: command('signIn(input: { email: <fresh>, password: "wrong password" })'),
  },
  'Mutation.refreshSession': {
    outcomes: everybody,
    probe: command('refreshSession(input: { refreshToken: <fresh> })'),
  },
  'Mutation.signOut': { outcomes: everybody, probe: command('signOut(input: { refreshToken: <fresh> })') },
  'Mutation.changePassword': {
    outcomes: 'U A A F F F F',
    probe: command(
      'changePassword(input: { currentPassword: "wrong password", newPassword: "a new password" })',
    ),
  },
  'Mutation.createCustomer': {
    outcomes: scoped('customers:write'),
    probe: command('createCustomer(input: { name: "" })'),
  },
  'Mutation.updateCustomer': {
    outcomes: 'U N A F A A F',
    probe: command('updateCustomer(input: { id: <owner>, name: "Somebody", expectedVersion: 999 })'),
  },
  'Mutation.deleteCustomer': {
    outcomes: 'U N A F A A F',
    probe: command('deleteCustomer(input: { id: <owner>, expectedVersion: 999 })'),
  },
  'Mutation.importCustomers': {
    outcomes: service,
    probe: command('importCustomers(records: [], dryRun: true)'),
  },
  'Mutation.openAccount': {
    outcomes: service,
    probe: () => `mutation { probe: openAccount(customerId: ${unknown}, password: "a password") }`,
  },
  Customer: {
    outcomes: 'F F A A A A F',
    probe: query('order(id: <order>)', '{ customer { name } }'),
    entity: ({ owner }) => ({
      subgraph: 'customers',
      key: { __typename: 'Customer', id: owner },
      fields: 'name',
    }),
  },
  'Customer.orders': {
    outcomes: 'U F A A A A F',
    routed: 'U N A A A A F',
    probe: query('customer(id: <owner>)', '{ orders(first: 1) { totalCount } }'),
    entity: ({ owner }) => ({
      subgraph: 'orders',
      key: { __typename: 'Customer', id: owner },
      fields: 'orders(first: 1) { totalCount }',
    }),
  },
};
