// Computes statistics from sums per status and currency: totals, and one entry per status, zeros included.
import type { Money } from '@kawa/scalars/money';
import { type OrderStatus, orderStatuses } from './order-status.ts';

export interface StatusSums {
  readonly status: OrderStatus;
  readonly currency: string;
  readonly orders: number;
  readonly lines: bigint;
  readonly units: bigint;
  readonly grossMinor: bigint;
  readonly netMinor: bigint;
}

/** `asked` is the currency of the filter. It has an amount even if no order has that currency. */
export function foldStatistics(rows: readonly StatusSums[], asked: string | null | undefined) {
  const currencies = [
    ...new Set([...(asked ? [asked] : []), ...rows.map(({ currency }) => currency)]),
  ].sort();
  const amounts = (of: readonly StatusSums[], amountOf: (row: StatusSums) => bigint): Money[] =>
    currencies.map((currency) => ({
      currency,
      minorUnits: of.filter((row) => row.currency === currency).reduce((sum, row) => sum + amountOf(row), 0n),
    }));
  return {
    orders: rows.reduce((sum, row) => sum + row.orders, 0),
    lines: Number(rows.reduce((sum, row) => sum + row.lines, 0n)),
    units: Number(rows.reduce((sum, row) => sum + row.units, 0n)),
    gross: amounts(rows, ({ grossMinor }) => grossMinor),
    net: amounts(rows, ({ netMinor }) => netMinor),
    byStatus: orderStatuses.map((status) => {
      const ofStatus = rows.filter((row) => row.status === status);
      return {
        status,
        orders: ofStatus.reduce((sum, row) => sum + row.orders, 0),
        revenue: amounts(ofStatus, ({ netMinor }) => netMinor),
      };
    }),
  };
}
