import { isId } from '@kawa/input';
import { isOrderNumber } from '../domain/order-number.ts';
import type { OrderResolvers } from '../generated/resolvers.ts';
import type { Context } from '../context.ts';
import type { OrderRow } from '../store/orders.ts';

type Reference = Parameters<NonNullable<OrderResolvers['__resolveReference']>>[0];

/** The order of a representation, by any of its keys. */
export function orderOf(reference: Reference, loaders: Context['loaders']): Promise<OrderRow | null> | null {
  if ('id' in reference)
    return isId(reference.id) ? loaders.orderById.load(reference.id.toLowerCase()) : null;
  if ('number' in reference && typeof reference.number === 'string')
    return isOrderNumber(reference.number) ? loaders.orderByNumber.load(reference.number) : null;
  if ('ref' in reference && typeof reference.ref === 'string') return loaders.orderByRef.load(reference.ref);
  return null;
}
