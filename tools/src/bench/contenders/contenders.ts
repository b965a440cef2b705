// Starts the three contenders on the same databases: embedded in one process; our router in front of the subgraph
// processes; the stock gateway in front of the same subgraph processes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServices, type Services } from '@kawa/embedded';
import type { Log } from '@kawa/log';
import { startEmbeddedProcess } from './embedded.ts';
import { headersOf } from '../viewer.ts';
import { routedTo, startStock } from './stock.ts';

export const contenderNames = ['embedded', 'services', 'stock'] as const;
export type ContenderName = (typeof contenderNames)[number];

/** A router that is put under load. */
export interface Contender<Name extends string = ContenderName> {
  readonly name: Name;
  readonly title: string;
  readonly url: string;
  /** What tells it who asks: the bench's employee, or a colleague of that number. */
  headers(number?: number): Promise<Readonly<Record<string, string>>>;
  /** Of the process that clients reach. */
  readonly routerPid: number;
  /** Of the subgraphs that it calls in other processes. */
  readonly subgraphPids: readonly number[];
}

export const supergraphFile = join(import.meta.dirname, '../../../../router/supergraph.graphql');

export interface StartOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Of the bench; what its processes get of it is decided here. */
  readonly env: NodeJS.ProcessEnv;
  /** For every measured process. */
  readonly nodeOptions: readonly string[];
  readonly onProgress: (step: string) => void;
  /** Told how to end each part, as soon as it runs. */
  readonly onStarted: (stop: () => Promise<void>) => void;
}

export const pidOf = (services: Services, name: string): number => {
  const pid = services.services.get(name)?.pid();
  if (pid === undefined) throw new Error(`The process of ${name} has ended; its output is above.`);
  return pid;
};

/** Starts the databases, the subgraph processes and our router: what the data is loaded into and two contenders use. */
export async function startTopology(options: StartOptions, start = startServices): Promise<Services> {
  const services = await start({
    ...options,
    port: 0,
    subgraphPorts: 'free',
    seed: 'none',
    env: { ...productionEnv(options.env), NODE_OPTIONS: options.nodeOptions.join(' ') },
  });
  options.onStarted(() => services.stop());
  return services;
}

export async function startContenders(
  services: Services,
  options: StartOptions,
): Promise<readonly Contender[]> {
  const { dataDir, nodeOptions, onStarted, onProgress } = options;
  const env = productionEnv(options.env);
  onProgress('starting the stock gateway and the embedded topology');
  const supergraphSdl = routedTo(await readFile(supergraphFile, 'utf8'), services.subgraphUrls);
  const names = Object.keys(services.subgraphUrls);
  const keys = Object.fromEntries(names.map((name) => [name, services.callKeys.between('router', name)]));
  const stock = await startStock({ supergraphSdl, keys }, env, nodeOptions);
  onStarted(() => stock.stop());
  const embedded = await startEmbeddedProcess(dataDir, env, nodeOptions);
  onStarted(() => embedded.stop());
  const subgraphPids = names.map((name) => pidOf(services, name));
  const headers = (number?: number) => headersOf(dataDir, number);
  return [
    {
      name: 'embedded',
      title: 'Kawa, embedded (one process)',
      url: embedded.url,
      headers,
      routerPid: embedded.pid,
      subgraphPids: [],
    },
    {
      name: 'services',
      title: 'Kawa, services (router + subgraphs over HTTP)',
      url: new URL('/graphql', services.url).href,
      headers,
      routerPid: pidOf(services, 'router'),
      subgraphPids,
    },
    {
      name: 'stock',
      title: 'Stock gateway, same subgraph processes',
      url: stock.url,
      headers: () => Promise.resolve({}),
      routerPid: stock.pid,
      subgraphPids,
    },
  ];
}

/** The environment of every measured process: the least that runs, in production. */
export function productionEnv(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = source;
  return {
    PATH,
    HOME,
    LANG,
    TZ: 'UTC',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    // All requests are one employee's: he is counted as ever, and never refused.
    RATE_LIMIT_VIEWER_PER_MINUTE: String(1_000_000_000),
  };
}
