import * as domain from '../../domain/update-employee.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const updateEmployee: NonNullable<MutationResolvers['updateEmployee']> = (
  _,
  { input },
  { db, viewer, clock, isOpenStore },
) => domain.updateEmployee(db, input, { viewer, now: clock(), isOpenStore });
