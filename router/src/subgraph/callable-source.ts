import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import { countCalls } from './count-calls.ts';
import { shareEntityFetches } from './shared-entities.ts';
import type { SubgraphCall, SubgraphSource } from './source.ts';

/** A subgraph as the executor calls it, from the wire outwards: each layer sees only what the one below let through. */
export function callableSource(
  name: string,
  source: SubgraphSource,
  options: { limits: Limits; log: Log; onCall: ((call: SubgraphCall) => void) | undefined },
): SubgraphSource {
  const counted = countCalls(name, source, options.limits, options.onCall);
  return counted.shareEntityFetches ? shareEntityFetches(counted, options) : counted;
}
