// Sends the entity fetches of concurrent requests as one call. Under load, subgraphs and sockets are most of the cost of a
// request, and both cost per call. Mutations, root fields and fetches of different viewers are never shared.
import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import { isRecord } from '../json.ts';
import { EntityCaller } from './entity-caller.ts';
import { entityFetches } from './entity-document.ts';
import { EntityQueue } from './entity-queue.ts';
import type { SubgraphRequest, SubgraphSource } from './source.ts';

/**
 * A source with the same answers as `source` and fewer calls. A fetch only joins a call that is not sent yet, so its data is
 * never older than the fetch, and a fetch after a mutation sees the mutation.
 */
export function shareEntityFetches(
  source: SubgraphSource,
  { limits, log }: { limits: Limits; log: Log },
): SubgraphSource {
  const queues = new Map<string, EntityQueue>();
  const isEntityFetch = entityFetches(limits);

  /** Undefined if the limit of queues is reached. */
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

/** The key of a queue: fetches with equal keys may share a call. The JSON list makes keys unambiguous. */
function keyOf({ query, operationName, viewer }: SubgraphRequest, rest: Record<string, unknown>): string {
  const { kind, id, scopes, location } = viewer;
  const identity = [kind, id ?? null, scopes, location ?? null];
  return `${JSON.stringify([operationName ?? null, identity, sorted(rest)])}${query}`;
}

/**
 * Converts objects to lists sorted by name, so that equal values have equal texts, and no name can be one of Object.prototype.
 * The first item says what it was, so ["a", 1] and { a: 1 } stay different.
 */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (!isRecord(value)) return value;
  const fields = Object.keys(value)
    .toSorted()
    .map((name) => [name, sorted(value[name])]);
  return ['object', ...fields];
}
