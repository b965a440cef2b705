// Assembles the router: a supergraph, a source for each of its subgraphs, and the one port that clients reach.
// Knows no domain; whatever Federation 2 supergraph it is given, it serves.
import type { Log } from '@kawa/log';
import { Documents, type DocumentsSettings } from './documents/documents.ts';
import type { ContractsSource } from './contracts/contracts-file.ts';
import { createCors } from './http/cors.ts';
import { graphqlEndpoint } from './http/graphql.ts';
import { createHealth } from './http/health.ts';
import { boundRequests } from './http/overload.ts';
import { Readiness } from './http/readiness.ts';
import { listen } from './http/server.ts';
import type { IssuerOptions } from './identity/issuer-options.ts';
import { openIdentity } from './identity/open-identity.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { metricsEndpoint } from './metrics/endpoint.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { operatorGate } from './metrics/operator.ts';
import { observeCalls } from './metrics/observe-calls.ts';
import { observeRequests } from './metrics/observe-requests.ts';
import type { Example } from './pages/example.ts';
import { createPages } from './pages/pages.ts';
import { Rates } from './rates/rates.ts';
import type { RateSettings } from './rates/settings.ts';
import { connectRedis } from './redis.ts';
import { buildGeneration, type GenerationOptions } from './reload/build-generation.ts';
import { Generations } from './reload/generations.ts';
import type { GraphText } from './reload/graph-text.ts';
import { Sources } from './reload/sources.ts';
import { warmUp } from './reload/warm-up.ts';
import { watchText, type Watch } from './reload/watch.ts';
import type { BreakerChange } from './subgraph/breaker.ts';
import { callableSource } from './subgraph/callable-source.ts';
import type { SubgraphCall, SubgraphSource } from './subgraph/source.ts';
import { openRouterUsage, type UsageSettings } from './usage/open.ts';

export { openContracts } from './contracts/contracts-file.ts';
export { httpSource } from './subgraph/http-source.ts';
export type { BreakerChange } from './subgraph/breaker.ts';
export type { Example } from './pages/example.ts';
export type { IssuerOptions } from './identity/issuer-options.ts';
export type { SubgraphSource } from './subgraph/source.ts';

export interface RouterOptions {
  supergraphSdl: string;
  /** The supergraph's text as it is now, asked again and again: a new one takes over while the router serves. */
  readSupergraph?: (() => Promise<string>) | undefined;
  /** Parts of the graph that may be served instead of all of it; none when absent. */
  contracts?: ContractsSource | undefined;
  /** The contract of everybody whose API key has none; the whole graph when absent. */
  contract?: string | undefined;
  /** Called once per subgraph of the supergraph, with the routing URL that stands there. */
  sourceFor: (name: string, url: string) => SubgraphSource;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  log: Log;
  /** Introspection, suggestions in errors, Sandbox's origin, and the pages at `/` and `/graphiql`. */
  development: boolean;
  corsOrigins: readonly string[];
  /** The pages at `/` and `/graphiql`; as `development` says when absent. */
  landingPage?: boolean | undefined;
  /** What the pages offer to run, the first first. */
  examples?: readonly Example[] | undefined;
  /** Which documents are served, and the manifests of the persisted ones; any document when absent. */
  documents?: DocumentsSettings;
  /** Whose access tokens are taken; nobody's when absent. */
  issuers?: readonly IssuerOptions[] | undefined;
  /** The subgraph whose `viewerOfApiKey` knows API keys; every key is wrong when absent. */
  apiKeySubgraph?: string | undefined;
  limits?: Partial<Limits>;
  /** What routers share: counts of rate limits, for one. Each keeps its own without it. */
  redisUrl?: string | undefined;
  rates?: Partial<RateSettings> | undefined;
  /** Whose X-Forwarded-For is believed: addresses, CIDR ranges, "loopback", "linklocal", "uniquelocal". */
  trustedProxies?: readonly string[] | undefined;
  /** Who may read `/metrics` in production; nobody when absent. Open in development. */
  metricsToken?: string | undefined;
  /** Where it is counted which client asks for what; nowhere when absent. */
  usage?: UsageSettings | undefined;
  onSubgraphCall?: (call: SubgraphCall) => void;
  onBreakerChange?: (change: BreakerChange) => void;
}

export interface Router {
  url: string;
  port: number;
  /** Drains, then closes the sources; a second call waits for the first. */
  stop(): Promise<void>;
}

/** Resolves when the router answers; rejects with an error of one plain line when it cannot. */
export async function startRouter(options: RouterOptions): Promise<Router> {
  const { log, development, host } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const metrics = createMetrics(limits);
  const sources = openSources(options, limits, metrics);
  // What was started is stopped last first, also when a later step fails.
  await using started = new AsyncDisposableStack();
  const redis = options.redisUrl === undefined ? undefined : await connectRedis(options.redisUrl, log);
  started.defer(() => redis?.stop());
  const documents = await Documents.open(options.documents, { limits, log, metrics, redis });
  started.defer(() => documents.close());
  const rates = new Rates({ redis, settings: options.rates, trustedProxies: options.trustedProxies });
  const usage = options.usage && (await openRouterUsage(options.usage, { log, metrics }));
  started.defer(() => usage?.close());
  const building: GenerationOptions = {
    sources,
    log,
    limits,
    development,
    metrics,
    documents,
    rates,
    usage,
    contractsFile: options.contracts?.file ?? 'CONTRACTS',
    contract: options.contract,
  };
  const text: GraphText = { supergraph: options.supergraphSdl, contracts: options.contracts?.text };
  const first = await buildGeneration(text, building);
  metrics.supergraphLoaded(first.hash);
  const generations = new Generations(first, log);
  metrics.plans.size = () => generations.plans;
  started.defer(() => generations.close());
  let stopping: Promise<void> | undefined;
  const readiness = new Readiness(limits.probeTimeoutMs);
  readiness.add('not stopping', () => stopping === undefined);
  const isOperator = operatorGate({ development, token: options.metricsToken });
  const identity = openIdentity(options, { generations, limits, log });
  await documents.warm(first.standard.gateway);
  const server = await listen(
    {
      graphql: observeRequests(
        boundRequests(graphqlEndpoint({ ...building, generations, identity }), limits),
        building,
      ),
      cors: createCors({ origins: options.corsOrigins, development }),
      health: createHealth({ sources: () => generations.current.sources, limits, readiness, isOperator }),
      metrics: metricsEndpoint(metrics, isOperator),
      identity,
      pages: (options.landingPage ?? development) ? createPages(options.examples ?? []) : undefined,
      limits,
      log,
    },
    host,
    options.port,
  );
  const running = started.move();
  const watch = reload(options, text, generations, building);
  const stop = async (): Promise<void> => {
    await Promise.all([watch?.stop(), server.drain()]);
    await running.disposeAsync();
  };
  return {
    url: `http://${reachable(host)}:${server.port}`,
    port: server.port,
    stop: () => (stopping ??= stop()),
  };
}

/** A source for each subgraph that a supergraph names, counted, bounded and behind a breaker. */
function openSources(options: RouterOptions, limits: Limits, metrics: Metrics): Sources {
  const breakers = new Map<string, BreakerChange['state']>();
  return new Sources((name, url) => {
    metrics.watchBreaker(name, () => breakers.get(name) ?? 'closed');
    return callableSource(name, observeCalls(name, options.sourceFor(name, url), metrics), {
      limits,
      log: options.log,
      onCall: options.onSubgraphCall,
      onBreakerChange(change) {
        breakers.set(name, change.state);
        options.onBreakerChange?.(change);
      },
    });
  });
}

/** Builds each new supergraph beside the one that serves, plans on it what clients ask for, and lets it take over. */
function reload(
  { readSupergraph, contracts }: RouterOptions,
  served: GraphText,
  generations: Generations,
  building: GenerationOptions,
): Watch | undefined {
  if (!readSupergraph) return undefined;
  const { documents, limits, log, metrics } = building;
  return watchText({
    read: async () => ({
      supergraph: await readSupergraph(),
      contracts: contracts?.read ? await contracts.read() : contracts?.text,
    }),
    served,
    intervalMs: limits.reloadIntervalMs,
    log,
    async apply(text) {
      const next = await buildGeneration(text, building).catch((error: unknown) => {
        metrics.supergraphRefused();
        throw error;
      });
      try {
        await documents.warm(next.standard.gateway);
      } catch (error) {
        await next.close();
        throw error;
      }
      const planned = await warmUp(next, generations.current, limits.warmedOperations);
      generations.replace(next);
      metrics.supergraphLoaded(next.hash);
      log.info({ hash: next.hash, planned }, 'a new supergraph serves');
    },
  });
}

/** A host that a person can open in a browser: the wildcard addresses are for listening only. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
