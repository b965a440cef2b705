// The orders subgraph, as both topologies mount it.
import { migrationsFolder } from '@kawa/db-orders';
import { defineSubgraph, type SubgraphFactory } from '@kawa/subgraph';
import { type Context, prepareLoaders } from './context.ts';
import { resolvers } from './generated/resolver-map.ts';
import { isCustomer } from './peers/customers.ts';
import { knownParents } from './peers/known.ts';
import { offersOf } from './peers/products.ts';

export const ordersSubgraph: SubgraphFactory<Context, 'customers' | 'products'> = defineSubgraph({
  name: 'orders',
  port: 4004,
  schema: new URL('../schema.graphql', import.meta.url),
  migrations: migrationsFolder,
  resolvers,
  loaders: prepareLoaders,
  peers: { customers: 4001, products: 4002 },
  extend: ({ peers, log }) => ({
    contextOf: (call) => ({
      isKnown: knownParents(peers, { ...call, log }),
      ask: {
        offers: (ids) => offersOf(peers.products, ids, { ...call, log }),
        isCustomer: (id) => isCustomer(peers.customers, id, { ...call, log }),
      },
    }),
  }),
});

export { ordersSubgraph as createSubgraph };
