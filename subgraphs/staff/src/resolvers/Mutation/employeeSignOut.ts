import { inTransaction } from '@kawa/postgres';
import { endSession } from '@kawa/session';
import type { MutationResolvers } from '../../generated/resolvers.ts';

export const employeeSignOut: NonNullable<MutationResolvers['employeeSignOut']> = async (
  _,
  { input },
  { db, clock },
) => {
  await inTransaction(db, (tx) => endSession(tx, input.refreshToken, clock()));
  return { kind: 'SignOutSuccess', signedOut: true };
};
