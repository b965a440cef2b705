// Plans on a new supergraph what clients ask for, before it takes over: a new one knows no plan, and planning is synchronous.
import { setImmediate as turn } from 'node:timers/promises';
import type { KnownOperation } from '../plan/compiled-operations.ts';
import type { Generation, Graph } from './generation.ts';

/** Past this the new supergraph serves with the plans that it has: one that nobody may use helps nobody. */
const WARM_UP_MS = 10_000;

/**
 * Plans what clients asked for last, up to `count` operations of each API, with room for requests in flight between two of
 * them. One that does not fit the new supergraph, or the contract that it was asked under, is left out: its clients are told so
 * when they ask. Returns how many were planned.
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

/** Threat: a plan made under one contract's schema and found under another's. An operation is planned again where it was asked. */
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
