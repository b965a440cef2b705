// A client's alias never changes what is fetched: each response name carries its own field's value. Asked of every fixture
// graph with response names dealt out at random; Apollo's executor says what each field is, asked for alone and by its own name.
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedOf, randomFrom, selections, textOf, type Asked } from '../testing/aliased.ts';
import { almighty, guarded } from '../testing/guarded.ts';
import { library, type TestSubgraph } from '../testing/library.ts';
import { startReference, type Reference } from '../testing/reference.ts';
import { startAskedGraph, type AskedGraph } from '../testing/viewers.ts';

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
    // The planner has no plan for another interface's type name below an @interfaceObject: `{ best { ... on Plain { __typename } } }`.
    without: ['Query.best'],
  },
];

/** How often, and for how many entities, the subgraphs were asked. */
const effort = ({ asked }: AskedGraph) => ({
  calls: asked.length,
  representations: asked
    .map(({ request }) => request.variables['representations'])
    .reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0),
});

/** Whether an object is asked for twice in one place. */
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
      const answer = await graph.ask(text, almighty);
      expect(`${text}\n${JSON.stringify(answer)}`).toBe(`${text}\n${JSON.stringify({ data: expected })}`);
      const spent = effort(graph);
      const plain = textOf(operation, false);
      // Two aliases of one object are two objects; without aliases they would be one.
      if (repeatsObject(operation) || validate(schema, parse(plain)).length > 0) continue;
      compared += 1;
      await graph.ask(plain, almighty);
      expect({ text, ...spent }).toEqual({ text, ...effort(graph) });
    }
    expect(compared).toBeGreaterThan(permutations / 10);
  }, 240_000);
});
