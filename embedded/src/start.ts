// Starts the embedded topology (Postgres, every subgraph and the router, in this order) and stops it in reverse.
import { readFile } from 'node:fs/promises';
import type { Log } from '@kawa/log';
import { openContracts, startRouter, type Router, type RouterOptions } from '@kawa/router';
import { openDatabases } from './databases.ts';
import { root } from './domains.ts';
import { examples } from './examples.ts';
import { closeAll, mountSubgraphs, peersOf, type Mounted } from './mount.ts';
import { fillEmptyShop } from './fill-empty-shop.ts';
import { apiKeySubgraph, mountedIssuers } from './router-issuers.ts';
import { unlessAborted } from './run-until-signal.ts';
import { refuseTakenPorts, routerPort } from './taken-ports.ts';
import { keyReaders, tokenKeyFiles } from './token-keys.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly postgresPort?: number;
  readonly seed: 'coffee' | 'none';
  readonly log: Log;
  readonly development: boolean;
  readonly corsOrigins?: readonly string[];
  readonly metricsToken?: string | undefined;
  readonly documents?: RouterOptions['documents'];
  readonly rates?: RouterOptions['rates'];
  readonly limits?: RouterOptions['limits'];
  readonly trustedProxies?: RouterOptions['trustedProxies'];
  readonly redisUrl?: RouterOptions['redisUrl'];
  /** Days that the router's counts of usage are kept; it does not count when absent. */
  readonly usageRetentionDays?: number;
  /** The contract of everybody whose API key has none. */
  readonly contract?: RouterOptions['contract'];
  readonly onProgress?: (step: string) => void;
  /** Ends a start that is not complete. */
  readonly signal?: AbortSignal;
  /** For tests and the bench: every statement, every subgraph call. */
  readonly onStatement?: (domain: string, text: string) => void;
  readonly onSubgraphCall?: (call: { subgraph: string; representations: number }) => void;
}

export interface Embedded {
  readonly url: string;
  readonly subgraphs: Mounted;
  /** Whose tokens its router takes; for another router before the same subgraphs. */
  readonly issuers: NonNullable<RouterOptions['issuers']>;
  stop(): Promise<void>;
}

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log, onProgress, signal } = options;
  await refuseTakenPorts([routerPort(options.port)]);
  // What was started is stopped last first, also when a later step fails.
  await using started = new AsyncDisposableStack();
  const databases = await openDatabases({ ...options, port: options.postgresPort ?? 0 });
  started.defer(() => databases.stop());
  signal?.throwIfAborted();
  const subgraphs = await mountSubgraphs({
    databaseUrls: databases.urls,
    log,
    tokenKeys: keyReaders(await tokenKeyFiles(options.dataDir)),
    onStatement: options.onStatement,
  });
  started.defer(() => closeAll(subgraphs));
  if (options.seed === 'coffee')
    await unlessAborted(
      signal,
      fillEmptyShop({
        dataDir: options.dataDir,
        subgraphs: peersOf(subgraphs, 'seed'),
        testAccounts: options.development,
        onProgress,
      }),
    );
  signal?.throwIfAborted();
  const router = await startEmbeddedRouter(options, subgraphs, databases.urls['usage']);
  started.defer(() => router.stop());
  const running = started.move();
  return {
    url: router.url,
    subgraphs,
    issuers: mountedIssuers(subgraphs),
    stop: () => running.disposeAsync(),
  };
}

async function startEmbeddedRouter(
  options: EmbeddedOptions,
  subgraphs: Mounted,
  usageUrl: string | undefined,
): Promise<Router> {
  const { usageRetentionDays: retentionDays } = options;
  const supergraphFile = `${root}router/supergraph.graphql`;
  const readSupergraph = () => readFile(supergraphFile, 'utf8');
  return startRouter({
    supergraphSdl: await readSupergraph(),
    // `npm run compose` beside a running `npm run dev`.
    readSupergraph: options.development ? readSupergraph : undefined,
    contracts: await openContracts(undefined, supergraphFile),
    contract: options.contract,
    sourceFor(name) {
      const mounted = subgraphs[name];
      if (mounted === undefined)
        throw new Error(`The supergraph has a subgraph "${name}" that is not in subgraphs/.`);
      // The subgraphs outlive the router: import and seed reach them too.
      const health = async () => {
        const { status, ...rest } = await mounted.health();
        return { ready: status === 'ok', ...rest };
      };
      return { execute: mounted.execute, health, close: () => Promise.resolve() };
    },
    issuers: mountedIssuers(subgraphs),
    apiKeySubgraph,
    host: '127.0.0.1',
    port: options.port,
    log: options.log,
    development: options.development,
    corsOrigins: options.corsOrigins ?? [],
    metricsToken: options.metricsToken,
    rates: options.rates,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    trustedProxies: options.trustedProxies,
    redisUrl: options.redisUrl,
    usage:
      usageUrl === undefined || retentionDays === undefined
        ? undefined
        : { databaseUrl: usageUrl, retentionDays },
    examples: options.development ? examples : undefined,
    ...(options.documents === undefined ? {} : { documents: options.documents }),
    ...(options.onSubgraphCall === undefined ? {} : { onSubgraphCall: options.onSubgraphCall }),
  });
}
