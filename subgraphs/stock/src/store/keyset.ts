import type { CursorValue } from '@kawa/connection';

// A cursor comes from a client: what its values claim to be is checked before SQL compares with them, so that a forged
// one is refused by name and is never a failed cast.

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u;
const MAX_INT = 2_147_483_647;

export const isText = (value: CursorValue | undefined): boolean => typeof value === 'string';

export const isUuid = (value: CursorValue | undefined): boolean =>
  typeof value === 'string' && UUID.test(value);

export const isInt = (value: CursorValue | undefined): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT;

/** Exactly what `Date.toISOString` writes for the years 0 to 9999. */
export const isMoment = (value: CursorValue | undefined): boolean =>
  typeof value === 'string' &&
  /^\d{4}-/u.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

/** A keyset of exactly these kinds of values. */
export const keysetOf =
  (...kinds: readonly ((value: CursorValue | undefined) => boolean)[]) =>
  (values: readonly CursorValue[]): boolean =>
    values.length === kinds.length && kinds.every((is, index) => is(values[index]));
