import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { breakCircuit, type BreakerChange } from './breaker.ts';
import { observeCalls } from './observe-calls.ts';
import { retryReads } from './retry.ts';
import { shareEntityFetches } from './shared-entities.ts';
import type { SubgraphCall, SubgraphSource } from './source.ts';

export interface CallableOptions {
  limits: Limits;
  log: Log;
  metrics: Metrics;
  onCall?: ((call: SubgraphCall) => void) | undefined;
  onBreakerChange?: ((change: BreakerChange) => void) | undefined;
}

/**
 * A subgraph for the executor. The layers from the network outwards: each attempt is measured, then seen by the breaker; a retry
 * is a separate attempt; a shared call is one call for all these layers.
 */
export function callableSource(
  name: string,
  source: SubgraphSource,
  { limits, log, metrics, onCall, onBreakerChange }: CallableOptions,
): SubgraphSource {
  const observed = observeCalls(name, source, { metrics, limits, onCall });
  const broken = breakCircuit(name, observed, { limits, log, onChange: onBreakerChange });
  const retried = retryReads(broken, limits);
  return retried.shareEntityFetches ? shareEntityFetches(retried, { limits, log }) : retried;
}
