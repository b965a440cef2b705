import type { EmployeeConnectionResolvers } from '../generated/resolvers.ts';
import { countEmployees } from '../store/employee-list.ts';

export const EmployeeConnection: EmployeeConnectionResolvers = {
  totalCount: ({ filter }, _, { db }) => countEmployees(db, filter),
};
