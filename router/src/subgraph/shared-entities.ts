// Owns which entity fetches of concurrent requests are sent as one call. Under load the subgraphs and the sockets are what
// a request costs, and both cost per call. Never shared: mutations, root fields, fetches of another viewer.
import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import { isRecord } from '../json.ts';
import { EntityCaller } from './entity-caller.ts';
import { entityFetches } from './entity-document.ts';
import { EntityQueue } from './entity-queue.ts';
import type { SubgraphRequest, SubgraphSource } from './source.ts';

/**
 * A source that answers as `source` does, with fewer calls. A fetch joins only a call that has not been sent: what it reads
 * is never older than itself, so a fetch after a mutation sees the mutation.
 */
export function shareEntityFetches(
  source: SubgraphSource,
  { limits, log }: { limits: Limits; log: Log },
): SubgraphSource {
  const queues = new Map<string, EntityQueue>();
  const isEntityFetch = entityFetches(limits);

  /** Undefined when there are as many as may be. */
  const queueFor = (key: string): EntityQueue | undefined => {
    const known = queues.get(key);
    if (known || queues.size >= limits.sharedQueues) return known;
    const queue = new EntityQueue({ source, limits, log, onIdle: () => queues.delete(key) });
    queues.set(key, queue);
    return queue;
  };

  const health = source.health?.bind(source);
  return {
    execute(request) {
      const { representations, ...rest } = request.variables;
      if (
        !Array.isArray(representations) ||
        representations.length >= limits.sharedRepresentations ||
        !isEntityFetch(request.query)
      ) {
        return source.execute(request);
      }
      const queue = queueFor(keyOf(request, rest));
      if (!queue) return source.execute(request);
      const caller = new EntityCaller(request, representations);
      if (caller.waits) queue.add(caller);
      return caller.answered;
    },
    ...(health && { health }),
    close: () => source.close(),
  };
}

/** What two fetches must have in common to be one call. A JSON list ends where it ends: no two keys can be confused. */
function keyOf({ query, operationName, viewer }: SubgraphRequest, rest: Record<string, unknown>): string {
  const { kind, id, scopes, location } = viewer;
  const identity = [kind, id ?? null, scopes, location ?? null];
  return `${JSON.stringify([operationName ?? null, identity, sorted(rest)])}${query}`;
}

/**
 * As lists, objects by name: equal values have equal texts, and no name can be one of Object.prototype's. What a list was
 * stands in front: ["a", 1] and { a: 1 } are two values.
 */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (!isRecord(value)) return value;
  const fields = Object.keys(value)
    .toSorted()
    .map((name) => [name, sorted(value[name])]);
  return ['object', ...fields];
}
