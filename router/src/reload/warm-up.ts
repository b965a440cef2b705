// Plans on a new supergraph what clients ask for, before it takes over: a new one knows no plan, and planning is synchronous.
import { setImmediate as turn } from 'node:timers/promises';
import type { KnownOperation } from '../gateway.ts';
import type { Generation } from './generation.ts';

/** Past this the new supergraph serves with the plans that it has: one that nobody may use helps nobody. */
const WARM_UP_MS = 10_000;

/**
 * Plans `operations` one by one, with room for requests in flight between two of them. One that does not fit the new
 * supergraph is left out: its clients are told so when they ask. Returns how many were planned.
 */
export async function warmUp({ gateway }: Generation, operations: Iterable<KnownOperation>): Promise<number> {
  const until = performance.now() + WARM_UP_MS;
  let planned = 0;
  for (const operation of operations) {
    if (performance.now() > until) break;
    try {
      gateway.prepare(operation);
      planned += 1;
    } catch {
      continue;
    }
    await turn();
  }
  return planned;
}
