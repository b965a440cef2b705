// Decides the status of an order of a given age: old orders are delivered or have ended, recent ones are still in progress.
import { DAY_MS, MINUTE_MS, YEAR_TO } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { OrderStatus } from './records.ts';

export interface Progress {
  readonly status: OrderStatus;
  readonly shippedAtMs: number | null;
}

const STATUSES = ['DELIVERED', 'SHIPPED', 'CONFIRMED', 'PENDING', 'CANCELLED', 'REJECTED'] as const;

/** Out of 100 orders of up to this age in days, how many have each of STATUSES. */
const AGES: readonly (readonly [days: number, ofHundred: readonly number[]])[] = [
  [2, [0, 4, 45, 45, 5, 1]],
  [7, [10, 52, 26, 4, 6, 2]],
  [21, [68, 24, 1, 0, 5, 2]],
  [Number.POSITIVE_INFINITY, [94, 0, 0, 0, 4, 2]],
];

export function drawProgress(draw: Draw, placedAtMs: number): Progress {
  const age = (YEAR_TO - placedAtMs) / DAY_MS;
  const shares = AGES.find(([days]) => age <= days)?.[1] ?? [];
  const status = draw.weighted(STATUSES, (each) => shares[STATUSES.indexOf(each)] ?? 0);
  const shippedAtMs = placedAtMs + draw.int(6 * 60, 60 * 60) * MINUTE_MS;
  if (status !== 'SHIPPED' && status !== 'DELIVERED') return { status, shippedAtMs: null };
  // A parcel that would leave after the last day has not left.
  if (shippedAtMs > YEAR_TO) return { status: 'CONFIRMED', shippedAtMs: null };
  return { status, shippedAtMs };
}
