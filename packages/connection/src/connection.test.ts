import { expect, test } from 'vitest';
import { readPage, toConnection, type CursorValue } from './connection.ts';

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
