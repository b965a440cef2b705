import { readEnv, setting } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      DATABASE_URL: setting.postgresUrl,
      HOST: setting.text.default('127.0.0.1'),
      PORT: setting.port.default(4002),
      LOG_LEVEL: setting.logLevel.default('info'),
      /** Off behind a pooler that shares sessions. */
      DATABASE_PREPARE: setting.flag.default(true),
    },
    source,
  );
