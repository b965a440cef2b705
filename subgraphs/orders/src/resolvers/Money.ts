import { PublicError } from '@kawa/errors';
import { formatAmount } from '@kawa/money';
import type { MoneyResolvers } from '../generated/resolvers.ts';

/** Sums over many orders may pass what a scalar can tell: the caller is told so, and what to do, not a rounded figure. */
function tooLarge(field: string, limit: string): never {
  throw new PublicError(
    'BAD_USER_INPUT',
    `${field}: the sum exceeds ${limit}; ask for fewer orders, for example by placedFrom and placedBefore.`,
    { field },
  );
}

export const Money: MoneyResolvers = {
  amount: (money) => {
    const amount = formatAmount(money);
    return /^-?\d{1,15}(?:\.|$)/u.test(amount) ? amount : tooLarge('amount', '15 digits before the point');
  },
  minorUnits: ({ minorUnits }) => {
    const number = Number(minorUnits);
    return Number.isSafeInteger(number) ? number : tooLarge('minorUnits', '2^53 - 1, the largest SafeInt');
  },
};
