import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { mountSubgraph, remoteSubgraph, serveSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { stockSubgraph } from './subgraph.ts';

await runMain(async () => {
  const env = readSubgraphEnv(process.env);
  const log = createLog({ name: 'stock', level: env.LOG_LEVEL });
  const products = remoteSubgraph(env.PRODUCTS_URL);
  const subgraph = stockSubgraph({
    databaseUrl: env.DATABASE_URL,
    prepare: env.DATABASE_PREPARE,
    log,
    peers: { products },
  });
  await subgraph.start();
  const served = await serveSubgraph(mountSubgraph(subgraph, log), { host: env.HOST, port: env.PORT });
  log.info({ url: served.url }, 'ready');
  const stop = () =>
    void served
      .stop()
      .then(() => products.close())
      .then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
});
