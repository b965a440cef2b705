import { readKeySet } from '@kawa/access-token';
import { readEnv, setting, subgraphSettings } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      ...subgraphSettings({ port: 4005, peers: ['stock'] }, source),
      /** The file of the private keys that sign access tokens; a bad one is told with all other mistakes, not at the first sign-in. */
      TOKEN_KEYS: setting.fileThat(readKeySet),
      /** Where the stock subgraph answers. */
      STOCK_URL: setting.httpUrl.default('http://127.0.0.1:4003/graphql'),
    },
    source,
  );
