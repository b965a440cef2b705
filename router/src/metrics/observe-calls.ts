import type { SubgraphResponse, SubgraphSource } from '../subgraph/source.ts';
import type { CallOutcome, Metrics } from './metrics.ts';

/** Counts each call that really goes to `source`: it belongs below whatever joins, repeats or refuses calls. */
export function observeCalls(subgraph: string, source: SubgraphSource, metrics: Metrics): SubgraphSource {
  const health = source.health?.bind(source);
  const counted = metrics.callsOf(subgraph);
  return {
    async execute(request) {
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
    },
    ...(health && { health }),
    close: () => source.close(),
    shareEntityFetches: source.shareEntityFetches ?? false,
  };
}
