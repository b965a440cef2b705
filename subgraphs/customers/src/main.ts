import { readFile } from 'node:fs/promises';
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { runSubgraph } from '@kawa/subgraph-server';
import { readSubgraphEnv } from './env.ts';
import { customersSubgraph } from './subgraph.ts';

const help = `Serves the customers subgraph alone: POST /graphql, /health/live, /health/ready, /.well-known/jwks.json.

  node subgraphs/customers/src/main.ts

Variables, with their defaults:
  DATABASE_URL      (required)   this domain's own database and role
  HOST              127.0.0.1
  PORT              4001
  LOG_LEVEL         info
  DATABASE_PREPARE  true   false behind a pooler that shares sessions
  TRUSTED_CALLERS   (required)   name=key pairs of those that may call: the router, other subgraphs; \`npm run secrets\`
  TOKEN_KEYS        (required)   file of the private keys that sign access tokens, a JWKS; read again while it runs
  ALLOW_DIRECT_CALLS  false   true: anyone may call without a key, on a developer's machine only
`;

await runMain(async () => {
  const env = readSubgraphEnv(process.env);
  const log = createLog({ name: 'customers', level: env.LOG_LEVEL });
  const subgraph = customersSubgraph({
    databaseUrl: env.DATABASE_URL,
    prepare: env.DATABASE_PREPARE,
    tokenKeys: () => readFile(env.TOKEN_KEYS, 'utf8'),
    log,
  });
  await runSubgraph(subgraph, {
    log,
    host: env.HOST,
    port: env.PORT,
    callers: env.ALLOW_DIRECT_CALLS ? 'anyone' : env.TRUSTED_CALLERS,
  });
}, help);
