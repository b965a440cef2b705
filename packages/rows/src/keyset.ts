// What a cursor may hold. A cursor comes from a client: its values are checked before SQL compares with them, so that a
// forged one is refused by name and is never a failed cast.

/** One column of the keyset as it goes into a cursor. */
export type CursorValue = string | number;

const MAX_INT = 2_147_483_647;

interface KindOfValue {
  /** Whether a cursor's value is of this kind. */
  readonly fits: (value: CursorValue) => boolean;
  /** The value of a row as a cursor holds it; undefined when the row has something else. */
  readonly write: (value: unknown) => CursorValue | undefined;
}

const written = (value: unknown): CursorValue | undefined =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;

/** Each kind of column that a list is sorted by. */
export const kinds = {
  /** Postgres refuses U+0000 in text. */
  text: { fits: (value) => typeof value === 'string' && !value.includes('\u0000'), write: written },
  id: {
    fits: (value) => typeof value === 'string' && /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u.test(value),
    write: written,
  },
  int: {
    fits: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT,
    write: written,
  },
  /** A bigint that is not negative, as a string. */
  count: {
    fits: (value) => typeof value === 'string' && /^\d{1,18}$/u.test(value),
    write: (value) => (typeof value === 'bigint' ? value.toString() : undefined),
  },
  /** Exactly what `Date.toISOString` writes for the years 1 to 9999; Postgres knows no year 0. */
  moment: {
    fits: (value) =>
      typeof value === 'string' &&
      /^(?!0000)\d{4}-/u.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString() === value,
    write: (value) => (value instanceof Date ? value.toISOString() : undefined),
  },
} satisfies Readonly<Record<string, KindOfValue>>;

export type Kind = keyof typeof kinds;

/** Whether a cursor holds exactly values of these kinds: `keysetOf('moment', 'id')`. */
export const keysetOf =
  (...wanted: readonly Kind[]) =>
  (values: readonly CursorValue[]): boolean =>
    values.length === wanted.length &&
    wanted.every((kind, index) => {
      const value = values[index];
      return value !== undefined && kinds[kind].fits(value);
    });
