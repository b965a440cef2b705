// The staff subgraph, as both topologies mount it.
import { migrationsFolder } from '@kawa/db-staff';
import { readKeySet } from '@kawa/session/access-token';
import { defineSubgraph, type SubgraphFactory } from '@kawa/subgraph';
import { employeeTokens } from './access-tokens.ts';
import { type Context, prepareLoaders } from './context.ts';
import { resolvers } from './generated/resolver-map.ts';
import { isOpenStore } from './peers/stock.ts';

export const staffSubgraph: SubgraphFactory<Context, 'stock'> = defineSubgraph({
  name: 'staff',
  port: 4005,
  schema: new URL('../schema.graphql', import.meta.url),
  migrations: migrationsFolder,
  resolvers,
  loaders: prepareLoaders,
  peers: { stock: 4003 },
  checkTokenKeys: readKeySet,
  extend({ peers, ...given }) {
    const accessTokens = employeeTokens(given);
    return {
      contextOf: (call) => ({
        accessTokens,
        isOpenStore: (storeId) => isOpenStore(peers.stock, storeId, { ...call, log: given.log }),
      }),
      jwks: () => accessTokens.jwks(),
    };
  },
});

export { staffSubgraph as createSubgraph };
