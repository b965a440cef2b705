import { readEnv, setting, subgraphSettings } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      ...subgraphSettings({ port: 4004, peers: ['customers', 'products'] }, source),
      /** Where the peers answer that a new order asks. */
      CUSTOMERS_URL: setting.httpUrl.default('http://127.0.0.1:4001/graphql'),
      PRODUCTS_URL: setting.httpUrl.default('http://127.0.0.1:4002/graphql'),
    },
    source,
  );
