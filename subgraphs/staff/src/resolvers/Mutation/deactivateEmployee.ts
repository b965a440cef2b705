import * as domain from '../../domain/deactivate-employee.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const deactivateEmployee: NonNullable<MutationResolvers['deactivateEmployee']> = (
  _,
  { input },
  { db, viewer, clock },
) => domain.deactivateEmployee(db, input, viewer, clock());
