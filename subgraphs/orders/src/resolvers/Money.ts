import { PublicError } from '@kawa/errors';
import { formatAmount } from '@kawa/money';
import type { MoneyResolvers } from '../generated/resolvers.ts';

/** A sum over many orders may exceed a scalar. The error says so and what to do; a rounded number would be wrong. */
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
