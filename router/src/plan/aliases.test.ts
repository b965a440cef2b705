// A client's aliases never change what is fetched: each response name has the value of its own field. Tested for every
// fixture graph with random response names. Apollo's executor gives the value of each field, queried alone and under its
// own name.
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conditions, expectedOf, randomFrom, selections, textOf, type Asked } from '../testing/aliased.ts';
import { almighty, guarded } from '../testing/guarded.ts';
import { library, type TestSubgraph } from '../testing/library.ts';
import { press } from '../testing/press.ts';
import { startReference, type Reference } from '../testing/reference.ts';
import { startAskedGraph, type AskedGraph } from '../testing/viewers.ts';
import { requiredArguments } from './required-arguments.ts';

const permutations = 1_000;

const graphs: readonly {
  name: string;
  subgraphs: readonly TestSubgraph[];
  values: Readonly<Record<string, readonly string[]>>;
  without: readonly string[];
}[] = [
  {
    name: 'library',
    subgraphs: library,
    values: { id: ['"b1"', '"b2"', '"p1"'], text: ['"o"'], code: ['"L1"'], year: ['2026'] },
    without: ['Query.strict', 'Book.condition', 'Film.condition', 'Item.condition'],
  },
  {
    name: 'guarded',
    subgraphs: guarded,
    values: { id: ['"l1"', '"l2"'] },
    // The planner cannot plan the type name of another interface below an @interfaceObject:
    // `{ best { ... on Plain { __typename } } }`.
    without: ['Query.best'],
  },
  {
    name: 'press',
    subgraphs: press,
    values: { id: ['"a1"', '"a2"'], unit: ['"words"', '"letters"'] },
    without: [],
  },
];

/** The number of calls to subgraphs, and of representations in them. */
const effort = ({ asked }: AskedGraph) => ({
  calls: asked.length,
  representations: asked
    .map(({ request }) => request.variables['representations'])
    .reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0),
});

/** Whether an object is selected twice at one place. */
function repeatsObject(asked: readonly Asked[]): boolean {
  const objects = asked.filter(({ below }) => below.length > 0);
  return (
    new Set(objects.map(({ fieldName }) => fieldName)).size < objects.length ||
    objects.some(({ below }) => repeatsObject(below))
  );
}

describe.each(graphs)('the graph $name', ({ subgraphs, values, without }) => {
  let graph: AskedGraph;
  let reference: Reference;
  beforeAll(async () => {
    [graph, reference] = await Promise.all([startAskedGraph(subgraphs), startReference(subgraphs)]);
  });
  afterAll(async () => {
    await Promise.all([graph[Symbol.asyncDispose](), reference[Symbol.asyncDispose]()]);
  });

  test(`answers ${permutations} permutations of aliases with each field's own value, at no more calls`, async () => {
    const { schema } = graph;
    const query = schema.getQueryType();
    if (!query) throw new Error('The graph has no queries.');
    const random = randomFrom(20261128);
    const generator = { schema, random, values, without: new Set(without) };
    let asked = 0;
    let compared = 0;
    while (asked < permutations) {
      const operation = selections(generator, query, 3);
      const text = textOf(operation);
      if (validate(schema, parse(text)).length > 0) continue;
      asked += 1;
      const expected = await expectedOf(operation, (one) => reference.data(one));
      const answer = await graph.ask(text, almighty, conditions);
      expect(`${text}\n${JSON.stringify(answer)}`).toBe(`${text}\n${JSON.stringify({ data: expected })}`);
      const spent = effort(graph);
      const plain = textOf(operation, false);
      // Two aliases of one object are two objects; without aliases they would be one.
      if (repeatsObject(operation) || validate(schema, parse(plain)).length > 0) continue;
      compared += 1;
      await graph.ask(plain, almighty, conditions);
      expect({ text, ...spent }).toEqual({ text, ...effort(graph) });
    }
    expect(compared).toBeGreaterThan(permutations / 20);
  }, 240_000);
});

test.each([
  [
    'a key that is another field',
    '{ me { id: nick badge } }',
    { me: { id: 'nick of u1', badge: 'badge of u1 nick of u1' } },
  ],
  [
    'a part of a nested key that is another field',
    '{ sections { region { code: name } number: label headline } }',
    {
      sections: [1, 2].map((number) => ({
        region: { code: 'Europe' },
        number: `label of ${number}`,
        headline: `headline of label of ${number}`,
      })),
    },
  ],
  [
    'its own arguments beside those that another field requires',
    '{ article(id: "a1") { comments(limit: 1) { id } hot } }',
    { article: { comments: [{ id: 'a1-c0' }], hot: 'a1 hot a1-c0=100,a1-c1=101' } },
  ],
  [
    'one variable for arguments that another field requires',
    'query ($limit: Int = 1) { article(id: "a1") { comments(limit: $limit) { text } opening } }',
    { article: { comments: [{ text: 'text 0 of a1' }], opening: 'a1 opening text 0 of a1' } },
  ],
])('%s', async (_name, query, data) => {
  await using graph = await startAskedGraph(press);
  expect(await graph.ask(query, almighty)).toEqual({ data });
});

test('5 fields of 2 subgraphs that require one field with 4 different arguments each have theirs, with and without @skip', async () => {
  await using graph = await startAskedGraph(press);
  const query = `query ($no: Boolean = false) { article(id: "a2") {
    comments { id } hot digest @skip(if: $no) plain opening ... @skip(if: $no) { big weight } zero } }`;
  const all = await graph.ask(query, almighty);
  const nine = Array.from({ length: 9 }, (_, index) => index);
  const plain = `a2 plain ${nine.map((index) => `a2-c${index}=${index + 1}`).join()}`;
  const always = {
    comments: nine.map((index) => ({ id: `a2-c${index}` })),
    hot: 'a2 hot a2-c0=100,a2-c1=101',
    plain,
    opening: 'a2 opening text 0 of a2',
    zero: 2,
  };
  const digest = 'a2 digest text 0 of a2,text 1 of a2,text 2 of a2';
  expect(all).toEqual({
    data: { article: { ...always, digest, big: 'a2 big 402', weight: 'a2 weight 9002' } },
  });
  // One call for each value of `comments` that ranking needs; `size` is part of two of them.
  expect(graph.asked.map(({ subgraph }) => subgraph).sort()).toEqual([
    'archive',
    'desk',
    'ranking',
    'ranking',
    'ranking',
  ]);
  expect(await graph.ask(query, almighty, { no: true })).toEqual({ data: { article: always } });
});

test('a field that is left out takes nothing of its entity with it, whatever it requires', async () => {
  await using graph = await startAskedGraph(press);
  const query = `query ($left: Boolean!) { article(id: "a1") { zero big @skip(if: $left) ... @skip(if: $left) { hot } } }`;
  const all = { zero: 2, big: 'a1 big 401', hot: 'a1 hot a1-c0=100,a1-c1=101' };
  for (let time = 0; time < 2; time += 1) {
    expect(await graph.ask(query, almighty, { left: true })).toEqual({ data: { article: { zero: 2 } } });
    expect(await graph.ask(query, almighty, { left: false })).toEqual({ data: { article: all } });
  }
});

test('an error is reported at each of the 2 names that a client gave a field, and the path has the names above it', async () => {
  await using graph = await startAskedGraph(library, ['staff']);
  const { data, errors } = await graph.ask(
    '{ first: items(first: 1) { id: creators { name: born __proto__: born born: id } } }',
    almighty,
  );
  const creators = ['p1', 'p2'].map((id) => JSON.parse(`{"name":null,"__proto__":null,"born":"${id}"}`));
  expect(data).toEqual({ first: [{ id: creators }] });
  expect(errors?.map(({ path }) => path?.join('.'))).toEqual([
    'first.0.id.0.name',
    'first.0.id.0.__proto__',
    'first.0.id.1.name',
    'first.0.id.1.__proto__',
  ]);
});

test('2 aliases of one command with the same arguments run it twice', async () => {
  await using graph = await startAskedGraph(library);
  const command = 'relabel(id: "f1", title: "New") { title }';
  const { data } = await graph.ask(`mutation { a: ${command} b: ${command} }`, almighty);
  expect(data).toEqual({ a: { title: 'New' }, b: { title: 'New' } });
  const [call] = graph.asked;
  expect(call?.request.query.match(/relabel\(/gu)).toHaveLength(2);
});

test("a null that one alias of an object must be is not the other alias's", async () => {
  await using graph = await startAskedGraph(library);
  const { data, errors } = await graph.ask(
    '{ a: strict { optional } strict { mandatory } b: strict { optional mandatory } }',
    almighty,
  );
  expect(data).toEqual({ a: { optional: 'here' }, strict: null, b: null });
  expect(errors?.map(({ path }) => path?.[0])).toEqual(['strict', 'b']);
});

test('a supergraph in which one field requires another twice, with different arguments, is refused by name', () => {
  const supergraph = parse(`
    enum join__Graph { A @join__graph(name: "a", url: "") }
    type T { f(n: Int): Int @join__field(graph: A, external: true)
             g: Int @join__field(graph: A, requires: "f(n: 1) f(n: 2)") }`);
  expect(() => requiredArguments(supergraph)).toThrow('T.g requires f twice, with different arguments.');
});
