// Exact money: converts decimal strings to a currency's smallest unit (bigint) and back.
import Big from 'big.js';

export interface Money {
  readonly minorUnits: bigint;
  readonly currency: string;
}

const decimalsByCurrency = new Map<string, number>();

/** Digits after the point in `currency`: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, from the runtime's CLDR). */
function decimalsOf(currency: string): number {
  const known = decimalsByCurrency.get(currency);
  // Stryker disable next-line ConditionalExpression: without the cache the result is the same, only slower
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  // Stryker disable next-line CallExpression: without the cache the result is the same, only slower
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
  // Stryker disable next-line EqualityOperator: -0n is 0n
  const digits = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The largest amount that the scalar Decimal carries. */
const DIGITS_MAX = /^-?\d{1,15}(?:\.|$)/u;

/**
 * Resolvers of `type Money { amount minorUnits currency }` over a `Money`. `refuse` throws for an amount that the scalars
 * cannot carry, by default as a bug: `field` names what was asked for, `limit` is the largest possible value.
 */
export function moneyResolvers(refuse: (field: string, limit: string) => never = overflow) {
  return {
    amount: (money: Money): string => {
      const amount = formatAmount(money);
      return DIGITS_MAX.test(amount) ? amount : refuse('amount', '15 digits before the point');
    },
    minorUnits: ({ minorUnits }: Money): number => {
      const number = Number(minorUnits);
      return Number.isSafeInteger(number) ? number : refuse('minorUnits', '2^53 - 1, the largest SafeInt');
    },
  };
}

function overflow(field: string, limit: string): never {
  throw new RangeError(`${field} exceeds ${limit}.`);
}
