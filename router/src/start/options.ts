// The options of a router, and the interface of a running one.
import type { Log } from '@kawa/log';
import type { ContractsSource } from '../contracts/contracts-file.ts';
import type { DocumentsSettings } from '../documents/documents.ts';
import type { Hooks } from '../hooks.ts';
import type { IssuerOptions } from '../identity/issuer-options.ts';
import type { Limits } from '../limits.ts';
import type { Example } from '../pages/example.ts';
import type { RateSettings } from '../rates/settings.ts';
import type { BreakerChange } from '../subgraph/breaker.ts';
import type { SubgraphCall, SubgraphSource } from '../subgraph/source.ts';
import type { UsageSettings } from '../usage/open.ts';

export interface RouterOptions {
  supergraphSdl: string;
  /** Reads the current supergraph, called regularly. A new one takes over while the router serves. */
  readSupergraph?: (() => Promise<string>) | undefined;
  /** Parts of the graph that can be served instead of all of it. Default: none. */
  contracts?: ContractsSource | undefined;
  /** The contract of callers without one in their API key. Default: the whole graph. */
  contract?: string | undefined;
  /** Called once per subgraph, with the routing URL in the supergraph. */
  sourceFor: (name: string, url: string) => SubgraphSource;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  log: Log;
  /** Introspection, suggestions in errors, Sandbox's origin, and the pages at `/` and `/graphiql`. */
  development: boolean;
  corsOrigins: readonly string[];
  /** The pages at `/` and `/graphiql`. Default: only in development. */
  landingPage?: boolean | undefined;
  /** The example operations of the pages, in order. */
  examples?: readonly Example[] | undefined;
  /** Which documents are served, and the manifests of the persisted ones. Default: any document. */
  documents?: DocumentsSettings;
  /** The issuers of accepted access tokens. Default: none. */
  issuers?: readonly IssuerOptions[] | undefined;
  /** The subgraph with `viewerOfApiKey`, which checks API keys. Without it every key is wrong. */
  apiKeySubgraph?: string | undefined;
  limits?: Partial<Limits>;
  /** State that several routers share, such as counts of rate limits. Without it each keeps its own. */
  redisUrl?: string | undefined;
  rates?: Partial<RateSettings> | undefined;
  /** Proxies with a trusted X-Forwarded-For: addresses, CIDR ranges, "loopback", "linklocal", "uniquelocal". */
  trustedProxies?: readonly string[] | undefined;
  /** The bearer token for `/metrics` in production; without it no one may read them. Open in development. */
  metricsToken?: string | undefined;
  /** The database of usage by client. Default: usage is not counted. */
  usage?: UsageSettings | undefined;
  /** Additional steps on the path of each request. */
  hooks?: readonly Hooks[] | undefined;
  onSubgraphCall?: (call: SubgraphCall) => void;
  onBreakerChange?: (change: BreakerChange) => void;
}

export interface Router {
  url: string;
  port: number;
  /** Drains, then closes the sources; a second call waits for the first. */
  stop(): Promise<void>;
}
