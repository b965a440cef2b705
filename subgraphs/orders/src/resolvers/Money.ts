import { PublicError } from '@kawa/errors';
import { moneyResolvers } from '@kawa/scalars/money';

/** Sums over many orders may pass what a scalar can tell: the caller is told so, and what to do, not a rounded figure. */
export const Money = moneyResolvers((field, limit) => {
  throw new PublicError(
    'BAD_USER_INPUT',
    `${field}: the sum exceeds ${limit}; ask for fewer orders, for example by placedFrom and placedBefore.`,
    { field },
  );
});
