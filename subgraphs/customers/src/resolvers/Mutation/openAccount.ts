import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';
import { holds } from '@kawa/trust';
import * as domain from '../../domain/open-account.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { doorOf } from '../door.ts';

export const openAccount: NonNullable<MutationResolvers['openAccount']> = (_, given, context) => {
  if (!holds(context.viewer, [['service']])) throw PublicError.forbidden([['service']]);
  return domain.openAccount(doorOf(context), requireId(given.customerId, 'customerId'), given.password);
};
