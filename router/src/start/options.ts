// What a router is started with, and what is had of a running one.
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
  /** Steps of others on the path of each request. */
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
