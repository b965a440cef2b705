// Starts the contenders of `--base`: both topologies of this checkout and of another one, all on the same databases.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Services, startServices } from '@kawa/embedded';
import { headersOf } from '../viewer.ts';
import { pidOf, productionEnv, startTopology, type Contender, type StartOptions } from './contenders.ts';
import { startEmbeddedProcess } from './embedded.ts';

interface EmbeddedModule {
  startServices: typeof startServices;
}

/** Rejects when the other checkout does not run on the databases of this one. */
export async function startCheckouts(
  ours: Services,
  folder: string,
  options: StartOptions,
): Promise<readonly Contender<string>[]> {
  options.onProgress(`starting both topologies of ${folder}`);
  const base = resolve(folder);
  const path = pathToFileURL(join(base, 'embedded/src/embedded.ts')).href;
  // It starts the programs of its own folder, as `npm run services` does there.
  const other = (await import(path)) as EmbeddedModule;
  return [
    await embeddedOf('embedded', options),
    servicesOf('services', ours, options),
    await embeddedOf('base embedded', options, base),
    servicesOf('base services', await startTopology(options, other.startServices), options),
  ];
}

async function embeddedOf(
  name: string,
  { dataDir, env, nodeOptions, onStarted }: StartOptions,
  folder?: string,
): Promise<Contender<string>> {
  const { url, pid, stop } = await startEmbeddedProcess(dataDir, productionEnv(env), nodeOptions, folder);
  onStarted(stop);
  return {
    name,
    title: name,
    url,
    headers: (number) => headersOf(dataDir, number),
    routerPid: pid,
    subgraphPids: [],
  };
}

function servicesOf(name: string, services: Services, { dataDir }: StartOptions): Contender<string> {
  const subgraphs = Object.keys(services.subgraphUrls);
  return {
    name,
    title: name,
    url: new URL('/graphql', services.url).href,
    headers: (number) => headersOf(dataDir, number),
    routerPid: pidOf(services, 'router'),
    subgraphPids: subgraphs.map((subgraph) => pidOf(services, subgraph)),
  };
}
