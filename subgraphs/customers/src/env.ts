import { readEnv, setting, subgraphSettings } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      ...subgraphSettings({ port: 4001 }, source),
      /** The file of the private keys that sign access tokens. */
      TOKEN_KEYS: setting.text,
    },
    source,
  );
