import type { Peer } from '@kawa/subgraph';
import { askEntities, type Asking, requireAnswer } from '@kawa/subgraph/entities';
import { z } from 'zod';

const question = {
  peer: 'stock',
  operation: 'StaffAsksForStore',
  type: 'Store',
  fields: 'id closedAt',
  shape: z.object({ closedAt: z.string().nullable() }),
};

/** Whether there is such a store, and it is open. Throws SERVICE_UNAVAILABLE when the stock domain cannot tell. */
export async function isOpenStore(stock: Peer, storeId: string, asking: Asking): Promise<boolean> {
  const outcomeOf = await askEntities(stock, question, [storeId], asking);
  return requireAnswer(outcomeOf(storeId))?.closedAt === null;
}
