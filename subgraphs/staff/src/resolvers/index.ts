import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { ApiKey } from './ApiKey.ts';
import { ApiKeyConnection } from './ApiKeyConnection.ts';
import { Employee } from './Employee.ts';
import { EmployeeConnection } from './EmployeeConnection.ts';
import { changeEmployeePassword } from './Mutation/changeEmployeePassword.ts';
import { createApiKey } from './Mutation/createApiKey.ts';
import { createEmployee } from './Mutation/createEmployee.ts';
import { deactivateEmployee } from './Mutation/deactivateEmployee.ts';
import { employeeSignIn } from './Mutation/employeeSignIn.ts';
import { employeeSignOut } from './Mutation/employeeSignOut.ts';
import { importEmployees } from './Mutation/importEmployees.ts';
import { reactivateEmployee } from './Mutation/reactivateEmployee.ts';
import { refreshEmployeeSession } from './Mutation/refreshEmployeeSession.ts';
import { revokeApiKey } from './Mutation/revokeApiKey.ts';
import { updateEmployee } from './Mutation/updateEmployee.ts';
import { apiKeys } from './Query/apiKeys.ts';
import { currentEmployee } from './Query/currentEmployee.ts';
import { employee } from './Query/employee.ts';
import { employees } from './Query/employees.ts';
import { viewerOfApiKey } from './Query/viewerOfApiKey.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const Query: Required<QueryResolvers> = { apiKeys, currentEmployee, employee, employees, viewerOfApiKey };
const Mutation: Required<MutationResolvers> = {
  changeEmployeePassword,
  createApiKey,
  createEmployee,
  deactivateEmployee,
  employeeSignIn,
  employeeSignOut,
  importEmployees,
  reactivateEmployee,
  refreshEmployeeSession,
  revokeApiKey,
  updateEmployee,
};

export const resolvers: Resolvers = {
  ...({ Query, Mutation, ApiKey, ApiKeyConnection, Employee, EmployeeConnection } as Resolvers),
  EmployeeSignInResult: byKind,
  RefreshEmployeeSessionResult: byKind,
  EmployeeSignOutResult: byKind,
  ChangeEmployeePasswordResult: byKind,
  CreateEmployeeResult: byKind,
  UpdateEmployeeResult: byKind,
  DeactivateEmployeeResult: byKind,
  ReactivateEmployeeResult: byKind,
  CreateApiKeyResult: byKind,
  RevokeApiKeyResult: byKind,
  Error: byKind,
  DateTime: scalarResolvers.DateTime,
};
