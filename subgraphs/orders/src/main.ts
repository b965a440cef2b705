import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { mountSubgraph, remoteSubgraph, serveSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { ordersSubgraph } from './subgraph.ts';

await runMain(async () => {
  const env = readSubgraphEnv(process.env);
  const log = createLog({ name: 'orders', level: env.LOG_LEVEL });
  const peers = {
    customers: remoteSubgraph(env.CUSTOMERS_URL),
    products: remoteSubgraph(env.PRODUCTS_URL),
  };
  const subgraph = ordersSubgraph({
    databaseUrl: env.DATABASE_URL,
    prepare: env.DATABASE_PREPARE,
    log,
    peers,
  });
  await subgraph.start();
  const served = await serveSubgraph(mountSubgraph(subgraph, log), { host: env.HOST, port: env.PORT });
  log.info({ url: served.url }, 'ready');
  const stopAll = async () => {
    await served.stop();
    await Promise.all([peers.customers.close(), peers.products.close()]);
    process.exit(0);
  };
  const stop = () => void stopAll();
  process.once('SIGTERM', stop).once('SIGINT', stop);
});
