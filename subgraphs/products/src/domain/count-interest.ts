import { runCommand } from '@kawa/idempotency/run-command';
import { field } from '@kawa/input';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { z } from 'zod';
import { increment } from '../store/products.ts';
import { seesAll } from './access.ts';

/** Anyone may count, so the key has a limit: a longer one would not fit into the index and cause an internal error. */
const counted = z.object({ productId: field.id, idempotencyKey: field.text(200).nullish() });

const count =
  <Name extends string, Kind extends string>(
    name: Name,
    success: Kind,
    counter: 'viewCount' | 'contactClickCount',
  ) =>
  (db: Database, input: unknown, viewer: Viewer) => {
    // The result contains the product: viewers who cannot query it must not read it by counting.
    const audience = seesAll(viewer) ? 'staff' : 'public';
    const command = { name, schema: counted, input, caller: viewer };
    return runCommand(db, command, async (tx, { productId }) => {
      const product = await increment(tx, productId, counter, { onSale: audience === 'public' });
      return product === undefined ? notFound('product', productId) : { kind: success, product };
    });
  };

export const countProductView = count('countProductView', 'CountProductViewSuccess', 'viewCount');
export const countContactClick = count('countContactClick', 'CountContactClickSuccess', 'contactClickCount');
