import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { remoteSubgraph, runSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { ordersSubgraph } from './subgraph.ts';

const help = `Serves the orders subgraph alone: POST /graphql, /health/live, /health/ready.

  node subgraphs/orders/src/main.ts

Variables, with their defaults:
  DATABASE_URL      (required)   this domain's own database and role
  HOST              127.0.0.1
  PORT              4004
  LOG_LEVEL         info
  DATABASE_PREPARE  true   false behind a pooler that shares sessions
  CUSTOMERS_URL     http://127.0.0.1:4001/graphql   where customers answers
  PRODUCTS_URL      http://127.0.0.1:4002/graphql   where products answers
`;

await runMain(async () => {
  const env = readSubgraphEnv(process.env);
  const log = createLog({ name: 'orders', level: env.LOG_LEVEL });
  const customers = remoteSubgraph(env.CUSTOMERS_URL);
  const products = remoteSubgraph(env.PRODUCTS_URL);
  const subgraph = ordersSubgraph({
    databaseUrl: env.DATABASE_URL,
    prepare: env.DATABASE_PREPARE,
    log,
    peers: { customers, products },
  });
  await runSubgraph(subgraph, {
    log,
    host: env.HOST,
    port: env.PORT,
    afterwards: () => Promise.all([customers.close(), products.close()]),
  });
}, help);
