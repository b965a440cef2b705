import type { Log } from '@kawa/log';
import type { Usage } from '@kawa/usage';
import type { Metrics } from '../metrics/metrics.ts';

export interface UsageSettings {
  /** A separate Postgres database. The router creates its tables. */
  readonly databaseUrl: string;
  /** Days to keep the counts. */
  readonly retentionDays: number;
}

/** Loads the Postgres driver only if the router counts. */
export async function openRouterUsage(
  settings: UsageSettings,
  { log, metrics }: { log: Log; metrics: Metrics },
): Promise<Usage> {
  const { openUsage } = await import('@kawa/usage');
  const usage = openUsage({ ...settings, log });
  metrics.watchUsage(usage.totals);
  return usage;
}
