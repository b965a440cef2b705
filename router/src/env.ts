// Reads the environment variables of the router, and reports all mistakes at once.
import { EnvironmentError, readEnv, setting } from '@kawa/env';
import { tokenIssuers, type IssuerOptions } from './identity/issuer-options.ts';
import { areProxies } from './rates/client-address.ts';
import { defaultRates, type RateSettings } from './rates/settings.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { pageExamples, type Example } from './pages/example.ts';
import type { UsageSettings } from './usage/open.ts';

const rateShape = {
  REDIS_URL: setting.redisUrl.optional(),
  RATE_LIMIT_IP_PER_MINUTE: setting.perMinute.default(defaultRates.ipPerMinute),
  RATE_LIMIT_VIEWER_PER_MINUTE: setting.perMinute.default(defaultRates.viewerPerMinute),
  RATE_LIMIT_FIELDS: setting.flag.default(defaultRates.fields),
  TRUSTED_PROXIES: setting.text.default(''),
};

/** The limits of one operation. Another graph may be deeper or wider, or have larger pages, than ours. */
const queryShape = {
  MAX_QUERY_DEPTH: setting.count.default(defaultLimits.queryDepth),
  MAX_QUERY_ALIASES: setting.count.default(defaultLimits.aliases),
  MAX_QUERY_ROOT_FIELDS: setting.count.default(defaultLimits.rootFields),
  MAX_QUERY_FIELDS: setting.count.default(defaultLimits.fields),
  MAX_QUERY_DIRECTIVES: setting.count.default(defaultLimits.directives),
  MAX_QUERY_COST: setting.count.default(defaultLimits.cost),
  MAX_PAGE_SIZE: setting.count.default(defaultLimits.pageItems),
};

const loadShape = {
  MAX_REQUESTS_IN_FLIGHT: setting.count.default(defaultLimits.requestsInFlight),
  PRE_STOP_MS: setting.pauseMs.default(defaultLimits.preStopMs),
};

const shape = {
  ...rateShape,
  ...queryShape,
  ...loadShape,
  HOST: setting.text.default('127.0.0.1'),
  PORT: setting.port.default(4000),
  SUPERGRAPH: setting.text.default('router/supergraph.graphql'),
  NODE_ENV: setting.nodeEnv.default('development'),
  LOG_LEVEL: setting.logLevel.default('warn'),
  CORS_ORIGINS: setting.origins.default([]),
  LANDING_PAGE: setting.flag.optional(),
  PAGE_EXAMPLES: pageExamples.default([]),
  SUBGRAPH_KEYS: setting.namedKeys.default(new Map<string, string>()),
  UNSIGNED_SUBGRAPHS: setting.text.default(''),
  METRICS_TOKEN: setting.secret.optional(),
  SUBGRAPH_URLS: setting.text
    .default('')
    .transform((text) => listOf(text).map(subgraphUrl))
    .refine(
      (pairs) => pairs.every(isSubgraphUrl),
      'wants name=url pairs separated by commas, each URL with http:// or https://',
    ),
  PERSISTED_DOCUMENTS: setting.choice('off', 'log', 'only').default('off'),
  DOCUMENT_MANIFESTS: setting.text.default('').transform(listOf),
  TOKEN_ISSUERS: tokenIssuers.default([]),
  API_KEY_SUBGRAPH: setting.text.optional(),
  USAGE_DATABASE_URL: setting.postgresUrl.optional(),
  USAGE_RETENTION_DAYS: setting.count.default(90),
  CONTRACTS: setting.text.optional(),
  CONTRACT: setting.text.optional(),
};

export interface RateEnv {
  redisUrl: string | undefined;
  rates: RateSettings;
  trustedProxies: readonly string[];
}

/** The rate limits. The embedded topology runs the router in its process and reads them too. */
export function readRateEnv(source: NodeJS.ProcessEnv): RateEnv {
  const values = readEnv(rateShape, source);
  return {
    redisUrl: values.REDIS_URL,
    rates: {
      ipPerMinute: values.RATE_LIMIT_IP_PER_MINUTE,
      viewerPerMinute: values.RATE_LIMIT_VIEWER_PER_MINUTE,
      fields: values.RATE_LIMIT_FIELDS,
    },
    trustedProxies: proxiesIn(values.TRUSTED_PROXIES),
  };
}

type SetLimits = Pick<
  Limits,
  | 'requestsInFlight'
  | 'preStopMs'
  | 'queryDepth'
  | 'aliases'
  | 'rootFields'
  | 'fields'
  | 'directives'
  | 'cost'
  | 'pageItems'
>;

/** The limits of one operation and of concurrent requests. The embedded topology reads them too. */
export function readLimits(source: NodeJS.ProcessEnv): SetLimits {
  const values = readEnv({ ...queryShape, ...loadShape }, source);
  return {
    requestsInFlight: values.MAX_REQUESTS_IN_FLIGHT,
    preStopMs: values.PRE_STOP_MS,
    queryDepth: values.MAX_QUERY_DEPTH,
    aliases: values.MAX_QUERY_ALIASES,
    rootFields: values.MAX_QUERY_ROOT_FIELDS,
    fields: values.MAX_QUERY_FIELDS,
    directives: values.MAX_QUERY_DIRECTIVES,
    cost: values.MAX_QUERY_COST,
    pageItems: values.MAX_PAGE_SIZE,
  };
}

export interface RouterEnv extends RateEnv {
  host: string;
  port: number;
  supergraphFile: string;
  development: boolean;
  logLevel: string;
  corsOrigins: readonly string[];
  landingPage: boolean | undefined;
  examples: readonly Example[];
  issuers: readonly IssuerOptions[];
  apiKeySubgraph: string | undefined;
  /** The file of contracts. Default: contracts.yaml next to the supergraph, if it exists. */
  contractsFile: string | undefined;
  /** The contract of clients without one in their API key. */
  contract: string | undefined;
  /** URLs of subgraphs by name. Default: the routing URL of the supergraph file. */
  subgraphUrls: ReadonlyMap<string, string>;
  /** The key that signs calls to a subgraph; undefined for subgraphs that are called unsigned, by name or by `*`. */
  keyOf: (subgraph: string) => string | undefined;
  metricsToken: string | undefined;
  documents: { mode: 'off' | 'log' | 'only'; manifests: readonly string[] };
  limits: SetLimits;
  usage: UsageSettings | undefined;
}

/** A wrong list is an error at the start: with it, all clients behind the proxy would be counted as one. */
function proxiesIn(text: string): readonly string[] {
  const proxies = listOf(text);
  if (areProxies(proxies)) return proxies;
  throw new EnvironmentError([
    'TRUSTED_PROXIES: wants addresses, ranges like 10.0.0.0/8, loopback, linklocal or uniquelocal, separated by commas',
  ]);
}

/** Reads the router's variables; throws an `EnvironmentError` with all mistakes. */
export function readRouterEnv(source: NodeJS.ProcessEnv = process.env): RouterEnv {
  const values = readEnv(shape, source);
  const mode = values.PERSISTED_DOCUMENTS;
  const manifests = values.DOCUMENT_MANIFESTS;
  if (mode !== 'off' && manifests.length === 0) {
    throw new EnvironmentError([
      `DOCUMENT_MANIFESTS is missing; PERSISTED_DOCUMENTS=${mode} needs a manifest`,
    ]);
  }
  return {
    host: values.HOST,
    port: values.PORT,
    supergraphFile: values.SUPERGRAPH,
    development: values.NODE_ENV !== 'production',
    logLevel: values.LOG_LEVEL,
    corsOrigins: values.CORS_ORIGINS,
    landingPage: values.LANDING_PAGE,
    examples: values.PAGE_EXAMPLES,
    issuers: values.TOKEN_ISSUERS,
    apiKeySubgraph: values.API_KEY_SUBGRAPH,
    contractsFile: values.CONTRACTS,
    contract: values.CONTRACT,
    ...readRateEnv(source),
    keyOf: keyLookup(values.SUBGRAPH_KEYS, listOf(values.UNSIGNED_SUBGRAPHS)),
    subgraphUrls: new Map(values.SUBGRAPH_URLS),
    metricsToken: values.METRICS_TOKEN,
    documents: { mode, manifests },
    limits: readLimits(source),
    usage:
      values.USAGE_DATABASE_URL === undefined
        ? undefined
        : { databaseUrl: values.USAGE_DATABASE_URL, retentionDays: values.USAGE_RETENTION_DAYS },
  };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Our subgraphs refuse unsigned calls, so a missing key is reported at the start, not at the first request. */
function keyLookup(keys: ReadonlyMap<string, string>, unsigned: readonly string[]) {
  return (subgraph: string): string | undefined => {
    const key = keys.get(subgraph);
    if (key !== undefined || unsigned.includes(subgraph) || unsigned.includes('*')) return key;
    throw new EnvironmentError([
      `SUBGRAPH_KEYS has no key for the subgraph ${subgraph}; \`npm run secrets\` makes one, or name it in UNSIGNED_SUBGRAPHS`,
    ]);
  };
}

/** Reads one `name=url` of SUBGRAPH_URLS. */
function subgraphUrl(item: string): [name: string, url: string] {
  const [name = '', url = ''] = item.split(/=(.*)/u);
  return [name, url];
}

function isSubgraphUrl([name, url]: [name: string, url: string]): boolean {
  return name !== '' && /^https?:\/\//u.test(url) && URL.canParse(url);
}

/** By default, Apollo's gateway reports its use to Apollo. Call this before creating a gateway. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
