// Owns what a cursor may hold. A cursor comes from a client: what its values claim to be is checked before SQL compares
// with them, so that a forged one is refused by name and is never a failed cast.

/** One column of the keyset as it goes into a cursor. */
export type CursorValue = string | number;

const MAX_INT = 2_147_483_647;

/** Each kind of column that a list is sorted by, as it stands in a cursor. */
const kinds = {
  /** Postgres refuses U+0000 in text. */
  text: (value: CursorValue) => typeof value === 'string' && !value.includes('\u0000'),
  id: (value: CursorValue) =>
    typeof value === 'string' && /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u.test(value),
  int: (value: CursorValue) =>
    typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT,
  /** A bigint that is not negative, as a string. */
  count: (value: CursorValue) => typeof value === 'string' && /^\d{1,18}$/u.test(value),
  /** Exactly what `Date.toISOString` writes for the years 1 to 9999; Postgres knows no year 0. */
  moment: (value: CursorValue) =>
    typeof value === 'string' &&
    /^(?!0000)\d{4}-/u.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString() === value,
};

/** Whether a cursor holds exactly values of these kinds: `keysetOf('moment', 'id')`. */
export const keysetOf =
  (...wanted: readonly (keyof typeof kinds)[]) =>
  (values: readonly CursorValue[]): boolean =>
    values.length === wanted.length &&
    wanted.every((kind, index) => {
      const value = values[index];
      return value !== undefined && kinds[kind](value);
    });
