import * as domain from '../../domain/reactivate-employee.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const reactivateEmployee: NonNullable<MutationResolvers['reactivateEmployee']> = (
  _,
  { input },
  { db, viewer },
) => domain.reactivateEmployee(db, input, viewer);
