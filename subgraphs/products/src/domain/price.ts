// Owns what a price may be: above 0, exact in its currency, and below the price before a reduction.
import { formatAmount, type Money, parseAmount } from '@kawa/money';
import type { InputProblem } from '@kawa/refusals';
import { z } from 'zod';

/** 2^53 - 1: `Money.minorUnits` is a SafeInt. */
const MAX_MINOR_UNITS = 9_007_199_254_740_991n;

/** A MoneyInput as exact minor units; what is wrong with the amount is told on `amount`. */
export const priceInput = z
  .object({ amount: z.string(), currency: z.string() }, 'must not be null')
  .transform(({ amount, currency }, context): Money => {
    const minorUnits = parseAmount(amount, currency);
    const reason =
      typeof minorUnits !== 'bigint'
        ? minorUnits.reason
        : minorUnits <= 0n
          ? 'must be above 0'
          : minorUnits > MAX_MINOR_UNITS
            ? `must be at most ${formatAmount({ minorUnits: MAX_MINOR_UNITS, currency })}`
            : undefined;
    if (reason !== undefined || typeof minorUnits !== 'bigint') {
      context.addIssue({ code: 'custom', path: ['amount'], message: reason ?? 'is not an amount' });
      return z.NEVER;
    }
    return { minorUnits, currency };
  });

/** What is wrong with a pair of prices; undefined when nothing is. */
export function problemOfReduction(
  price: Money,
  compareAtPrice: Money | null | undefined,
): InputProblem | undefined {
  if (!compareAtPrice) return undefined;
  if (compareAtPrice.currency !== price.currency)
    return {
      field: 'compareAtPrice.currency',
      message: `must be ${price.currency}, the currency of the price`,
    };
  if (compareAtPrice.minorUnits <= price.minorUnits)
    return { field: 'compareAtPrice.amount', message: `must be above the price, ${formatAmount(price)}` };
  return undefined;
}
