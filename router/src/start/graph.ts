// The graph that a router serves: builds its first generation and those that replace it.
import { openIdentity } from '../identity/open-identity.ts';
import type { Identity } from '../identity/identity.ts';
import { buildGeneration, type GenerationOptions } from '../reload/build-generation.ts';
import { Generations } from '../reload/generations.ts';
import type { GraphText } from '../reload/graph-text.ts';
import { warmPlans } from '../reload/warm-plans.ts';
import { watchText, type Watch } from '../reload/watch.ts';
import type { RouterOptions } from './options.ts';
import type { Resources } from './resources.ts';

export interface ServedGraph {
  readonly generations: Generations;
  readonly identity: Identity;
  /** Watches for new supergraphs; undefined if there can be none. */
  watch(): Watch | undefined;
}

/** Builds the graph and plans its persisted documents; throws an error of plain lines if it cannot be served. */
export async function buildGraph(
  options: RouterOptions,
  resources: Resources,
  started: AsyncDisposableStack,
): Promise<ServedGraph> {
  const { limits, log, metrics, documents } = resources;
  const building: GenerationOptions = {
    ...resources,
    contractsFile: options.contracts?.file ?? 'CONTRACTS',
    contract: options.contract,
  };
  const text: GraphText = { supergraph: options.supergraphSdl, contracts: options.contracts?.text };
  const first = await buildGeneration(text, building);
  metrics.supergraphLoaded(first.hash);
  const generations = new Generations(first, log);
  metrics.plans.size = () => generations.plans;
  started.defer(() => generations.close());
  const identity = openIdentity(options, { generations, limits, log });
  await documents.warm(first.standard.gateway);
  return { generations, identity, watch: () => reload(options, text, generations, building) };
}

/** Builds each new supergraph while the old one serves, plans the operations of clients on it, and lets it take over. */
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
      const planned = await warmPlans(next, generations.current, limits.warmedOperations);
      generations.replace(next);
      metrics.supergraphLoaded(next.hash);
      log.info({ hash: next.hash, planned }, 'a new supergraph serves');
    },
  });
}
