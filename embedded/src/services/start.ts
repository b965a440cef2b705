// Starts the services topology without Docker: one process per subgraph over HTTP, with the router in front.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '@kawa/log';
import { remoteSubgraph } from '@kawa/subgraph/call';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { openDatabases } from '../databases.ts';
import { domains, root } from '../domains.ts';
import { examples } from '../examples.ts';
import { urlVariable } from '../open-options.ts';
import { fillEmptyShop } from '../fill-empty-shop.ts';
import { type CallKeys, makeCallKeys } from './call-keys.ts';
import { apiKeySubgraph, remoteIssuers } from '../router-issuers.ts';
import { tokenKeyFiles } from '../token-keys.ts';
import { ownManifests } from '../manifests.ts';
import { unlessAborted } from '../run-until-signal.ts';
import { refuseTakenPorts, routerPort } from '../taken-ports.ts';
import { freePorts } from './ports.ts';
import { type Service, startService } from './process.ts';

export interface ServicesOptions {
  readonly dataDir: string;
  /** The router's; 0 takes a free one. */
  readonly port: number;
  /** 'configured': the ports of supergraph.yaml's routing URLs; 'free': others, so that many may run at once. */
  readonly subgraphPorts: 'configured' | 'free';
  readonly postgresPort?: number;
  readonly seed: 'coffee' | 'none';
  readonly log: Log;
  /** Passed on to every process: LOG_LEVEL, NODE_ENV, CORS_ORIGINS ... */
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: (step: string) => void;
  /** Ends a start that is not complete. */
  readonly signal?: AbortSignal;
  /** Told where the subgraphs are, says where the router calls some of them instead: for a test's proxy. */
  readonly via?: (subgraphUrls: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

export interface Services {
  readonly url: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** What proves to each subgraph who calls; made anew at every start. */
  readonly callKeys: CallKeys;
  readonly services: ReadonlyMap<string, Service>;
  stop(): Promise<void>;
}

const configuration = z.object({ subgraphs: z.record(z.string(), z.object({ routing_url: z.url() })) });

async function configuredUrls(): Promise<Record<string, string>> {
  const { subgraphs } = configuration.parse(parseYaml(await readFile(join(root, 'supergraph.yaml'), 'utf8')));
  return Object.fromEntries(Object.entries(subgraphs).map(([name, { routing_url }]) => [name, routing_url]));
}

async function subgraphUrlsFor(ports: ServicesOptions['subgraphPorts']): Promise<Record<string, string>> {
  if (ports === 'configured') return configuredUrls();
  const free = await freePorts(domains.length);
  return Object.fromEntries(
    domains.map((name, index) => [name, `http://127.0.0.1:${free[index] ?? 0}/graphql`]),
  );
}

/** What a child gets of the environment: enough to run, nothing that was meant for another process. */
const inherited = new Set([
  'PATH',
  'HOME',
  'LANG',
  'TZ',
  'LOG_LEVEL',
  'NODE_ENV',
  'CORS_ORIGINS',
  'CONTRACT',
  'PERSISTED_DOCUMENTS',
  'REDIS_URL',
  'RATE_LIMIT_IP_PER_MINUTE',
  'RATE_LIMIT_VIEWER_PER_MINUTE',
  'RATE_LIMIT_FIELDS',
  'TRUSTED_PROXIES',
  'MAX_REQUESTS_IN_FLIGHT',
  'PRE_STOP_MS',
  'MAX_QUERY_DEPTH',
  'MAX_QUERY_ALIASES',
  'MAX_QUERY_ROOT_FIELDS',
  'MAX_QUERY_FIELDS',
  'MAX_QUERY_DIRECTIVES',
  'MAX_QUERY_COST',
  'MAX_PAGE_SIZE',
  'USAGE_RETENTION_DAYS',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
  // Preloaded into Node: another allocator, another clock.
  'LD_PRELOAD',
]);

const passedOn = (source: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(source).flatMap(([name, value]) =>
      value !== undefined && (inherited.has(name) || name.startsWith('FAKETIME')) ? [[name, value]] : [],
    ),
  );

export async function startServices(options: ServicesOptions): Promise<Services> {
  const { onProgress, signal } = options;
  const subgraphUrls = await subgraphUrlsFor(options.subgraphPorts);
  await refuseTakenPorts([
    routerPort(options.port),
    ...Object.entries(subgraphUrls).map(([name, url]) => ({
      port: Number(new URL(url).port),
      otherwise: `, which supergraph.yaml assigns to ${name}; end the program that uses it.`,
    })),
  ]);
  // What was started is stopped last first, also when a later step fails.
  await using started = new AsyncDisposableStack();
  const databases = await openDatabases({ ...options, port: options.postgresPort ?? 0 });
  started.defer(() => databases.stop());
  signal?.throwIfAborted();
  const callKeys = makeCallKeys(domains);
  const services = new Map<string, Service>();
  started.defer(async () => {
    await Promise.all([...services.values()].map((service) => service.stop()));
  });
  onProgress(`starting ${domains.length} subgraphs`);
  await startSubgraphs(options, { databaseUrls: databases.urls, subgraphUrls, callKeys, services });
  if (options.seed === 'coffee') await unlessAborted(signal, seed(options, { subgraphUrls, callKeys }));
  onProgress('starting the router');
  const [freePort = 0] = await freePorts(1);
  const port = options.port === 0 ? freePort : options.port;
  const router = await startService(
    {
      name: 'router',
      main: join(root, 'router/src/main.ts'),
      env: {
        ...passedOn(options.env),
        DOCUMENT_MANIFESTS: options.env['DOCUMENT_MANIFESTS'] || ownManifests().join(','),
        PORT: String(port),
        // They tell a test account and its password.
        ...(options.env['NODE_ENV'] !== 'production' && { PAGE_EXAMPLES: JSON.stringify(examples) }),
        ...(options.env['METRICS_TOKEN'] && { METRICS_TOKEN: options.env['METRICS_TOKEN'] }),
        SUPERGRAPH: join(root, 'router/supergraph.graphql'),
        SUBGRAPH_URLS: Object.entries({ ...subgraphUrls, ...options.via?.(subgraphUrls) })
          .map(([name, url]) => `${name}=${url}`)
          .join(','),
        SUBGRAPH_KEYS: callKeys.heldBy('router'),
        TOKEN_ISSUERS: remoteIssuers(subgraphUrls),
        API_KEY_SUBGRAPH: apiKeySubgraph,
        USAGE_DATABASE_URL: databases.urls['usage'] ?? '',
      },
      readyUrl: `http://127.0.0.1:${port}/health/ready`,
    },
    options,
  );
  services.set('router', router);
  started.defer(() => router.stop());
  const running = started.move();
  const url = `http://localhost:${port}`;
  return { url, subgraphUrls, callKeys, services, stop: () => running.disposeAsync() };
}

interface Wiring {
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly callKeys: CallKeys;
  readonly services: Map<string, Service>;
}

async function startSubgraphs(
  options: ServicesOptions,
  { databaseUrls, subgraphUrls, callKeys, services }: Wiring,
) {
  const keyFiles = await tokenKeyFiles(options.dataDir);
  const peers = Object.fromEntries(domains.map((name) => [urlVariable(name), subgraphUrls[name] ?? '']));
  const starting = domains.map(async (name) => {
    const url = new URL(subgraphUrls[name] ?? '');
    const service = await startService(
      {
        name,
        main: join(root, `subgraphs/${name}/src/main.ts`),
        env: {
          ...passedOn(options.env),
          ...peers,
          PORT: url.port,
          DATABASE_URL: databaseUrls[name] ?? '',
          TRUSTED_CALLERS: callKeys.trustedBy(name),
          SUBGRAPH_KEYS: callKeys.heldBy(name),
          ...(keyFiles[name] === undefined ? {} : { TOKEN_KEYS: keyFiles[name] }),
        },
        readyUrl: new URL('/health/ready', url).href,
      },
      options,
    );
    services.set(name, service);
  });
  const failure = (await Promise.allSettled(starting)).find((result) => result.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}

async function seed(
  { dataDir, env, onProgress }: ServicesOptions,
  { subgraphUrls, callKeys }: Pick<Wiring, 'subgraphUrls' | 'callKeys'>,
) {
  const caller = 'tools';
  const remotes = Object.entries(subgraphUrls).map(
    ([name, url]) => [name, remoteSubgraph(url, { caller, key: callKeys.between(caller, name) })] as const,
  );
  try {
    await fillEmptyShop({
      dataDir,
      subgraphs: Object.fromEntries(remotes),
      testAccounts: env['NODE_ENV'] !== 'production',
      onProgress,
    });
  } finally {
    await Promise.all(remotes.map(([, remote]) => remote.close()));
  }
}
