import { expect, test } from 'vitest';
import { readPage, toConnection } from './connection.ts';
import { keysetOf, type CursorValue } from './keyset.ts';

const order = 'things:ID_ASC';
const isKeyset = (values: readonly CursorValue[]) => values.length === 1 && typeof values[0] === 'number';
const read = (args: { first?: number | null; after?: string | null }) => readPage(args, order, isKeyset);
const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

test('gives 20 rows unless told, 100 at most', () => {
  expect(read({}).limit).toBe(20);
  expect(read({ first: 100 }).limit).toBe(100);
  expect(() => read({ first: 1000 })).toThrow('first: must be from 1 to 100, not 1000.');
  expect(() => read({ first: 0 })).toThrow('first: must be from 1 to 100, not 0.');
});

test('pages through 45 rows as 20, 20 and 5, each once', () => {
  const seen: number[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page = read({ after });
    const start = Number(page.after?.[0] ?? 0) + 1;
    const found = toConnection(rows(start, Math.min(page.limit + 1, 46 - start)), page, (row) => [row]);
    seen.push(...found.nodes);
    after = found.pageInfo.endCursor;
    more = found.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(rows(1, 45));
});

test('of 40 rows in pages of 20 the second page is the last', () => {
  const page = read({ first: 20 });
  expect(toConnection(rows(1, 21), page, (row) => [row]).pageInfo.hasNextPage).toBe(true);
  expect(toConnection(rows(21, 20), page, (row) => [row]).pageInfo.hasNextPage).toBe(false);
});

test('an empty page has null cursors', () => {
  expect(toConnection([], read({}), () => []).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
});

const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['broken text', '%%%'],
  ['an empty string', ''],
  ['another list', cursorOf(['others:ID_ASC', 1])],
  ['another type', cursorOf([order, 'x'])],
  ['an object inside', cursorOf([order, { $gt: 0 }])],
  ['too many values', cursorOf([order, 1, 2])],
  ['no array', cursorOf({ length: 2 })],
])('refuses a cursor that is %s', (_what, after) => {
  expect(() => read({ after })).toThrow('after: is not a cursor of this list');
});

test.each([
  ['36 dashes as an id', ['id'], ['-'.repeat(36)]],
  ['a bare year as a moment', ['moment'], ['2026']],
  ['the year 0 as a moment', ['moment'], ['0000-01-01T00:00:00.000Z']],
  ['a fraction as an int', ['int'], [1.5]],
  ['2^31 as an int', ['int'], [2 ** 31]],
  ['a negative count', ['count'], ['-1']],
  ['a NUL in a text', ['text'], ['a\u0000']],
  ['a value too few', ['text', 'id'], ['a']],
] as const)('a keyset refuses %s', (_what, kinds, values) => {
  expect(keysetOf(...kinds)([...values])).toBe(false);
});

test('a keyset takes a moment, an id, an int, a count and a text as they are written', () => {
  const values = ['2026-11-20T21:51:00.000Z', crypto.randomUUID(), 7, '123456789012', "O'Brien"];
  expect(keysetOf('moment', 'id', 'int', 'count', 'text')(values)).toBe(true);
});
