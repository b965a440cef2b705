import type { Peer } from '@kawa/subgraph';
import { askEntities, type Asking, requireAnswer } from '@kawa/subgraph/entities';
import { z } from 'zod';

const question = {
  peer: 'customers',
  operation: 'OrdersAsksForCustomer',
  type: 'Customer',
  fields: 'id deletedAt',
  shape: z.object({ id: z.string(), deletedAt: z.string().nullable() }),
};

/** Whether the customer exists and is not deleted. */
export async function isCustomer(customers: Peer, id: string, asking: Asking): Promise<boolean> {
  const outcomeOf = await askEntities(customers, question, [id], asking);
  return requireAnswer(outcomeOf(id))?.deletedAt === null;
}
