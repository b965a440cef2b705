import { readEnv, setting, subgraphSettings } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      ...subgraphSettings({ port: 4003, peers: ['products'] }, source),
      /** Where the products subgraph answers. */
      PRODUCTS_URL: setting.httpUrl.default('http://127.0.0.1:4002/graphql'),
    },
    source,
  );
