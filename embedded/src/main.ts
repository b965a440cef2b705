// `npm start`: the whole supergraph in this process, on an embedded Postgres in DATA_DIR.
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { readEmbeddedEnv } from './env.ts';

const help = `Starts Kawa: PostgreSQL, every subgraph and the router, in one process.

  npm start

The first start creates the databases and fills the shop; the data stays in .data/.
Variables, with their defaults (.env.example lists all):
  PORT           4000      the port of http://localhost:4000
  DATA_DIR       .data     databases and generated secrets
  SEED           coffee    none: an empty shop stays empty
  POSTGRES_PORT  0         0: the port of the last start, or a free one
  LOG_LEVEL      warn      silent, fatal, error, warn, info, debug or trace
  NODE_ENV       development   production: no introspection, no pages
  METRICS_TOKEN  (none)    bearer token for /metrics in production; open in development
  CORS_ORIGINS   (none)    allowed origins of web pages, separated by commas
  CONTRACT       (none)    the contract of router/contracts.yaml for clients without one in their API key
  REDIS_URL      (none)    state that several routers share; without it each keeps its own
  PERSISTED_DOCUMENTS off  log: report documents in no manifest; only: serve no others
  RATE_LIMIT_IP_PER_MINUTE, RATE_LIMIT_VIEWER_PER_MINUTE, RATE_LIMIT_FIELDS, TRUSTED_PROXIES, MAX_REQUESTS_IN_FLIGHT, PRE_STOP_MS,
  MAX_QUERY_DEPTH, MAX_QUERY_ALIASES, MAX_QUERY_ROOT_FIELDS, MAX_QUERY_FIELDS, MAX_QUERY_DIRECTIVES, MAX_QUERY_COST, MAX_PAGE_SIZE:
                           see npm run router -- --help
  USAGE_RETENTION_DAYS 90  days that npm run usage can look back
  DOCUMENT_MANIFESTS  storefront/manifests   persisted query manifests: files, or folders of *.json, separated by commas
`;

await runMain(async () => {
  const env = readEmbeddedEnv(process.env);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const { readLimits, readRateEnv } = await import('@kawa/router/env');
  const [rates, limits] = [readRateEnv(process.env), readLimits(process.env)];
  const log = createLog({ name: 'kawa', level: env.LOG_LEVEL });
  const { runUntilSignal } = await import('./run-until-signal.ts');
  await runUntilSignal(async (signal) => {
    const { startEmbedded } = await import('./start.ts');
    return startEmbedded({
      signal,
      dataDir: env.DATA_DIR,
      port: env.PORT,
      postgresPort: env.POSTGRES_PORT,
      seed: env.SEED,
      development: env.NODE_ENV !== 'production',
      corsOrigins: env.CORS_ORIGINS,
      metricsToken: env.METRICS_TOKEN,
      contract: env.CONTRACT,
      documents: { mode: env.PERSISTED_DOCUMENTS, manifests: env.DOCUMENT_MANIFESTS },
      ...rates,
      limits,
      usageRetentionDays: env.USAGE_RETENTION_DAYS,
      log,
      onProgress: (step) => say(`  ${step}`),
    });
  });
}, help);
