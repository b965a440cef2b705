// Computes the totals of an order, in the smallest unit of its currency.
import { lineTotal } from './line-total.ts';

export interface LineFigures {
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  /** "0" to "1". */
  readonly discountRate: string;
}

export interface Totals {
  readonly lineCount: number;
  readonly unitCount: bigint;
  readonly grossMinor: bigint;
  readonly subtotalMinor: bigint;
  readonly shippingMinor: bigint;
  readonly totalMinor: bigint;
}

/** Every amount of an order fits into SafeInt: 2^53 - 1. The table has a CHECK with the same limit. */
const MAX_MINOR_UNITS = BigInt(Number.MAX_SAFE_INTEGER);

export const withTotal = <Line extends LineFigures>(line: Line): Line & { readonly totalMinor: bigint } => ({
  ...line,
  totalMinor: lineTotal(line.quantity, line.unitPriceMinor, line.discountRate),
});

/** The stored sums of an order; undefined if they are above the limit. */
export function totalsOf(
  lines: readonly (LineFigures & { readonly totalMinor: bigint })[],
  shippingMinor: bigint,
): Totals | undefined {
  let [unitCount, grossMinor, subtotalMinor] = [0n, 0n, 0n];
  for (const { quantity, unitPriceMinor, totalMinor } of lines) {
    unitCount += BigInt(quantity);
    grossMinor += BigInt(quantity) * unitPriceMinor;
    subtotalMinor += totalMinor;
  }
  const totalMinor = subtotalMinor + shippingMinor;
  if (grossMinor > MAX_MINOR_UNITS || totalMinor > MAX_MINOR_UNITS) return undefined;
  return { lineCount: lines.length, unitCount, grossMinor, subtotalMinor, shippingMinor, totalMinor };
}
