import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const employee: NonNullable<QueryResolvers['employee']> = (_, { id, email }, { loaders }) => {
  if (typeof id === 'string' && typeof email !== 'string')
    return loaders.employeeById.load(requireId(id, 'id'));
  if (typeof email === 'string' && typeof id !== 'string')
    return loaders.employeeByEmail.load(email.trim().toLowerCase());
  throw new PublicError('BAD_USER_INPUT', 'employee: give exactly one of id and email.');
};
