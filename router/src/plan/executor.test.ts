// Compares our executor with Apollo's, over the same subgraphs and the same plans: any operation returns the same data.
import { ApolloServer } from '@apollo/server';
import { parse, validate, type GraphQLSchema } from 'graphql';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  closedPort,
  serveSubgraph,
  startTestRouter,
  unlimited,
  type RunningRouter,
  type RunningSubgraph,
} from '../testing/harness.ts';
import { library } from '../testing/library.ts';
import { operations } from '../testing/operations.ts';
import { apolloGateway } from '../testing/reference.ts';

let router: RunningRouter;
let reference: ApolloServer;
let schema: GraphQLSchema;
let served: RunningSubgraph[];

beforeAll(async () => {
  const gateway = apolloGateway(library);
  reference = new ApolloServer({ gateway, introspection: true });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  await reference.start();
  served = await Promise.all(library.map((subgraph) => serveSubgraph(subgraph)));
  const urls = new Map(served.map(({ name, url }) => [name, url]));
  router = await startTestRouter(
    library.map((subgraph) => ({ ...subgraph, url: urls.get(subgraph.name) ?? '' })),
    { limits: unlimited },
  );
});

afterAll(async () => {
  await reference.stop();
  await router[Symbol.asyncDispose]();
  await Promise.all(served.map((subgraph) => subgraph[Symbol.asyncDispose]()));
});

async function bothAnswers(
  query: string,
  variables: Record<string, unknown> = {},
  apollo = reference,
  own = router,
) {
  const { body } = await apollo.executeOperation({ query, variables });
  const expected = body.kind === 'single' ? body.singleResult : undefined;
  const ours = await own.query(query, variables);
  return { ours: ours.body, expected: JSON.parse(JSON.stringify(expected)) };
}

test.each([
  [
    'interfaces and fragments',
    '{ items { __typename id title ... on Book { pages } ... on Film { minutes } } }',
  ],
  ['an interface object', '{ items { id rating reviews { text stars } } }'],
  ['a type behind an interface object', '{ latest { item { __typename id title ... on Book { pages } } } }'],
  ['an aliased type name', '{ latest { item { kind: __typename } } }'],
  [
    '@requires through two subgraphs',
    '{ items { creators { name signature } ... on Book { readingHours } } }',
  ],
  ['@requires below a compound key', '{ longest { title readingHours pages sequel { readingHours } } }'],
  ['@provides', '{ items { ... on Book { editor { name born } } } }'],
  ['a key of two fields', '{ loan(code: "L1", year: 2026) { item { title } borrower { name } } }'],
  ['lists of lists with holes', '{ shelves { title rating creators { name } } }'],
  [
    'a union',
    '{ search(text: "the") { ... on Shelf { code items { id rating } } ... on Book { title rating } } }',
  ],
  [
    'one alias for two calls of a field',
    '{ items { ... on Book { x: reviews(first: 1) { text } } ... on Film { x: reviews(first: 2) { text stars } } } }',
  ],
  ['one field asked for twice', '{ items { creators { name } } items { creators { id born } title } }'],
  [
    'named fragments',
    'query { items { ...a } } fragment a on Item { title ...b } fragment b on Book { isbn { number } }',
  ],
  ['an @inaccessible enum value', '{ items { id condition } }'],
  ['a mandatory field without a value', '{ strict { mandatory optional } items { id } }'],
  ['a custom scalar', '{ anything }'],
  [
    'aliases that name properties of every object',
    '{ items(first: 2) { constructor: id __proto__: title toString: rating } }',
  ],
  [
    'such aliases on entities',
    '{ __proto__: people { constructor: name hasOwnProperty: signature valueOf: reviews { __proto__: text } } }',
  ],
  [
    'the schema',
    '{ __schema { types { name kind } } t: __type(name: "Book") { fields { name } } items(first: 1) { id } }',
  ],
  ['the root type name', '{ __typename people { __typename } }'],
  [
    'a mutation',
    'mutation { relabel(id: "b1", title: "New") { title rating ... on Book { readingHours } } }',
  ],
  ['an unknown entity', '{ item(id: "none") { id rating } person(id: "none") { name } }'],
])('answers %s as Apollo does', async (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([]);
  const { ours, expected } = await bothAnswers(query);
  expect(ours.data).toEqual(expected.data);
  const problems = expected.errors ?? expected.extensions?.valueCompletion ?? [];
  expect((ours.errors ?? []).map(({ path }) => path)).toEqual(
    problems.map(({ path }: { path: unknown }) => path),
  );
});

test('an interface object does not hide the type of what it adds to: a book stays one, asked for in 2 ways', async () => {
  const { body } = await router.query(
    '{ longest { __typename ... on Item { rating kind: __typename } ... on Book { title } } }',
  );
  expect(body).toEqual({
    data: { longest: { __typename: 'Book', rating: 5.5, kind: 'Book', title: 'The Island' } },
  });
});

test('answers all 4 combinations of @skip and @include as Apollo does', async () => {
  const query = `query ($a: Boolean!, $b: Boolean = true) { items {
    id @skip(if: $a) rating @include(if: $b) ... on Book @skip(if: $b) { pages } ... @include(if: $a) { title creators { name } }
    creators @skip(if: $a) { id born @include(if: $b) } } people @include(if: $a) { name } }`;
  for (const variables of [
    { a: true, b: true },
    { a: true, b: false },
    { a: false, b: true },
    { a: false },
  ]) {
    const { ours, expected } = await bothAnswers(query, variables);
    expect(ours).toEqual({ data: expected.data });
  }
});

test.each([20261120, 20261121, 20261122])(
  'answers 100 generated operations of seed %d as Apollo does',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(operations(schema), fc.boolean(), async (query, flag) => {
        const variables = { flag };
        fc.pre(validate(schema, parse(query)).length === 0);
        const { ours, expected } = await bothAnswers(query, variables);
        expect(ours.data).toEqual(expected.data);
      }),
      { numRuns: 100, seed },
    );
  },
);

/** The value of the answer at `path`, or the first null along it. */
function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, segment) => (value === null ? null : (value as Record<string, unknown>)[segment]),
    data,
  );
}

test.each(['reviews', 'staff', 'reading'])(
  'leaves the holes that Apollo leaves in 60 operations when %s is dead',
  async (dead) => {
    const url = await closedPort();
    const urls = new Map(served.map((subgraph) => [subgraph.name, subgraph.url]));
    await using own = await startTestRouter(
      library.map((subgraph) => ({
        ...subgraph,
        url: subgraph.name === dead ? url : (urls.get(subgraph.name) ?? ''),
      })),
      { limits: unlimited },
    );
    const apollo = new ApolloServer({ gateway: apolloGateway(library, [dead]) });
    await apollo.start();
    let holes = 0;
    await fc.assert(
      fc.asyncProperty(operations(schema), async (query) => {
        fc.pre(validate(schema, parse(query)).length === 0);
        const { ours, expected } = await bothAnswers(query, { flag: true }, apollo, own);
        expect(ours.data).toEqual(expected.data);
        // If a condition leaves an object empty, Apollo does not fetch it, so a dead subgraph causes no error. We fetch it.
        if (expected.errors !== undefined || expected.extensions) expect(ours.errors).toBeDefined();
        for (const { path } of ours.errors ?? []) expect(valueAt(ours.data, path ?? [])).toBeNull();
        if (ours.errors) holes += 1;
      }),
      { numRuns: 60, seed: 7 },
    );
    await apollo.stop();
    // The fault must have happened.
    expect(holes).toBeGreaterThan(5);
  },
);
