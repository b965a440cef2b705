// `npm run services`: one process per subgraph over HTTP with the router in front, without Docker.
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { readEmbeddedEnv } from '../env.ts';

const help = `Starts Kawa as services: one process per subgraph over HTTP, the router in front, each on its own database.

  npm run services

The subgraphs listen on the ports of supergraph.yaml's routing URLs, the router on PORT; all on 127.0.0.1.
Variables: PORT, DATA_DIR, SEED, POSTGRES_PORT, LOG_LEVEL, NODE_ENV, METRICS_TOKEN, CORS_ORIGINS, CONTRACT,
PERSISTED_DOCUMENTS, DOCUMENT_MANIFESTS, REDIS_URL, RATE_LIMIT_IP_PER_MINUTE, RATE_LIMIT_VIEWER_PER_MINUTE, RATE_LIMIT_FIELDS,
TRUSTED_PROXIES, MAX_REQUESTS_IN_FLIGHT, PRE_STOP_MS, USAGE_RETENTION_DAYS; defaults stand in .env.example.
`;

await runMain(async () => {
  const env = readEmbeddedEnv(process.env);
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
