import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { mountSubgraph, serveSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { productsSubgraph } from './subgraph.ts';

await runMain(async () => {
  const env = readSubgraphEnv(process.env);
  const log = createLog({ name: 'products', level: env.LOG_LEVEL });
  const subgraph = productsSubgraph({ databaseUrl: env.DATABASE_URL, prepare: env.DATABASE_PREPARE, log });
  await subgraph.start();
  const served = await serveSubgraph(mountSubgraph(subgraph, log), { host: env.HOST, port: env.PORT });
  log.info({ url: served.url }, 'ready');
  const stop = () => void served.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
});
