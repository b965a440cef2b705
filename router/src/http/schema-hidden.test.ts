// In production no client learns the schema by introspection or by guessing, also not with the second request.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { post, startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';

let router: RunningRouter;
beforeAll(async () => {
  router = await startTestRouter(library, { development: false });
});
afterAll(() => router[Symbol.asyncDispose]());

test.each<[string, string, Record<string, unknown>?]>([
  ['__schema', '{ __schema { types { name } } }'],
  ['__type', '{ __type(name: "Query") { name } }'],
  ['__schema under an alias, beside data', '{ echo(text: "a") a: __schema { types { name } } }'],
  ['__type in a fragment', '{ ...F } fragment F on Query { __type(name: "Query") { name } }'],
  [
    '__schema in an inline fragment of a fragment',
    '{ ...F } fragment F on Query { ... { __schema { description } } }',
  ],
  [
    '__type under @include',
    'query ($is: Boolean!) { __type(name: "Query") @include(if: $is) { name } }',
    { is: false },
  ],
  ['a field that is nearly one', '{ itemz { id } }'],
  ['an argument that is nearly one', '{ echo(txt: "a") }'],
  ['a type that is nearly one', '{ items(first: 1) { ... on Bok { pages } } }'],
  ['an enum value that is nearly one', '{ search(text: "a", filter: { condition: NEWT }) { __typename } }'],
  ['an input field that is nearly one', '{ search(text: "a", filter: { minPage: 1 }) { __typename } }'],
  ...[{ minPage: 1 }, { condition: 'NEWT' }].map((f): [string, string, Record<string, unknown>] => [
    `a variable that is nearly right: ${JSON.stringify(f)}`,
    'query ($f: SearchFilter) { search(text: "a", filter: $f) { __typename } }',
    { f },
  ]),
])('%s tells nothing, twice', async (_what, query, variables) => {
  for (let time = 0; time < 2; time += 1) {
    const { status, body } = await post(`${router.url}/graphql`, { query, variables });
    expect(status).toBe(400);
    expect(body.data ?? null).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/did you mean|minPages|isbn/iu);
  }
});

test('the name of the type of an object is data, and is reported', async () => {
  expect((await router.query('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
});
