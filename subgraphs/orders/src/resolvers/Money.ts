import { PublicError } from '@kawa/errors';
import { moneyResolvers } from '@kawa/scalars/money';

/** A sum over many orders may exceed a scalar. The error says so and what to do; a rounded number would be wrong. */
export const Money = moneyResolvers((field, limit) => {
  throw new PublicError(
    'BAD_USER_INPUT',
    `${field}: the sum exceeds ${limit}; ask for fewer orders, for example by placedFrom and placedBefore.`,
    { field },
  );
});
