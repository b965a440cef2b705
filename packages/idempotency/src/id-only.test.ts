// Which results lose their row before they are stored, and get it back.
import { expect, test } from 'vitest';
import { withoutRow, withRow } from './id-only.ts';

const rows = new Map([['p1', { id: 'p1', name: 'Changed' }]]);
const idOnly = {
  property: 'person',
  find: async (source: typeof rows, id: string) => source.get(id),
};
const result = { kind: 'Success', person: { id: 'p1', name: 'Planted' }, note: 'kept' };
const stored = { kind: 'Success', person: { id: 'p1' }, note: 'kept' };

test('of the row only the id is stored, and the other properties stay; the result itself is not changed', () => {
  expect(withoutRow(result, idOnly)).toEqual(stored);
  expect(result.person).toEqual({ id: 'p1', name: 'Planted' });
});

test('a stored id becomes the row as it is now', async () => {
  expect(await withRow(rows, stored, idOnly)).toEqual({
    kind: 'Success',
    person: { id: 'p1', name: 'Changed' },
    note: 'kept',
  });
});

test('an id without a row is an error that names the property and not the id', async () => {
  await expect(withRow(new Map(), stored, idOnly)).rejects.toThrow(
    /^the person of a stored result is gone$/u,
  );
});

test('without a rule, a result is stored and read whole', async () => {
  expect(withoutRow(result, undefined)).toBe(result);
  expect(await withRow(rows, result, undefined)).toBe(result);
});

test.each([
  ['a refusal', { kind: 'NotFound', id: 'p1', person: null }],
  ['a result without the property', { kind: 'Success', id: 'p1' }],
  ['a result whose property is undefined', { kind: 'Success', person: undefined }],
  ['a result whose property is a text', { kind: 'Success', person: 'p1' }],
  ['a row whose id is a number', { kind: 'Success', person: { id: 1 } }],
  ['a text', 'person'],
  ['null', null],
  ['undefined', undefined],
])('%s has no row, so it is stored and read whole', async (_, value) => {
  expect(withoutRow(value, idOnly)).toBe(value);
  expect(await withRow(rows, value, idOnly)).toBe(value);
});
