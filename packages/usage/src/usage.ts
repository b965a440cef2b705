export { openUsage, type Usage, type UsageOptions, type UsageTotals } from './open-usage.ts';
export { readUsage, type ClientUse, type RecordedUsage, type UsedOperation } from './read-usage.ts';
export type { Executed } from './counter.ts';
