import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { Employee } from './Employee.ts';
import { EmployeeConnection } from './EmployeeConnection.ts';
import { createEmployee } from './Mutation/createEmployee.ts';
import { deactivateEmployee } from './Mutation/deactivateEmployee.ts';
import { reactivateEmployee } from './Mutation/reactivateEmployee.ts';
import { updateEmployee } from './Mutation/updateEmployee.ts';
import { currentEmployee } from './Query/currentEmployee.ts';
import { employee } from './Query/employee.ts';
import { employees } from './Query/employees.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const Query: Required<QueryResolvers> = { currentEmployee, employee, employees };
const Mutation: Required<MutationResolvers> = {
  createEmployee,
  updateEmployee,
  deactivateEmployee,
  reactivateEmployee,
};

export const resolvers: Resolvers = {
  ...({ Query, Mutation, Employee, EmployeeConnection } as Resolvers),
  CreateEmployeeResult: byKind,
  UpdateEmployeeResult: byKind,
  DeactivateEmployeeResult: byKind,
  ReactivateEmployeeResult: byKind,
  Error: byKind,
  DateTime: scalarResolvers.DateTime,
};
