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

export type Parent = keyof typeof questions;

/** Whether an entity exists or existed: a deleted customer still has orders. Each is looked up once per call. */
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
