// `npm run router`: serves one supergraph file over HTTP until it is stopped.
import { readFile } from 'node:fs/promises';
import { runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { readRouterEnv } from './env.ts';

const help = `Serves a Federation 2 supergraph.

  SUPERGRAPH=<file> npm run router

Variables, with their defaults:
  SUPERGRAPH    router/supergraph.graphql   the supergraph file, read again when it changes; the router calls
                                            subgraphs at its routing URLs
  SUBGRAPH_URLS (none)                      name=url pairs separated by commas, instead of those routing URLs
  SUBGRAPH_KEYS (required)                  name=key pairs separated by commas: the key for calls to each subgraph
  UNSIGNED_SUBGRAPHS (none)                 names of foreign subgraphs that are called unsigned, or *
  TOKEN_ISSUERS (none)                      JSON list of the issuers of accepted access tokens, or @file; see router/README.md
  API_KEY_SUBGRAPH (none)                   the subgraph that checks API keys; without it every key is wrong
  CONTRACTS     contracts.yaml next to the supergraph, if present: parts of the graph by their tags, read again when it changes
  CONTRACT      (none)                      the contract for clients without one in their API key; default: the whole graph
  HOST          127.0.0.1                   0.0.0.0 to accept connections from other machines
  PORT          4000
  NODE_ENV      development                 production: no introspection, no pages, no suggestions in errors
  CORS_ORIGINS  (none)                      allowed origins of web pages, separated by commas
  LANDING_PAGE  by NODE_ENV                 true: the pages at / and /graphiql in production too
  PAGE_EXAMPLES (none)                      JSON list of the operations in GraphiQL's tabs, or @file; see router/README.md
  REDIS_URL     (none)                      state that several routers share; without it each keeps its own
  RATE_LIMIT_IP_PER_MINUTE      6000        requests of one address; 0: off. Loopback is not counted
  RATE_LIMIT_VIEWER_PER_MINUTE  3000        requests of one account; 0: off
  RATE_LIMIT_FIELDS             true        false: @rateLimit of the schema is not enforced
  TRUSTED_PROXIES (none)                    proxies with a trusted X-Forwarded-For: addresses, ranges, loopback, uniquelocal
  METRICS_TOKEN (none)                      bearer token for /metrics in production; open in development
  PERSISTED_DOCUMENTS  off                  log: report documents in no manifest; only: serve no others
  DOCUMENT_MANIFESTS   (none)               persisted query manifests: files, or folders of *.json, separated by commas
  USAGE_DATABASE_URL   (none)               a Postgres database: counts usage by client, for npm run usage
  USAGE_RETENTION_DAYS 90                   days to keep those counts
  MAX_REQUESTS_IN_FLIGHT 1000               further concurrent requests get 503 with Retry-After
  MAX_QUERY_DEPTH 10                        nesting of fields in one operation; these 7 limit one operation
  MAX_QUERY_ALIASES 15                      aliases
  MAX_QUERY_ROOT_FIELDS 20                  fields of Query or Mutation
  MAX_QUERY_FIELDS 1000                     fields, with every fragment expanded
  MAX_QUERY_DIRECTIVES 50                   @skip, @include and the like
  MAX_QUERY_COST 10000                      by @cost and @listSize; see router/README.md
  MAX_PAGE_SIZE 100                         items of a page, by first, last or what @listSize names
  PRE_STOP_MS   0                           how long requests are accepted after SIGTERM, while /health/ready is 503
  LOG_LEVEL     warn                        silent, fatal, error, warn, info, debug or trace
`;

await runMain(async () => {
  const { subgraphUrls, keyOf, ...env } = readRouterEnv();
  const readSupergraph = () => readFile(env.supergraphFile, 'utf8');
  const supergraphSdl = await readSupergraph().catch((error: unknown) => {
    throw new Error(`The supergraph file ${env.supergraphFile} cannot be read; name it with SUPERGRAPH.`, {
      cause: error,
    });
  });
  const { startRouter, httpSource, openContracts } = await import('./router.ts');
  const log = createLog({ name: 'router', level: env.logLevel });
  const router = await startRouter({
    ...env,
    supergraphSdl,
    readSupergraph,
    contracts: await openContracts(env.contractsFile, env.supergraphFile),
    log,
    sourceFor: (name, url) => httpSource({ url: subgraphUrls.get(name) ?? url, key: keyOf(name) }),
  });
  process.stdout.write(`Router ready at ${router.url}/graphql\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void router.stop());
}, help);
