// Each limit over HTTP: one below it and at it pass; one above is refused with its code and number, twice in the same way,
// and no subgraph is called.
import { getIntrospectionQuery, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { library, type TestSubgraph } from '../testing/library.ts';

const sized: TestSubgraph = {
  name: 'sized',
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
    type Query {
      me: Node
      nodes(first: Int, after: String): Nodes!
        @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["items"], requireOneSlicingArgument: false)
      batch(size: Int, from: Int): [Node!]! @listSize(slicingArguments: ["size", "from"])
      dear(amount: Int): Int @cost(weight: 100)
    }
    type Mutation { touch: Int }
    type Nodes { items: [Node!]! }
    type Node { id: ID!  next: Node  nodes(first: Int): Nodes!
      @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["items"], requireOneSlicingArgument: false) }
  `),
  resolvers: {
    Query: { me: () => ({ id: '1' }), nodes: () => ({ items: [] }), batch: () => [], dear: () => 1 },
    Mutation: { touch: () => 1 },
  },
};

let router: RunningRouter;
let calls = 0;
beforeAll(async () => {
  router = await startTestRouter([...library, sized], { onSubgraphCall: () => (calls += 1) });
});
afterAll(() => router[Symbol.asyncDispose]());

const times = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const deep = (levels: number): string =>
  `${'{ me '}${'{ next '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 1)}`;
const page = 'query ($n: Int) { nodes(first: $n) { items { id } } }';

interface Case {
  query: string;
  variables?: Record<string, unknown>;
}

async function expectRefusal({ query, variables }: Case, code: string, limit: number, actual: number) {
  const before = calls;
  for (let time = 0; time < 2; time += 1) {
    const { status, body } = await router.query(query, variables);
    expect(body.errors?.[0]?.extensions).toEqual({ code, limit, actual, requestId: expect.any(String) });
    expect(body).not.toHaveProperty('data');
    expect(status).toBe(400);
  }
  expect(calls).toBe(before);
}

test.each<[string, (count: number) => Case, string, number]>([
  ['levels', (n) => ({ query: deep(n) }), 'QUERY_DEPTH_EXCEEDED', 10],
  [
    'aliases',
    (n) => ({ query: `{ ${times(n, (at) => `a${at}: __typename`)} dear }` }),
    'QUERY_ALIASES_EXCEEDED',
    15,
  ],
  [
    'aliases in a fragment that is spread at 5 places',
    (n) => ({
      query: `{ me { ...f next { ...f } } item(id: "b1") { id } x: dear ${times(n - 1 - 2 * 7, (at) => `y${at}: dear`)} }
        fragment f on Node { ${times(7, (at) => `a${at}: id`)} }`,
    }),
    'QUERY_ALIASES_EXCEEDED',
    15,
  ],
  ['root fields', (n) => ({ query: `{ ${times(n, () => 'dear')} }` }), 'QUERY_ROOT_FIELDS_EXCEEDED', 20],
  [
    'fields through fragments',
    (n) => ({
      query: `{ me { ${times(9, () => '...f ')} ${times(n - 901, () => 'id')} } } fragment f on Node { ${times(100, () => 'id')} }`,
    }),
    'QUERY_FIELDS_EXCEEDED',
    1_000,
  ],
  [
    'directives',
    (n) => ({ query: `{ me { ${times(n, () => 'id @skip(if: false)')} } }` }),
    'QUERY_DIRECTIVES_EXCEEDED',
    50,
  ],
  [
    'items by literal',
    (n) => ({ query: `{ nodes(first: ${n}) { items { id } } }` }),
    'PAGE_SIZE_EXCEEDED',
    100,
  ],
  ['items by variable', (n) => ({ query: page, variables: { n } }), 'PAGE_SIZE_EXCEEDED', 100],
  [
    'items by the default of a variable',
    (n) => ({ query: `query ($n: Int = ${n}) { nodes(first: $n) { items { id } } }` }),
    'PAGE_SIZE_EXCEEDED',
    100,
  ],
  [
    'items by another argument, in a fragment',
    (n) => ({
      query: 'query ($n: Int) { ...f } fragment f on Query { batch(size: $n) { id } }',
      variables: { n },
    }),
    'PAGE_SIZE_EXCEEDED',
    100,
  ],
  ['items by convention', (n) => ({ query: `{ items(first: ${n}) { id } }` }), 'PAGE_SIZE_EXCEEDED', 100],
  [
    'units of cost by variable',
    (n) => ({
      query: `query ($n: Int!) { nodes(first: $n) { items { nodes(first: 99) { items { id } } } } ${times(18, () => 'dear')} }`,
      // 1 + n * (1 + 1 + 99) + 18 * 100: 81 is 9,982 and 82 is 10,083.
      variables: { n: n === defaultLimits.cost + 1 ? 82 : 81 },
    }),
    'QUERY_COST_EXCEEDED',
    10_000,
  ],
])('%s', async (name, of, code, limit) => {
  for (const below of [of(limit - 1), of(limit)]) {
    const { body, status } = await router.query(below.query, below.variables);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
  }
  await expectRefusal(of(limit + 1), code, limit, name.includes('cost') ? 10_083 : limit + 1);
});

test('a known document is refused by its variables, and served again by others', async () => {
  for (const n of [100, 101, 100, 1_000_000]) {
    const before = calls;
    const { status, body } = await router.query(page, { n });
    expect(status).toBe(n > 100 ? 400 : 200);
    expect(body.errors?.[0]?.extensions['actual']).toBe(n > 100 ? n : undefined);
    expect(calls - before).toBe(n > 100 ? 0 : 1);
  }
});

test('requires one slicing argument where @listSize says so', async () => {
  const code = 'PAGE_SIZE_REQUIRED';
  await expectRefusal({ query: '{ batch { id } }' }, code, 1, 0);
  await expectRefusal({ query: '{ batch(size: 1, from: 2) { id } }' }, code, 1, 2);
  await expectRefusal({ query: 'query ($n: Int) { batch(size: $n) { id } }' }, code, 1, 0);
  const { body } = await router.query('{ batch { id } }');
  expect(body.errors?.[0]?.message).toMatch(/needs exactly one of .*size/u);
});

test('a wrong variable is reported as one, not as a size', async () => {
  for (const n of ['101', 1.5, [101], {}]) {
    const { body } = await router.query(page, { n });
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  }
});

test('a bomb of 2^30 fields is refused at once', async () => {
  const spreads = times(30, (at) => `fragment f${at} on Node { ...f${at + 1} ...f${at + 1} }`);
  const { status } = await router.query(`{ me { ...f0 } } ${spreads} fragment f30 on Node { id }`);
  expect(status).toBe(400);
});

test('GraphiQL reads the schema, and nothing reads it 21 levels deep', async () => {
  const { body } = await router.query(
    getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
  );
  expect(body.errors).toBeUndefined();
  const tail = `${'{ ofType '.repeat(17)}{ name }${' }'.repeat(17)}`;
  const query = (extra: string): string => `{ __schema { types ${extra} } }`;
  expect((await router.query(query(tail))).status).toBe(200);
  await expectRefusal({ query: query(`{ ofType ${tail} }`) }, 'QUERY_DEPTH_EXCEEDED', 20, 21);
});
