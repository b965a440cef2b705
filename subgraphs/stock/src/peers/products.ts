import type { Peer } from '@kawa/subgraph';
import { askEntities, type Asking } from '@kawa/subgraph/entities';
import { z } from 'zod';
import type { AskCatalogue, Standing } from '../domain/known-product.ts';

const question = {
  peer: 'products',
  operation: 'StockAsksForProducts',
  type: 'Product',
  fields: 'id active deletedAt',
  shape: z
    .object({ active: z.boolean(), deletedAt: z.string().nullable() })
    .transform(({ active, deletedAt }): Standing =>
      deletedAt !== null ? 'DELETED' : active ? 'ACTIVE' : 'INACTIVE',
    ),
};

/** The state of each product in the catalogue. */
export const standingsOf = (
  products: Peer,
  productIds: readonly string[],
  asking: Asking,
): ReturnType<AskCatalogue> => askEntities(products, question, productIds, asking);
