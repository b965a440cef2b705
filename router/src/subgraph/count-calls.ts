import type { Limits } from '../limits.ts';
import { entityFetches } from './entity-document.ts';
import type { SubgraphCall, SubgraphSource } from './source.ts';

/** Tells `onCall` of each call that really goes to `source`: it belongs below whatever joins or repeats calls. */
export function countCalls(
  subgraph: string,
  source: SubgraphSource,
  limits: Limits,
  onCall: ((call: SubgraphCall) => void) | undefined,
): SubgraphSource {
  if (!onCall) return source;
  const isEntityFetch = entityFetches(limits);
  const health = source.health?.bind(source);
  return {
    execute(request) {
      const { representations } = request.variables;
      const entities = isEntityFetch(request.query) && Array.isArray(representations);
      onCall({ subgraph, representations: entities ? representations.length : 0 });
      return source.execute(request);
    },
    ...(health && { health }),
    close: () => source.close(),
    shareEntityFetches: source.shareEntityFetches ?? false,
  };
}
