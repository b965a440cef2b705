import { PublicError } from '@kawa/errors';
import type { Context } from '../context.ts';

/**
 * Throws BAD_USER_INPUT for orders of a customer or product that never existed: an empty list would say that it has no orders.
 * Asks other domains only if `isEmpty`.
 */
export async function requireParents(
  {
    customerId,
    productId,
  }: { readonly customerId?: string | null | undefined; readonly productId?: string | null | undefined },
  isEmpty: boolean,
  isKnown: Context['isKnown'],
): Promise<void> {
  if (!isEmpty) return;
  const require = async (parent: 'Customer' | 'Product', id: string | null | undefined): Promise<void> => {
    if (!id || (await isKnown(parent, id))) return;
    const name = parent.toLowerCase();
    const argument = `where.${name}Id`;
    throw new PublicError('BAD_USER_INPUT', `${argument}: there is no ${name} ${id}.`, { argument });
  };
  await Promise.all([require('Customer', customerId), require('Product', productId)]);
}
