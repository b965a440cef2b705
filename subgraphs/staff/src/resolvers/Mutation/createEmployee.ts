import * as domain from '../../domain/create-employee.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const createEmployee: NonNullable<MutationResolvers['createEmployee']> = (
  _,
  { input },
  { db, viewer, clock, isOpenStore },
) => domain.createEmployee(db, input, { viewer, now: clock(), isOpenStore });
