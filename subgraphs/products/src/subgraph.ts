// The products subgraph, as both topologies mount it.
import { migrationsFolder } from '@kawa/db-products';
import { defineSubgraph, type SubgraphFactory } from '@kawa/subgraph';
import { type Context, prepareLoaders } from './context.ts';
import { resolvers } from './generated/resolver-map.ts';

export const productsSubgraph: SubgraphFactory<Context> = defineSubgraph({
  name: 'products',
  port: 4002,
  schema: new URL('../schema.graphql', import.meta.url),
  migrations: migrationsFolder,
  resolvers,
  loaders: prepareLoaders,
});

export { productsSubgraph as createSubgraph };
