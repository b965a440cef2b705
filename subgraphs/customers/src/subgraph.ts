// The customers subgraph, as both topologies mount it.
import { migrationsFolder } from '@kawa/db-customers';
import { readKeySet } from '@kawa/session/access-token';
import { defineSubgraph, type SubgraphFactory } from '@kawa/subgraph';
import { customerTokens } from './access-tokens.ts';
import { type Context, prepareLoaders } from './context.ts';
import { resolvers } from './generated/resolver-map.ts';

export const customersSubgraph: SubgraphFactory<Context> = defineSubgraph({
  name: 'customers',
  port: 4001,
  schema: new URL('../schema.graphql', import.meta.url),
  migrations: migrationsFolder,
  resolvers,
  loaders: prepareLoaders,
  checkTokenKeys: readKeySet,
  extend(given) {
    const accessTokens = customerTokens(given);
    return { contextOf: () => ({ accessTokens }), jwks: () => accessTokens.jwks() };
  },
});

export { customersSubgraph as createSubgraph };
