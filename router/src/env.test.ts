import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { readRouterEnv } from './env.ts';
import { defaultLimits } from './limits.ts';
import { startTestRouter } from './testing/harness.ts';

const settings = {
  MAX_QUERY_DEPTH: 'queryDepth',
  MAX_QUERY_ALIASES: 'aliases',
  MAX_QUERY_ROOT_FIELDS: 'rootFields',
  MAX_QUERY_FIELDS: 'fields',
  MAX_QUERY_DIRECTIVES: 'directives',
  MAX_QUERY_COST: 'cost',
  MAX_PAGE_SIZE: 'pageItems',
} as const;

test('7 limits of an operation are settings, by default those of limits.ts', () => {
  const given = Object.fromEntries(Object.keys(settings).map((name, index) => [name, String(index + 1)]));
  const { limits } = readRouterEnv(given);
  expect(Object.values(settings).map((name) => limits[name])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const { limits: unset } = readRouterEnv({});
  for (const name of Object.values(settings)) expect(unset[name]).toBe(defaultLimits[name]);
});

test.each(['0', '-1', '-1.5', '1.5', 'many', '1e9'])(
  '%s is refused for each of them with one line that says what would do',
  (value) => {
    for (const name of Object.keys(settings)) {
      const message = `The environment is not right:\n  - ${name}: wants a whole number from 1 to 1000000`;
      expect(() => readRouterEnv({ [name]: value })).toThrow(expect.objectContaining({ message }));
    }
  },
);

const wide = {
  name: 'wide',
  typeDefs: parse(`
    type Query { page(first: Int): [Item]  item: Item }
    type Item { id: ID  next: Item  area(first: Int, last: Int): Area  squares(first: Int): Int }
    type Area { size: Int  edges: Int }
  `),
  resolvers: {
    Query: { page: () => [], item: () => ({}) },
    Item: { area: () => ({ size: 1, edges: 4 }), squares: () => 25 },
  },
};

test('each of the limits holds as it is set: one operation for each is refused, and is not at 1 more', async () => {
  const operations: [keyof typeof settings, number, string][] = [
    ['MAX_QUERY_DEPTH', 3, '{ item { next { next { id } } } }'],
    ['MAX_QUERY_ALIASES', 1, '{ a: item { b: id } }'],
    ['MAX_QUERY_ROOT_FIELDS', 1, '{ item { id } page(first: 1) { id } }'],
    ['MAX_QUERY_FIELDS', 2, '{ item { id next { id } } }'],
    ['MAX_QUERY_DIRECTIVES', 1, '{ item { id @skip(if: false) next @skip(if: false) { id } } }'],
    ['MAX_QUERY_COST', 5, '{ page(first: 6) { id } }'],
    ['MAX_PAGE_SIZE', 5, '{ page(first: 6) { id } }'],
  ];
  for (const [name, limit, query] of operations) {
    const statuses: number[] = [];
    const actual = { value: 0 };
    for (const value of [limit, () => actual.value]) {
      const set = typeof value === 'number' ? value : value();
      const { limits } = readRouterEnv({ [name]: String(set) });
      await using router = await startTestRouter([wide], { limits });
      const { status, body } = await router.query(query);
      statuses.push(status);
      actual.value = Number(body.errors?.[0]?.extensions['actual'] ?? 0);
    }
    expect([name, ...statuses]).toEqual([name, 400, 200]);
  }
});

test('first: 500 of what is neither a list nor a connection is a number like any other', async () => {
  await using router = await startTestRouter([wide]);
  const { body } = await router.query(
    '{ item { area(first: 500, last: 700) { size edges } squares(first: 500) } }',
  );
  expect(body).toEqual({ data: { item: { area: { size: 1, edges: 4 }, squares: 25 } } });
  const page = await router.query('{ page(first: 500) { id } }');
  expect(page.body.errors).toMatchObject([
    { extensions: { code: 'PAGE_SIZE_EXCEEDED', limit: 100, actual: 500 } },
  ]);
});
