import { PublicError } from '@kawa/errors';
import * as domain from '../../domain/change-password.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const changePassword: NonNullable<MutationResolvers['changePassword']> = (_, { input }, context) => {
  const { kind, id } = context.viewer;
  if (kind === 'anonymous') throw new PublicError('UNAUTHENTICATED');
  if (kind !== 'customer' || id === undefined) throw new PublicError('FORBIDDEN');
  return domain.changePassword(doorOf(context), id, input);
};
