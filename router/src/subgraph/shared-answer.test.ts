import { expect, test } from 'vitest';
import { combine, split } from './shared-answer.ts';
import type { SubgraphResponse } from './source.ts';

const a = { __typename: 'A', id: '1' };
const b = { __typename: 'A', id: '2' };
const c = { __typename: 'A', id: '3' };
const sameAsA = { ...a };

test('sends 5 representations of which 3 are distinct as 3, and knows whose each is', () => {
  expect(combine([[b, a], [sameAsA], [c, sameAsA]])).toEqual({
    representations: [b, a, c],
    slots: [[0, 1], [1], [2, 1]],
  });
});

test('gives each caller its entities in its order, holes too, and no object of another caller', () => {
  const combined = combine([[b, a], [sameAsA], [c, sameAsA]]);
  const nested = { name: 'two', list: [{ x: 1 }] };
  const answers = split({ data: { _entities: [null, nested, { name: 'three' }] } }, combined);
  expect(answers).toEqual([
    { data: { _entities: [null, nested] } },
    { data: { _entities: [nested] } },
    { data: { _entities: [{ name: 'three' }, nested] } },
  ]);
  const objects = new Set<unknown>();
  JSON.stringify(answers, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null) {
      expect(objects.has(value)).toBe(false);
      objects.add(value);
    }
    return value;
  });
});

test('hands an error to each caller of its entity, at that caller’s index, and to nobody else', () => {
  const combined = combine([[b, a], [sameAsA], [c]]);
  const extensions = { code: 'FORBIDDEN' };
  const error = { message: 'no', path: ['_entities', 1, 'list', 2, 'name'], extensions };
  const answers = split({ data: { _entities: [{}, null, {}] }, errors: [error] }, combined);
  expect(answers?.map(({ errors }) => errors)).toEqual([
    [{ message: 'no', path: ['_entities', 1, 'list', 2, 'name'], extensions }],
    [{ message: 'no', path: ['_entities', 0, 'list', 2, 'name'], extensions }],
    undefined,
  ]);
  const [first, second] = answers ?? [];
  expect(first?.errors?.[0]?.extensions).not.toBe(second?.errors?.[0]?.extensions);
});

test('keeps a key named `__proto__` as a key, in what is compared and in what is copied', () => {
  const hostile = (id: number): unknown => JSON.parse(`{"__typename":"A","__proto__":{"id":${id}}}`);
  const combined = combine([[hostile(1), hostile(2)], [hostile(1)]]);
  expect(combined.slots).toEqual([[0, 1], [0]]);
  const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const answers = split({ data: { _entities: [JSON.parse(text), null] } }, combined);
  expect(JSON.stringify(answers?.[1])).toBe(`{"data":{"_entities":[${text}]}}`);
  expect('polluted' in {}).toBe(false);
});

test.each<[string, SubgraphResponse]>([
  ['no data', {}],
  ['data that is null', { data: null }],
  ['an inherited list', { data: { __proto__: { _entities: [1, 2] } } }],
  ['no list', { data: { _entities: { 0: {}, 1: {}, length: 2 } } }],
  ['a list too short', { data: { _entities: [{}] } }],
  ['an error without a path', { data: { _entities: [{}, {}] }, errors: [{ message: '' }] }],
  [
    'an error of the field',
    { data: { _entities: [{}, {}] }, errors: [{ message: '', path: ['_entities'] }] },
  ],
  ...[-1, 2, 0.5, '0', '__proto__'].map((index): [string, SubgraphResponse] => [
    `an error at the index ${index}`,
    { data: { _entities: [{}, {}] }, errors: [{ message: '', path: ['_entities', index] }] },
  ]),
])('cannot say whose an answer with %s is', (_name, response) => {
  expect(split(response, combine([[a], [b]]))).toBeUndefined();
});
