// Owns the embedded topology: Postgres, every subgraph and the router, started in order and stopped in reverse.
import { readFile } from 'node:fs/promises';
import type { Log } from '@kawa/log';
import { startRouter, type Router } from '@kawa/router';
import { openDatabases } from './databases.ts';
import { root } from './domains.ts';
import { exampleQuery } from './example-query.ts';
import { closeAll, mountSubgraphs, type Mounted } from './mount.ts';
import { fillEmptyShop } from './fill-empty-shop.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly postgresPort?: number;
  readonly seed: 'coffee' | 'none';
  readonly log: Log;
  readonly development: boolean;
  readonly corsOrigins?: readonly string[];
  readonly onProgress?: (step: string) => void;
  /** For tests and the bench: every statement, every subgraph call. */
  readonly onStatement?: (domain: string, text: string) => void;
  readonly onSubgraphCall?: (call: { subgraph: string; representations: number }) => void;
}

export interface Embedded {
  readonly url: string;
  readonly subgraphs: Mounted;
  stop(): Promise<void>;
}

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log, onProgress } = options;
  // What was started, last first; also undone in that order when a later step fails.
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    const databases = await openDatabases({ ...options, port: options.postgresPort ?? 0 });
    undo.push(() => databases.stop());
    const subgraphs = await mountSubgraphs({
      databaseUrls: databases.urls,
      log,
      onStatement: options.onStatement,
    });
    undo.push(() => closeAll(subgraphs));
    if (options.seed === 'coffee') await fillEmptyShop(options.dataDir, subgraphs, onProgress);
    const router = await startEmbeddedRouter(options, subgraphs);
    undo.push(() => router.stop());
    return { url: router.url, subgraphs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startEmbeddedRouter(options: EmbeddedOptions, subgraphs: Mounted): Promise<Router> {
  return startRouter({
    supergraphSdl: await readFile(`${root}router/supergraph.graphql`, 'utf8'),
    sourceFor(name) {
      const mounted = subgraphs[name];
      if (mounted === undefined)
        throw new Error(`The supergraph has a subgraph "${name}" that is not in subgraphs/.`);
      // The subgraphs outlive the router: import and seed reach them too.
      return { execute: mounted.execute, ready: () => mounted.ready(), close: () => Promise.resolve() };
    },
    host: '127.0.0.1',
    port: options.port,
    log: options.log,
    development: options.development,
    corsOrigins: options.corsOrigins ?? [],
    exampleQuery,
    ...(options.onSubgraphCall === undefined ? {} : { onSubgraphCall: options.onSubgraphCall }),
  });
}
