// Plans clients' operations on a new supergraph before it takes over, because a new one has no plans and planning is
// synchronous.
import { setImmediate as turn } from 'node:timers/promises';
import type { KnownOperation } from '../plan/compiled-operations.ts';
import type { Generation, Graph } from './generation.ts';

/** After this time, the new supergraph takes over with the plans that it has. */
const WARM_UP_MS = 10_000;

/**
 * Plans the most recent operations, up to `count` of each API, and lets requests in flight run between two of them. An operation
 * that does not fit the new supergraph or its contract is left out; its clients get an error at their next request. Returns the
 * number of planned operations.
 */
export async function warmPlans(next: Generation, current: Generation, count: number): Promise<number> {
  const until = performance.now() + WARM_UP_MS;
  let planned = 0;
  for (const [graph, operations] of pairs(next, current, count)) {
    for (const operation of operations) {
      if (performance.now() > until) return planned;
      try {
        graph.gateway.operations.prepare(operation);
        planned += 1;
      } catch {
        continue;
      }
      await turn();
    }
  }
  return planned;
}

/** Threat: a plan for the schema of one contract is used for another. So each operation is planned again for its own contract. */
function* pairs(
  next: Generation,
  current: Generation,
  count: number,
): Generator<readonly [Graph, readonly KnownOperation[]]> {
  yield [next.standard, current.standard.gateway.operations.recent(count)];
  for (const [name, graph] of next.contracts) {
    const before = current.contracts.get(name);
    if (before && before !== current.standard && graph !== next.standard)
      yield [graph, before.gateway.operations.recent(count)];
  }
}
