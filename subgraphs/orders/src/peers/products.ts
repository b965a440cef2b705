import { PublicError } from '@kawa/errors';
import type { Peer } from '@kawa/subgraph-server';
import { z } from 'zod';
import type { Offer } from '../domain/price-order.ts';
import { askEntities, type Asking } from './answer.ts';

const OFFERS = `query OrdersAsksForOffers($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Product { id name sku active deletedAt price { minorUnits currency } }
  }
}`;

const answered = z.array(
  z
    .object({
      id: z.string(),
      name: z.string(),
      sku: z.string().nullable(),
      active: z.boolean(),
      deletedAt: z.unknown(),
      price: z.object({ minorUnits: z.int().min(0), currency: z.string() }),
    })
    .nullable(),
);

/** What the catalogue offers now, by product id, by one call; unknown and deleted products are left out. */
export async function offersOf(
  products: Peer,
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, Offer>> {
  const representations = ids.map((id) => ({ __typename: 'Product', id }));
  const parsed = answered.safeParse(
    await askEntities(products, 'products', asking, { query: OFFERS, representations }),
  );
  if (!parsed.success) {
    asking.log.error({ requestId: asking.requestId, peer: 'products' }, 'answer of an unknown shape');
    throw new PublicError('SERVICE_UNAVAILABLE');
  }
  const offers = new Map<string, Offer>();
  for (const product of parsed.data) {
    if (product === null || (product.deletedAt ?? null) !== null) continue;
    const { id, name, sku, active, price } = product;
    const { minorUnits, currency } = price;
    offers.set(id.toLowerCase(), { name, sku, active, currency, unitPriceMinor: BigInt(minorUnits) });
  }
  return offers;
}
