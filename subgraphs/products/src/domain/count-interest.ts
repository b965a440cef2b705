import { once } from '@kawa/idempotency';
import { checkInput, field } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import { notFound } from '@kawa/refusals';
import { z } from 'zod';
import { increment } from '../store/products.ts';

const counted = z.object({ productId: field.id });

interface Interest {
  readonly productId: string;
  readonly idempotencyKey?: string | null | undefined;
}

const count =
  <Name extends string, Kind extends string>(
    name: Name,
    success: Kind,
    counter: 'viewCount' | 'contactClickCount',
  ) =>
  async (db: Database, input: Interest) => {
    const checked = checkInput(counted, input);
    if ('refusal' in checked) return checked.refusal;
    const { productId } = checked.value;
    return once(db, { name, key: input.idempotencyKey, request: input }, async (tx) => {
      const product = await increment(tx, productId, counter);
      return product === undefined ? notFound('product', productId) : { kind: success, product };
    });
  };

export const countProductView = count('countProductView', 'CountProductViewSuccess', 'viewCount');
export const countContactClick = count('countContactClick', 'CountContactClickSuccess', 'contactClickCount');
