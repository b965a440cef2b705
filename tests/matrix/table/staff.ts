import { command, everybody, query, scoped, unknown, service, type Row } from '../row.ts';

export const staff: Readonly<Record<string, Row>> = {
  'Query.currentEmployee': { outcomes: 'N N N A A A N', probe: query('currentEmployee', '{ id }') },
  'Query.employee': { outcomes: scoped('staff:read'), probe: query('employee(id: <clerk>)', '{ name }') },
  'Query.employees': { outcomes: scoped('staff:read'), probe: query('employees(first: 1)') },
  'Mutation.createEmployee': {
    outcomes: scoped('staff:write'),
    probe: command('createEmployee(input: { name: "", email: "x", role: CLERK, password: "x" })'),
  },
  ...Object.fromEntries(
    ['updateEmployee', 'deactivateEmployee', 'reactivateEmployee'].map((name) => [
      `Mutation.${name}`,
      {
        outcomes: scoped('staff:write'),
        probe: command(`${name}(input: { id: <clerk>, expectedVersion: 999 })`),
      },
    ]),
  ),
  'Query.apiKeys': { outcomes: scoped('staff:read'), probe: query('apiKeys(first: 1)') },
  'Query.viewerOfApiKey': {
    outcomes: service,
    probe: query('viewerOfApiKey(hash: "00")', '{ __typename }'),
  },
  'Mutation.employeeSignIn': {
    outcomes: everybody,
    probe: command('employeeSignIn(input: { email: <fresh>, password: "wrong password" })'),
  },
  'Mutation.refreshEmployeeSession': {
    outcomes: everybody,
    probe: command('refreshEmployeeSession(input: { refreshToken: <fresh> })'),
  },
  'Mutation.employeeSignOut': {
    outcomes: everybody,
    probe: command('employeeSignOut(input: { refreshToken: <fresh> })'),
  },
  'Mutation.changeEmployeePassword': {
    outcomes: 'U F F A A A F',
    probe: command(
      'changeEmployeePassword(input: { currentPassword: "wrong password", newPassword: "a new password" })',
    ),
  },
  'Mutation.createApiKey': {
    outcomes: scoped('staff:write'),
    probe: command('createApiKey(input: { name: "", scopes: [], expiresAt: "2000-01-01T00:00:00Z" })'),
  },
  'Mutation.revokeApiKey': {
    outcomes: 'U F F F F N F',
    probe: command(`revokeApiKey(input: { id: ${unknown} })`),
  },
  'Mutation.importEmployees': {
    outcomes: service,
    probe: command('importEmployees(records: [], dryRun: true)'),
  },
  Employee: {
    outcomes: 'F F F A A A F',
    routed: 'U F F F A A F',
    probe: query('employee(id: <clerk>)', '{ name }'),
    entity: ({ clerk }) => ({
      subgraph: 'staff',
      key: { __typename: 'Employee', id: clerk },
      fields: 'name',
    }),
  },
};
