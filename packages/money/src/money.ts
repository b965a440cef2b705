// Exact money: converts decimal strings to a currency's smallest unit (bigint) and back, and rounds line totals half up.
import Big from 'big.js';

export interface Money {
  readonly minorUnits: bigint;
  readonly currency: string;
}

const decimalsByCurrency = new Map<string, number>();

/** Digits after the point in `currency`: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, from the runtime's CLDR). */
function decimalsOf(currency: string): number {
  const known = decimalsByCurrency.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  decimalsByCurrency.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

/**
 * Minor units of a decimal string, or the reason why it is none: `parseAmount('12.50', 'EUR')` is 1250n.
 * Zeros beyond the currency's decimals are exact and accepted; other digits there are an error, never rounded away.
 */
export function parseAmount(amount: string, currency: string): bigint | { readonly reason: string } {
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/u.test(amount))
    return { reason: `"${amount}" is not a decimal amount like "12.50"` };
  const decimals = decimalsOf(currency);
  const scaled = new Big(amount).times(new Big(10).pow(decimals));
  if (!scaled.eq(scaled.round(0))) {
    return { reason: `"${amount}" has more than the ${decimals} decimals of ${currency}` };
  }
  return BigInt(scaled.toFixed(0));
}

/** The exact decimal string of minor units: `formatAmount({ minorUnits: 1250n, currency: 'EUR' })` is "12.50". */
export function formatAmount({ minorUnits, currency }: Money): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return minorUnits.toString();
  const sign = minorUnits < 0n ? '-' : '';
  const digits = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * quantity x unit price x (1 - discount rate), rounded half up to the smallest unit. `discountRate` is a decimal string
 * from "0" to "1": `lineTotal(2, 8999n, '0')` is 17998n.
 */
export function lineTotal(quantity: number, unitMinorUnits: bigint, discountRate: string): bigint {
  const gross = new Big(quantity).times(unitMinorUnits.toString());
  const net = gross.times(new Big(1).minus(discountRate));
  return BigInt(net.round(0, Big.roundHalfUp).toFixed(0));
}

/** Resolvers of `type Money { amount minorUnits currency }` over a `Money`; throws when minorUnits passes 2^53 - 1. */
export const moneyResolvers = {
  amount: formatAmount,
  minorUnits: ({ minorUnits }: Money): number => {
    const number = Number(minorUnits);
    if (!Number.isSafeInteger(number)) throw new RangeError('minorUnits exceeds SafeInt');
    return number;
  },
  currency: ({ currency }: Money): string => currency,
};
