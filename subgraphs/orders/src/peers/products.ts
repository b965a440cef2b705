import type { Peer } from '@kawa/subgraph';
import { askEntities, type Asking, requireAnswer } from '@kawa/subgraph/entities';
import { z } from 'zod';
import type { Offer } from '../domain/price-order.ts';

const question = {
  peer: 'products',
  operation: 'OrdersAsksForOffers',
  type: 'Product',
  fields: 'id name sku active deletedAt price { minorUnits currency }',
  shape: z.object({
    name: z.string(),
    sku: z.string().nullable(),
    active: z.boolean(),
    deletedAt: z.string().nullable(),
    price: z.object({ minorUnits: z.int().min(0), currency: z.string() }),
  }),
};

/** The current offers of the catalogue by product id, in one call, without unknown and deleted products. */
export async function offersOf(
  products: Peer,
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, Offer>> {
  const outcomeOf = await askEntities(products, question, ids, asking);
  return new Map(
    ids.flatMap((id): [string, Offer][] => {
      const product = requireAnswer(outcomeOf(id));
      if (product === undefined || product.deletedAt !== null) return [];
      const { name, sku, active, price } = product;
      const { minorUnits, currency } = price;
      return [[id, { name, sku, active, currency, unitPriceMinor: BigInt(minorUnits) }]];
    }),
  );
}
