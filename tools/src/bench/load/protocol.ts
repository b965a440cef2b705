// Describes the messages between the bench and its load generator.
import { z } from 'zod';
import { workloadNames } from '../workloads.ts';

export const loadOrder = z.object({
  url: z.string(),
  /** What tells the contender who asks, for each of the viewers among whom the connections are divided. */
  viewers: z.array(z.record(z.string(), z.string())).min(1),
  workload: z.enum(workloadNames),
  seed: z.number(),
  connections: z.number(),
  seconds: z.number(),
});
export type LoadOrder = z.infer<typeof loadOrder>;

export const loadResult = z.object({
  /** All that were answered; those sent in time and answered late, too. */
  requests: z.number(),
  /** Answers within the time asked for. */
  perSecond: z.number(),
  p50_ms: z.number(),
  p99_ms: z.number(),
  /** What generating the load cost: it takes from the same cores. */
  cpu_ms: z.number(),
});
export type LoadResult = z.infer<typeof loadResult>;
