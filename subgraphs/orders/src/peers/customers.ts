import type { Peer } from '@kawa/subgraph-server';
import { z } from 'zod';
import { askEntities, type Asking } from './answer.ts';

const CUSTOMER = `query OrdersAsksForCustomer($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Customer { id name deletedAt }
  }
}`;

const present = z.object({ id: z.string(), deletedAt: z.null() });

/** Whether there is such a customer, who was not deleted. */
export async function isCustomer(customers: Peer, id: string, asking: Asking): Promise<boolean> {
  const representations = [{ __typename: 'Customer', id }];
  const [customer] = await askEntities(customers, 'customers', asking, { query: CUSTOMER, representations });
  return present.safeParse(customer).success;
}
