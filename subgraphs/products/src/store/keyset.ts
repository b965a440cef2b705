// Owns what a cursor's values must look like before SQL sees them: a cursor comes from the client.
import type { CursorValue } from '@kawa/connection';

/** Postgres refuses U+0000 in text. */
export const isText = (value: CursorValue | undefined): value is string =>
  typeof value === 'string' && !value.includes('\0');

/** Exactly what `Date.toISOString` writes: Postgres must be able to read it. */
export function isMoment(value: CursorValue | undefined): boolean {
  if (!isText(value)) return false;
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
}

export const isMinorUnits = (value: CursorValue | undefined): boolean =>
  isText(value) && /^\d{1,16}$/u.test(value);
