import type { Limits } from '../limits.ts';
import type { CallOutcome, Metrics } from '../metrics/metrics.ts';
import { entityFetches } from './entity-document.ts';
import {
  withExecute,
  type SubgraphCall,
  type SubgraphRequest,
  type SubgraphResponse,
  type SubgraphSource,
} from './source.ts';

/**
 * Counts each call that is really sent to `source`, by its outcome, and calls `onCall` when it is sent. Place it below the layers
 * that join, repeat or refuse calls.
 */
export function observeCalls(
  subgraph: string,
  source: SubgraphSource,
  options: { metrics: Metrics; limits: Limits; onCall: ((call: SubgraphCall) => void) | undefined },
): SubgraphSource {
  const counted = options.metrics.callsOf(subgraph);
  const tell = options.onCall && callTeller(subgraph, options.limits, options.onCall);
  return withExecute(source, async (request) => {
    tell?.(request);
    const startedAt = performance.now();
    const ended = (outcome: CallOutcome): void => counted(outcome, (performance.now() - startedAt) / 1_000);
    let response: SubgraphResponse;
    try {
      response = await source.execute(request);
    } catch (error) {
      ended(request.signal.aborted ? 'cancelled' : 'failed');
      throw error;
    }
    ended(response.errors ? 'errors' : 'ok');
    return response;
  });
}

function callTeller(
  subgraph: string,
  limits: Limits,
  onCall: (call: SubgraphCall) => void,
): (request: SubgraphRequest) => void {
  const isEntityFetch = entityFetches(limits);
  return ({ query, variables: { representations } }) => {
    const entities = isEntityFetch(query) && Array.isArray(representations);
    onCall({ subgraph, representations: entities ? representations.length : 0 });
  };
}
