import { expect, test } from 'vitest';
import { readPage, toConnection } from './connection.ts';
import { keysetOf, kinds, type CursorValue } from './keyset.ts';

const order = 'things:ID_ASC';
const isKeyset = (values: readonly CursorValue[]) => values.length === 1 && typeof values[0] === 'number';
const read = (args: { first?: number | null; after?: string | null }) => readPage(args, order, isKeyset);
const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

test('gives 20 rows by default, 100 at most', () => {
  expect(read({}).limit).toBe(20);
  expect(read({ first: 100 }).limit).toBe(100);
  expect(() => read({ first: 1000 })).toThrow('first: must be from 1 to 100, not 1000.');
  expect(() => read({ first: 0 })).toThrow('first: must be from 1 to 100, not 0.');
  expect(read({ first: 1 }).limit).toBe(1);
  expect(() => read({ first: 101 })).toThrow('first: must be from 1 to 100, not 101.');
});

test('a refused paging argument is BAD_USER_INPUT and named, for programs too', () => {
  const extensionsOf = (args: { first?: number; after?: string }) => {
    try {
      return read(args);
    } catch (error) {
      return error;
    }
  };
  expect(extensionsOf({ first: 101 })).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
  });
  expect(extensionsOf({ after: 'x' })).toMatchObject({
    message: 'after: is not a cursor of this list in this sorting; pass an endCursor that it gave you.',
    extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
  });
});

test('a page of 2 of 3 rows has a cursor for each row, its first and last cursor, and what is before and behind', () => {
  const first = toConnection(['a', 'b', 'c'], read({ first: 2 }), (row) => [row.charCodeAt(0)]);
  const [a, b] = [cursorOf([order, 97]), cursorOf([order, 98])];
  expect(first).toEqual({
    nodes: ['a', 'b'],
    edges: [
      { node: 'a', cursor: a },
      { node: 'b', cursor: b },
    ],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: a, endCursor: b },
  });
  const next = read({ first: 2, after: b });
  expect(next).toEqual({ limit: 2, after: [98], scope: order });
  expect(toConnection(['c'], next, (row) => [row.charCodeAt(0)]).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: cursorOf([order, 99]),
    endCursor: cursorOf([order, 99]),
  });
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
  ['null inside', cursorOf([order, null])],
  ['an endless number inside', Buffer.from(`["${order}",1e999]`).toString('base64url')],
  ['too many values', cursorOf([order, 1, 2])],
  ['no array', cursorOf({ length: 2 })],
])('refuses a cursor that is %s', (_what, after) => {
  expect(() => read({ after })).toThrow('after: is not a cursor of this list');
});

test.each([
  ['36 dashes as an id', ['id'], ['-'.repeat(36)]],
  ['a text before an id', ['id'], ['x0190b7a4-6c1e-7d3a-9f00-000000000001']],
  ['a text behind an id', ['id'], ['0190b7a4-6c1e-7d3a-9f00-000000000001x']],
  ['an id in capitals', ['id'], ['0190B7A4-6C1E-7D3A-9F00-000000000001']],
  ['a number as an id', ['id'], [1]],
  ['a number as a text', ['text'], [1]],
  ['a text as an int', ['int'], ['1']],
  ['-2^31 as an int', ['int'], [-(2 ** 31)]],
  ['a number as a count', ['count'], [1]],
  ['a count of 19 digits', ['count'], ['1'.repeat(19)]],
  ['a text before a count', ['count'], ['x1']],
  ['a text behind a count', ['count'], ['1x']],
  ['a number as a moment', ['moment'], [2026]],
  ['a bare date as a moment', ['moment'], ['2026-03-01']],
  ['a month 13 as a moment', ['moment'], ['2026-13-01T00:00:00.000Z']],
  ['a year beyond 9999 as a moment', ['moment'], ['+012026-01-01T00:00:00.000Z']],
  ['a value too many', ['text'], ['a', 'b']],
  ['the second of two values', ['text', 'int'], ['a', 'b']],
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

test('a keyset takes the largest and the smallest int, and a count of 1 and of 18 digits', () => {
  const largest = 2 ** 31 - 1;
  expect(keysetOf('int', 'int', 'count', 'count')([largest, -largest, '0', '9'.repeat(18)])).toBe(true);
});

test('a column writes its own kind of value into a cursor and nothing else', () => {
  const moment = new Date('2026-03-01T09:30:00.000Z');
  const values = ['a', 7, 7n, moment, null, undefined, true];
  const [u] = [undefined];
  expect(values.map((value) => kinds.text.write(value))).toEqual(['a', 7, u, u, u, u, u]);
  expect(values.map((value) => kinds.count.write(value))).toEqual([u, u, '7', u, u, u, u]);
  expect(values.map((value) => kinds.moment.write(value))).toEqual([u, u, u, moment.toISOString(), u, u, u]);
});

test('a cursor may hold texts and numbers, and one value of another kind among them is refused', () => {
  const readAny = (...values: unknown[]) =>
    readPage({ after: cursorOf([order, ...values]) }, order, () => true).after;
  expect(readAny('a', 1, '')).toEqual(['a', 1, '']);
  for (const wrong of [null, true, {}, ['a']])
    expect(() => readAny('a', wrong, 1)).toThrow('after: is not a cursor');
});
