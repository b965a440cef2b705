import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { remoteSubgraph, runSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { stockSubgraph } from './subgraph.ts';

const help = `Serves the stock subgraph alone: POST /graphql, /health/live, /health/ready.

  node subgraphs/stock/src/main.ts

Variables, with their defaults:
  DATABASE_URL      (required)   this domain's own database and role
  HOST              127.0.0.1
  PORT              4003
  LOG_LEVEL         info
  DATABASE_PREPARE  true   false behind a pooler that shares sessions
  PRODUCTS_URL      http://127.0.0.1:4002/graphql   where products answers
`;

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
  await runSubgraph(subgraph, { log, host: env.HOST, port: env.PORT, afterwards: () => products.close() });
}, help);
