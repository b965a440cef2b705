// The stock subgraph, as both topologies mount it.
import { migrationsFolder } from '@kawa/db-stock';
import { defineSubgraph, type SubgraphFactory } from '@kawa/subgraph';
import { type Context, prepareLoaders } from './context.ts';
import { resolvers } from './generated/resolver-map.ts';
import { standingsOf } from './peers/products.ts';

export const stockSubgraph: SubgraphFactory<Context, 'products'> = defineSubgraph({
  name: 'stock',
  port: 4003,
  schema: new URL('../schema.graphql', import.meta.url),
  migrations: migrationsFolder,
  resolvers,
  loaders: prepareLoaders,
  peers: { products: 4002 },
  extend: ({ peers, log }) => ({
    contextOf: (call) => ({
      standingsOf: (productIds) => standingsOf(peers.products, productIds, { ...call, log }),
    }),
  }),
});

export { stockSubgraph as createSubgraph };
