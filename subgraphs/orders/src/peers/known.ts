import type { Peer } from '@kawa/subgraph';
import { askEntities, type Asking, requireAnswer } from '@kawa/subgraph/entities';
import { z } from 'zod';

const shape = z.object({ id: z.string() });
const questions = {
  Customer: {
    peer: 'customers',
    operation: 'OrdersAsksWhetherCustomer',
    type: 'Customer',
    fields: 'id',
    shape,
  },
  Product: { peer: 'products', operation: 'OrdersAsksWhetherProduct', type: 'Product', fields: 'id', shape },
} as const;

/** What an order may be of. */
export type Parent = keyof typeof questions;

/** Whether there is or ever was such a thing: orders of a deleted customer are still orders. Each is asked for once a call. */
export function knownParents(
  peers: Readonly<Record<'customers' | 'products', Peer>>,
  asking: Asking,
): (parent: Parent, id: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  const ask = async (parent: Parent, id: string): Promise<boolean> => {
    const question = questions[parent];
    const outcomeOf = await askEntities(peers[question.peer], question, [id], asking);
    return requireAnswer(outcomeOf(id)) !== undefined;
  };
  return (parent, id) => {
    const key = `${parent} ${id}`;
    const answer = asked.get(key) ?? ask(parent, id);
    asked.set(key, answer);
    return answer;
  };
}
