import type { Log } from '@kawa/log';
import type { Usage } from '@kawa/usage';
import type { Metrics } from '../metrics/metrics.ts';

export interface UsageSettings {
  /** A Postgres database of its own; the router makes its tables. */
  readonly databaseUrl: string;
  /** Days that counts are kept. */
  readonly retentionDays: number;
}

/** A router that does not count loads nothing of Postgres. */
export async function openRouterUsage(
  settings: UsageSettings,
  { log, metrics }: { log: Log; metrics: Metrics },
): Promise<Usage> {
  const { openUsage } = await import('@kawa/usage');
  const usage = openUsage({ ...settings, log });
  metrics.watchUsage(usage.totals);
  return usage;
}
