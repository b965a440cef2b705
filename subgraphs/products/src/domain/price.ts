// The rules for a price: exact in its currency, below the price before a reduction, and above 0 for an active product.
import type { InputProblem } from '@kawa/input/refusals';
import { formatAmount, type Money, parseAmount } from '@kawa/scalars/money';
import { z } from 'zod';

/** 2^53 - 1: `Money.minorUnits` is a SafeInt. */
const MAX_MINOR_UNITS = 9_007_199_254_740_991n;

/** A MoneyInput as exact minor units. Problems of the amount are reported at `amount`. */
export const priceInput = z
  .object({ amount: z.string(), currency: z.string() }, 'must not be null')
  .transform(({ amount, currency }, context): Money => {
    const minorUnits = parseAmount(amount, currency);
    const reason =
      typeof minorUnits !== 'bigint'
        ? minorUnits.reason
        : minorUnits < 0n
          ? 'must not be negative'
          : minorUnits > MAX_MINOR_UNITS
            ? `must be at most ${formatAmount({ minorUnits: MAX_MINOR_UNITS, currency })}`
            : undefined;
    if (reason !== undefined || typeof minorUnits !== 'bigint') {
      context.addIssue({ code: 'custom', path: ['amount'], message: reason ?? 'is not an amount' });
      return z.NEVER;
    }
    return { minorUnits, currency };
  });

/** A price of 0 means that the product has no price, so it cannot be active. */
export const problemOfNoPrice = ({ minorUnits }: Money, active: boolean): InputProblem | undefined =>
  active && minorUnits === 0n
    ? { field: 'price.amount', message: 'must be above 0 unless the product is inactive' }
    : undefined;

/** The problem of a price and its price before the reduction; undefined if there is none. */
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
