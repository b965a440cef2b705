import { readEnv, setting } from '@kawa/env';
import { ownManifests } from './manifests.ts';

/** What `npm start` and `npm run services` read; defaults stand in `.env.example`. */
export const readEmbeddedEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(
    {
      PORT: setting.port.default(4000),
      DATA_DIR: setting.text.default('.data'),
      /** 0: the port of the last start, or a free one. */
      POSTGRES_PORT: setting.port.default(0),
      /** What an empty shop is filled with. */
      SEED: setting.choice('coffee', 'none').default('coffee'),
      LOG_LEVEL: setting.logLevel.default('warn'),
      /** Who may read /metrics in production. */
      METRICS_TOKEN: setting.secret.optional(),
      NODE_ENV: setting.nodeEnv.default('development'),
      CORS_ORIGINS: setting.origins.default([]),
      USAGE_RETENTION_DAYS: setting.count.default(90),
      /** The part of the graph that everybody is served whose API key has none. */
      CONTRACT: setting.text.optional(),
      PERSISTED_DOCUMENTS: setting.choice('off', 'log', 'only').default('off'),
      DOCUMENT_MANIFESTS: setting.text
        .default(() => ownManifests().join(','))
        .transform((list) => list.split(',').filter((path) => path !== '')),
    },
    source,
  );
