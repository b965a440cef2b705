import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';
import type { Context } from '../../context.ts';
import { visibleTo } from '../../domain/access.ts';
import type { QueryCustomerArgs, QueryResolvers } from '../../generated/resolvers.ts';
import type { CustomerRow } from '../../store/customers.ts';

type Keys = Partial<QueryCustomerArgs>;

function find({ id, ref, email }: Keys, { loaders }: Context): Promise<CustomerRow | null> {
  const given = [id, ref, email].filter((key) => typeof key === 'string');
  if (given.length !== 1)
    throw new PublicError('BAD_USER_INPUT', 'customer: give exactly one of id, ref and email.');
  if (typeof id === 'string') return loaders.customerById.load(requireId(id, 'id'));
  if (typeof ref === 'string') return loaders.customerByRef.load(ref.trim());
  return loaders.customerByEmail.load((email ?? '').trim().toLowerCase());
}

export const customer: NonNullable<QueryResolvers['customer']> = async (_, keys, context) =>
  visibleTo(context.viewer, await find(keys, context));
