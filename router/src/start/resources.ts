// The resources of a router that do not depend on its graph.
import type { Log } from '@kawa/log';
import type { Usage } from '@kawa/usage';
import { Documents } from '../documents/documents.ts';
import type { Hooks } from '../hooks.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';
import { Rates } from '../rates/rates.ts';
import { connectRedis } from '../redis.ts';
import { Sources } from '../reload/sources.ts';
import type { BreakerChange } from '../subgraph/breaker.ts';
import { callableSource } from '../subgraph/callable-source.ts';
import { openRouterUsage } from '../usage/open.ts';
import type { RouterOptions } from './options.ts';

export interface Resources {
  readonly limits: Limits;
  readonly log: Log;
  readonly development: boolean;
  readonly metrics: Metrics;
  readonly sources: Sources;
  readonly documents: Documents;
  readonly rates: Rates;
  /** Counts which client uses which fields. Absent: nothing is counted. */
  readonly usage: Usage | undefined;
  readonly hooks: readonly Hooks[];
}

/** Opens them one after the other. `started` closes the opened ones, also if a later one fails. */
export async function openResources(
  options: RouterOptions,
  started: AsyncDisposableStack,
): Promise<Resources> {
  const { log, development, hooks = [] } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const metrics = createMetrics(limits);
  const sources = openSources(options, limits, metrics);
  const redis = options.redisUrl === undefined ? undefined : await connectRedis(options.redisUrl, log);
  started.defer(() => redis?.stop());
  const documents = await Documents.open(options.documents, { limits, log, metrics, redis });
  started.defer(() => documents.close());
  const rates = new Rates({ redis, settings: options.rates, trustedProxies: options.trustedProxies });
  const usage = options.usage && (await openRouterUsage(options.usage, { log, metrics }));
  started.defer(() => usage?.close());
  return { limits, log, development, metrics, sources, documents, rates, usage, hooks };
}

/** A source for each subgraph, with metrics, limits and a breaker. */
function openSources(options: RouterOptions, limits: Limits, metrics: Metrics): Sources {
  const breakers = new Map<string, BreakerChange['state']>();
  return new Sources((name, url) => {
    metrics.watchBreaker(name, () => breakers.get(name) ?? 'closed');
    return callableSource(name, options.sourceFor(name, url), {
      limits,
      log: options.log,
      metrics,
      onCall: options.onSubgraphCall,
      onBreakerChange(change) {
        breakers.set(name, change.state);
        options.onBreakerChange?.(change);
      },
    });
  });
}
