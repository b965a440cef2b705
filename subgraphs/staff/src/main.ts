import { readFile } from 'node:fs/promises';
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { remoteSubgraph, runSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { staffSubgraph } from './subgraph.ts';

const help = `Serves the staff subgraph alone: POST /graphql, /health/live, /health/ready, /.well-known/jwks.json.

  node subgraphs/staff/src/main.ts

Variables, with their defaults:
  DATABASE_URL      (required)   this domain's own database and role
  HOST              127.0.0.1
  PORT              4005
  LOG_LEVEL         info
  DATABASE_PREPARE  true   false behind a pooler that shares sessions
  TRUSTED_CALLERS   (required)   name=key pairs of those that may call: the router, other subgraphs; \`npm run secrets\`
  ALLOW_DIRECT_CALLS  false   true: anyone may call without a key, on a developer's machine only
  SUBGRAPH_KEYS     (required)   name=key pairs of the subgraphs that this one calls
  TOKEN_KEYS        (required)   file of the private keys that sign access tokens, a JWKS; read again while it runs
  STOCK_URL         http://127.0.0.1:4003/graphql   where stock answers
`;

await runMain(async () => {
  const env = readSubgraphEnv(process.env);
  const peerKey = (peer: string) => ({ caller: 'staff', key: env.SUBGRAPH_KEYS.get(peer) });
  const log = createLog({ name: 'staff', level: env.LOG_LEVEL });
  const stock = remoteSubgraph(env.STOCK_URL, peerKey('stock'));
  const subgraph = staffSubgraph({
    databaseUrl: env.DATABASE_URL,
    prepare: env.DATABASE_PREPARE,
    tokenKeys: () => readFile(env.TOKEN_KEYS, 'utf8'),
    log,
    peers: { stock },
  });
  await runSubgraph(subgraph, {
    log,
    host: env.HOST,
    port: env.PORT,
    callers: env.ALLOW_DIRECT_CALLS ? 'anyone' : env.TRUSTED_CALLERS,
    afterwards: () => stock.close(),
  });
}, help);
