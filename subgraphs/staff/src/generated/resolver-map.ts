// Written by `npm run codegen` from schema.graphql and src/resolvers/. Change those, not this.
import { scalarResolvers } from '@kawa/scalars';
import { byKind, counted } from '@kawa/subgraph/resolvers';
import { ApiKey } from '../resolvers/ApiKey.ts';
import { Employee } from '../resolvers/Employee.ts';
import { changeEmployeePassword as Mutation_changeEmployeePassword } from '../resolvers/Mutation/changeEmployeePassword.ts';
import { createApiKey as Mutation_createApiKey } from '../resolvers/Mutation/createApiKey.ts';
import { createEmployee as Mutation_createEmployee } from '../resolvers/Mutation/createEmployee.ts';
import { deactivateEmployee as Mutation_deactivateEmployee } from '../resolvers/Mutation/deactivateEmployee.ts';
import { employeeSignIn as Mutation_employeeSignIn } from '../resolvers/Mutation/employeeSignIn.ts';
import { employeeSignOut as Mutation_employeeSignOut } from '../resolvers/Mutation/employeeSignOut.ts';
import { importEmployees as Mutation_importEmployees } from '../resolvers/Mutation/importEmployees.ts';
import { reactivateEmployee as Mutation_reactivateEmployee } from '../resolvers/Mutation/reactivateEmployee.ts';
import { refreshEmployeeSession as Mutation_refreshEmployeeSession } from '../resolvers/Mutation/refreshEmployeeSession.ts';
import { revokeApiKey as Mutation_revokeApiKey } from '../resolvers/Mutation/revokeApiKey.ts';
import { updateEmployee as Mutation_updateEmployee } from '../resolvers/Mutation/updateEmployee.ts';
import { apiKeys as Query_apiKeys } from '../resolvers/Query/apiKeys.ts';
import { currentEmployee as Query_currentEmployee } from '../resolvers/Query/currentEmployee.ts';
import { employee as Query_employee } from '../resolvers/Query/employee.ts';
import { employees as Query_employees } from '../resolvers/Query/employees.ts';
import { viewerOfApiKey as Query_viewerOfApiKey } from '../resolvers/Query/viewerOfApiKey.ts';
import type { ResolverMap } from './resolvers.ts';

export const resolvers: ResolverMap = {
  Query: {
    apiKeys: Query_apiKeys,
    currentEmployee: Query_currentEmployee,
    employee: Query_employee,
    employees: Query_employees,
    viewerOfApiKey: Query_viewerOfApiKey,
  },
  Mutation: {
    changeEmployeePassword: Mutation_changeEmployeePassword,
    createApiKey: Mutation_createApiKey,
    createEmployee: Mutation_createEmployee,
    deactivateEmployee: Mutation_deactivateEmployee,
    employeeSignIn: Mutation_employeeSignIn,
    employeeSignOut: Mutation_employeeSignOut,
    importEmployees: Mutation_importEmployees,
    reactivateEmployee: Mutation_reactivateEmployee,
    refreshEmployeeSession: Mutation_refreshEmployeeSession,
    revokeApiKey: Mutation_revokeApiKey,
    updateEmployee: Mutation_updateEmployee,
  },
  Employee,
  ApiKey,
  ApiKeyConnection: counted,
  EmployeeConnection: counted,
  EmployeeSignInResult: byKind,
  RefreshEmployeeSessionResult: byKind,
  EmployeeSignOutResult: byKind,
  ChangeEmployeePasswordResult: byKind,
  CreateApiKeyResult: byKind,
  RevokeApiKeyResult: byKind,
  CreateEmployeeResult: byKind,
  UpdateEmployeeResult: byKind,
  DeactivateEmployeeResult: byKind,
  ReactivateEmployeeResult: byKind,
  DateTime: scalarResolvers.DateTime,
  Error: byKind,
};
