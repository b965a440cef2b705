import { refreshSession } from '../../domain/refresh-session.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const refreshEmployeeSession: NonNullable<MutationResolvers['refreshEmployeeSession']> = (
  _,
  { input },
  context,
) => refreshSession(doorOf(context), input.refreshToken);
