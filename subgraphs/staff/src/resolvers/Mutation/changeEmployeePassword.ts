import { changePassword } from '../../domain/change-password.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const changeEmployeePassword: NonNullable<MutationResolvers['changeEmployeePassword']> = (
  _,
  { input },
  context,
) => changePassword(doorOf(context), context.viewer, input);
