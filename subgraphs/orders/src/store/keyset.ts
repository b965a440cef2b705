import type { CursorValue } from '@kawa/connection';
import { isId } from '@kawa/input';

// A cursor comes from a client: what its values claim to be is checked before SQL compares with them, so that a forged
// one is refused by name and is never a failed cast.

/** Exactly what `Date.toISOString` writes for the years 1 to 9999; Postgres knows no year 0. */
const isMoment = (value: CursorValue | undefined): boolean =>
  typeof value === 'string' &&
  /^(?!0000)\d{4}-/u.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

/** A bigint that is not negative, as a string. */
const isCount = (value: CursorValue | undefined): boolean =>
  typeof value === 'string' && /^\d{1,18}$/u.test(value);

const kinds = { moment: isMoment, count: isCount, id: isId };

/** Whether a cursor holds exactly values of these kinds. */
export const keysetOf =
  (...wanted: readonly (keyof typeof kinds)[]) =>
  (values: readonly CursorValue[]): boolean =>
    values.length === wanted.length && wanted.every((kind, index) => kinds[kind](values[index]));
