import { readEnv, setting, subgraphSettings } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      ...subgraphSettings({ port: 4005, peers: ['stock'] }, source),
      /** The file of the private keys that sign access tokens. */
      TOKEN_KEYS: setting.text,
      /** Where the stock subgraph answers. */
      STOCK_URL: setting.httpUrl.default('http://127.0.0.1:4003/graphql'),
    },
    source,
  );
