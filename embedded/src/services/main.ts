// `npm run services`: one process per subgraph over HTTP with the router in front, without Docker.
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { readEmbeddedEnv } from '../env.ts';

const help = `Starts Kawa as services: one process per subgraph over HTTP, behind the router, each with its own database.

  npm run services

The subgraphs listen on the ports of supergraph.yaml's routing URLs, the router on PORT; all on 127.0.0.1.
Variables: PORT, DATA_DIR, SEED, POSTGRES_PORT, LOG_LEVEL, NODE_ENV, METRICS_TOKEN, CORS_ORIGINS, CONTRACT,
PERSISTED_DOCUMENTS, DOCUMENT_MANIFESTS, REDIS_URL, RATE_LIMIT_IP_PER_MINUTE, RATE_LIMIT_VIEWER_PER_MINUTE, RATE_LIMIT_FIELDS,
TRUSTED_PROXIES, MAX_REQUESTS_IN_FLIGHT, PRE_STOP_MS, MAX_QUERY_DEPTH, MAX_QUERY_ALIASES, MAX_QUERY_ROOT_FIELDS, MAX_QUERY_FIELDS,
MAX_QUERY_DIRECTIVES, MAX_QUERY_COST, MAX_PAGE_SIZE, USAGE_RETENTION_DAYS; defaults are in .env.example.
`;

await runMain(async () => {
  const env = readEmbeddedEnv(process.env);
  // The router reads them itself; what is wrong is said before anything is started.
  const { readLimits, readRateEnv } = await import('@kawa/router/env');
  readLimits(process.env);
  readRateEnv(process.env);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const log = createLog({ name: 'services', level: env.LOG_LEVEL });
  const { runUntilSignal } = await import('../run-until-signal.ts');
  await runUntilSignal(async (signal) => {
    const { startServices } = await import('./start.ts');
    return startServices({
      signal,
      dataDir: env.DATA_DIR,
      port: env.PORT,
      subgraphPorts: 'configured',
      postgresPort: env.POSTGRES_PORT,
      seed: env.SEED,
      log,
      env: { ...process.env, LOG_LEVEL: env.LOG_LEVEL },
      onProgress: (step) => say(`  ${step}`),
    });
  });
}, help);
