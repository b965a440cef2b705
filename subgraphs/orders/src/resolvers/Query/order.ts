import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';
import { isOrderNumber } from '../../domain/order-number.ts';
import type { Context } from '../../context.ts';
import { visibleTo } from '../../domain/access.ts';
import type { QueryOrderArgs, QueryResolvers } from '../../generated/resolvers.ts';
import type { OrderRow } from '../../store/orders.ts';

type Keys = Partial<QueryOrderArgs>;

function find({ id, number, ref }: Keys, { loaders }: Context): Promise<OrderRow | null> {
  const given = [id, number, ref].filter((key) => typeof key === 'string');
  if (given.length !== 1)
    throw new PublicError('BAD_USER_INPUT', 'order: give exactly one of id, number and ref.');
  if (typeof id === 'string') return loaders.orderById.load(requireId(id, 'id'));
  if (typeof ref === 'string') return loaders.orderByRef.load(ref.trim());
  const digits = (number ?? '').trim();
  if (isOrderNumber(digits)) return loaders.orderByNumber.load(digits);
  const shown = JSON.stringify(digits.slice(0, 60));
  throw new PublicError('BAD_USER_INPUT', `number: ${shown} is not an order number like "1001".`, {
    argument: 'number',
  });
}

export const order: NonNullable<QueryResolvers['order']> = async (_, keys, context) =>
  visibleTo(context.viewer, await find(keys, context));
