import type { Peer } from '@kawa/subgraph-server';
import { askEntities, type Asking } from './answer.ts';

const CUSTOMER =
  'query OrdersAsksWhetherCustomer($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { id } } }';
const PRODUCT =
  'query OrdersAsksWhetherProduct($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id } } }';

/** What an order may be of. */
export type Parent = 'Customer' | 'Product';

/** Whether there is or ever was such a thing: orders of a deleted customer are still orders. Each is asked for once a call. */
export function knownParents(
  peers: Readonly<Record<'customers' | 'products', Peer>>,
  asking: Asking,
): (parent: Parent, id: string) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  const ask = async (parent: Parent, id: string): Promise<boolean> => {
    const name = parent === 'Customer' ? 'customers' : 'products';
    const query = parent === 'Customer' ? CUSTOMER : PRODUCT;
    const representations = [{ __typename: parent, id }];
    const [entity] = await askEntities(peers[name], name, asking, { query, representations });
    return entity !== null && entity !== undefined;
  };
  return (parent, id) => {
    const key = `${parent} ${id}`;
    const answer = asked.get(key) ?? ask(parent, id);
    asked.set(key, answer);
    return answer;
  };
}
