// Assembles the router: a supergraph, a source for each of its subgraphs, and the one port that clients reach.
// Knows no domain; whatever Federation 2 supergraph it is given, it serves.
import type { Log } from '@kawa/log';
import { createApolloServer } from './apollo-server.ts';
import { Gateway } from './gateway.ts';
import { createCors } from './http/cors.ts';
import { graphqlEndpoint } from './http/graphql.ts';
import { createHealth } from './http/health.ts';
import { listen } from './http/server.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createPages } from './pages/pages.ts';
import { countCalls } from './subgraph/count-calls.ts';
import { shareEntityFetches } from './subgraph/shared-entities.ts';
import type { SubgraphCall, SubgraphSource } from './subgraph/source.ts';
import { loadSupergraph } from './supergraph.ts';

export { httpSource } from './subgraph/http-source.ts';
export type { SubgraphSource } from './subgraph/source.ts';

export interface RouterOptions {
  supergraphSdl: string;
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
  /** What the pages offer to run first. */
  exampleQuery?: string;
  limits?: Partial<Limits>;
  onSubgraphCall?: (call: SubgraphCall) => void;
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
  const supergraph = await loadSupergraph(options.supergraphSdl, log);
  const sources = new Map(
    [...supergraph.subgraphs].map(([name, url]) => {
      const source = countCalls(name, options.sourceFor(name, url), limits, options.onSubgraphCall);
      return [
        name,
        source.shareEntityFetches ? shareEntityFetches(source, { limits, log }) : source,
      ] as const;
    }),
  );
  const gateway = new Gateway({ supergraph, sources, limits });
  const apollo = createApolloServer({ gateway, log, limits, development });
  const closeAll = async (): Promise<void> => {
    try {
      await apollo.stop();
    } finally {
      await Promise.all([...sources.values()].map((source) => source.close()));
    }
  };
  let stopping: Promise<void> | undefined;
  try {
    await apollo.start();
    const server = await listen(
      {
        graphql: graphqlEndpoint({ apollo, limits, log }),
        cors: createCors({ origins: options.corsOrigins, development }),
        health: createHealth({
          sources: [...sources.values()],
          probeTimeoutMs: limits.probeTimeoutMs,
          isDraining: () => stopping !== undefined,
        }),
        pages: (options.landingPage ?? development) ? createPages(options.exampleQuery ?? '') : undefined,
        limits,
        log,
      },
      host,
      options.port,
    );
    return {
      url: `http://${reachable(host)}:${server.port}`,
      port: server.port,
      stop: () => (stopping ??= server.drain().then(closeAll)),
    };
  } catch (error) {
    // What failed is what must be told: Apollo Server refuses to be stopped when it has not started.
    await closeAll().catch(() => undefined);
    throw error;
  }
}

/** A host that a person can open in a browser: the wildcard addresses are for listening only. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
