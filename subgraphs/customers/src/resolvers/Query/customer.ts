import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const customer: NonNullable<QueryResolvers['customer']> = (_, { id, ref, email }, { loaders }) => {
  const given = [id, ref, email].filter((key) => typeof key === 'string');
  if (given.length !== 1)
    throw new PublicError('BAD_USER_INPUT', 'customer: give exactly one of id, ref and email.');
  if (typeof id === 'string') return loaders.customerById.load(requireId(id, 'id'));
  if (typeof ref === 'string') return loaders.customerByRef.load(ref.trim());
  return loaders.customerByEmail.load((email ?? '').trim().toLowerCase());
};
