// Each limit of an operation with its message, in one process; limits.test.ts sends the same over HTTP.
import { buildASTSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { withoutEmptyLists } from '../testing/documents.ts';
import { createCostLimits } from './check.ts';

const supergraph = parse(`
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query }
  type Query {
    node(id: ID): Node
    nodes(first: Int, last: Int): [Node] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    batch(size: Int, from: Int): [Node] @listSize(slicingArguments: ["size", "from"])
    best(first: Int): Node
    search(first: String): [Node]
    near(first: Float): [Node]
    listed: Listed
    found: [Found]
    ranked(top: Int): [Node] @listSize(assumedSize: 2, slicingArguments: ["missing"])
  }
  interface Listed { page(first: Int, after: ID): Page }
  union Found = Node | Page
  type Node implements Listed { id: ID  next: Node  friend: Node @cost(weight: 6)  page(first: Int, after: ID): Page }
  type Page { nodes: [Node]  edges: [Node]  count: Int }
`);
const schema = buildASTSchema(supergraph, { assumeValidSDL: true });
const limits = {
  ...defaultLimits,
  ...{ queryDepth: 3, introspectionDepth: 4, aliases: 2, rootFields: 3, fields: 7 },
  ...{ directives: 3, directivesAtOnePlace: 2, pageItems: 10, cost: 50, assumedListItems: 5 },
};

function refusalOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const { refusal } = createCostLimits({ supergraph, schema, limits });
  // The second request of a document reads what the first one computed.
  const [first, second] = [1, 2].map(() => refusal({ document, operation, variables }));
  expect(second).toEqual(first);
  return first && { message: first.message, ...first.extensions };
}

test.each([
  [
    'levels of fields',
    ['{ node { next { id } } }', '{ node { next { next { id } } } }'],
    ['QUERY_DEPTH_EXCEEDED', 3, 4],
  ],
  [
    'levels of introspection',
    ['{ __schema { types { fields { name } } } }', '{ __schema { types { fields { type { name } } } } }'],
    ['QUERY_DEPTH_EXCEEDED', 4, 5],
  ],
  [
    'aliases',
    ['{ node { a: id b: id } }', '{ node { a: id b: id c: id } }'],
    ['QUERY_ALIASES_EXCEEDED', 2, 3],
  ],
  [
    'root fields',
    [
      '{ node { id } ...f } fragment f on Query { node { id } node { id } }',
      '{ ...f ...f } fragment f on Query { node { id } node { id } }',
    ],
    ['QUERY_ROOT_FIELDS_EXCEEDED', 3, 4],
  ],
  [
    'fields',
    ['{ node { id id id id id id } }', '{ node { id id id id id id id } }'],
    ['QUERY_FIELDS_EXCEEDED', 7, 8],
  ],
  [
    'directives',
    [
      '{ node @skip(if: false) { id @skip(if: false) ... @skip(if: false) { id } } }',
      '{ node @skip(if: false) { id @skip(if: false) ... @skip(if: false) @include(if: true) { id } } }',
    ],
    ['QUERY_DIRECTIVES_EXCEEDED', 3, 4],
  ],
  [
    'units of cost',
    [
      '{ nodes(first: 7) { friend { id } } node { id } }',
      '{ nodes(first: 8) { friend { id } } node { id } }',
    ],
    ['QUERY_COST_EXCEEDED', 50, 57],
  ],
] as const)(
  '%s at the limit may be planned, one above is refused',
  (what, [at, above], [code, limit, actual]) => {
    expect(refusalOf(at)).toBeUndefined();
    expect(refusalOf(above)).toEqual({
      message: `The operation has ${actual} ${what}; ${limit} are allowed.`,
      ...{ code, limit, actual, http: { status: 400 } },
    });
  },
);

test('3 directives at one place are refused where 2 are allowed', () => {
  const schemaWithTags = buildASTSchema(parse('directive @tag repeatable on FIELD type Query { a: Int }'));
  const document = parse('{ a @tag @tag @tag }');
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const found = createCostLimits({ supergraph, schema: schemaWithTags, limits }).refusal({
    document,
    operation,
    variables: {},
  });
  expect(found?.message).toBe('The operation has 3 directives at one place; 2 are allowed.');
  expect(found?.extensions['code']).toBe('QUERY_DIRECTIVES_EXCEEDED');
});

describe('page sizes', () => {
  const tooMany = (coordinate: string, argument: string, actual: number) => ({
    message: `${coordinate} is asked for ${actual} items by "${argument}"; a page has 10 at most.`,
    ...{ code: 'PAGE_SIZE_EXCEEDED', limit: 10, actual, http: { status: 400 } },
  });
  const needed = (actual: number) => ({
    message: 'Query.batch needs exactly one of size, from.',
    ...{ code: 'PAGE_SIZE_REQUIRED', limit: 1, actual, http: { status: 400 } },
  });

  test('the refusal names the field, the argument and the number, for a literal, a variable and a default', () => {
    expect(refusalOf('{ nodes(first: 10) { id } }')).toBeUndefined();
    expect(refusalOf('{ nodes(first: 11) { id } }')).toEqual(tooMany('Query.nodes', 'first', 11));
    expect(refusalOf('{ nodes(first: 1, last: 12) { id } }')).toEqual(tooMany('Query.nodes', 'last', 12));
    expect(refusalOf('{ node { page(first: 11) { count } } }')).toEqual(tooMany('Node.page', 'first', 11));
    const query = 'query ($n: Int = 11) { nodes(last: $n) { id } }';
    expect(refusalOf(query)).toEqual(tooMany('Query.nodes', 'last', 11));
    expect(refusalOf(query, { n: 10 })).toBeUndefined();
    expect(refusalOf(query, { n: 12 })).toEqual(tooMany('Query.nodes', 'last', 12));
  });

  test('a field with @listSize needs exactly one of its slicing arguments, however the value is given', () => {
    expect(refusalOf('{ batch { id } }')).toEqual(needed(0));
    expect(refusalOf('{ batch(size: 1, from: 1) { id } }')).toEqual(needed(2));
    expect(refusalOf('{ batch(from: 1) { id } }')).toBeUndefined();
    const query = 'query ($n: Int, $m: Int) { batch(size: $n, from: $m) { id } }';
    expect(refusalOf(query)).toEqual(needed(0));
    expect(refusalOf(query, { n: 1, m: 1 })).toEqual(needed(2));
    expect(refusalOf(query, { m: 1 })).toBeUndefined();
  });

  test('first is an ordinary argument where it is no Int, or where the field is no list', () => {
    expect(refusalOf('{ best(first: 11) { id } search(first: "11") { id } }')).toBeUndefined();
    expect(refusalOf('{ near(first: 11.5) { id } }')).toBeUndefined();
  });

  test('a field of an interface has a limit; without @listSize, no argument is needed', () => {
    expect(refusalOf('{ listed { page(first: 11) { count } } }')).toEqual(
      tooMany('Listed.page', 'first', 11),
    );
    expect(refusalOf('{ listed { page { count } } }')).toBeUndefined();
  });

  test('the type names of a union, an interface and an object are no lists', () => {
    expect(refusalOf('{ __typename found { __typename } listed { __typename } }')).toBeUndefined();
  });

  test('a variable is found beside literals, at another field and even where the field is excluded', () => {
    for (const excluded of [
      'nodes(first: $n) @skip(if: true) { id }',
      'nodes(first: 1, last: $n) @skip(if: true) { id }',
      'near { id } nodes(first: 1) { id } batch(size: $n) @skip(if: true) { id }',
    ]) {
      const query = `query ($n: Int) { ${excluded} }`;
      expect(refusalOf(query, { n: 10 })).toBeUndefined();
      expect(refusalOf(query, { n: 11 })).toMatchObject({ code: 'PAGE_SIZE_EXCEEDED', actual: 11 });
    }
  });

  test('a slicing argument that the field does not have leaves the assumed size', () => {
    expect(refusalOf('{ ranked(top: 99) { id } }')).toBeUndefined();
  });

  test('a page of 0 or fewer items is not above the limit', () => {
    expect(refusalOf('{ nodes(first: 0, last: -20) { id } }')).toBeUndefined();
  });
});

test('a cost that depends on a variable is refused with the units of this request', () => {
  const query = 'query ($n: Int) { nodes(first: $n) { friend { id } } node { id } }';
  expect(refusalOf(query, { n: 7 })).toBeUndefined();
  expect(refusalOf(query, { n: 8 })).toEqual({
    message: 'The operation has 57 units of cost; 50 are allowed.',
    ...{ code: 'QUERY_COST_EXCEEDED', limit: 50, actual: 57, http: { status: 400 } },
  });
});

test('a cost that depends on a condition is refused only if the condition holds', () => {
  const query = 'query ($on: Boolean!) { nodes(first: 8) { friend @include(if: $on) { id } } }';
  expect(refusalOf(query, { on: false })).toBeUndefined();
  expect(refusalOf(query, { on: true })).toMatchObject({ code: 'QUERY_COST_EXCEEDED', actual: 56 });
});

test('a variable of another type is left to the gateway, which names it', () => {
  expect(refusalOf('query ($n: Int) { nodes(first: $n) { id } }', { n: '11' })).toBeUndefined();
});

test('a page size and a cost without variables are refused even if a variable has another type', () => {
  const refusalBeside = (field: string) =>
    refusalOf(`query ($id: ID) { node(id: $id) { id } ${field} }`, { id: {} });
  expect(refusalBeside('nodes(first: 11) { id }')).toMatchObject({ code: 'PAGE_SIZE_EXCEEDED' });
  expect(refusalBeside('nodes(first: 8) { friend { id } }')).toMatchObject({ code: 'QUERY_COST_EXCEEDED' });
});

test('a variable that the operation does not declare has no value', () => {
  const document = withoutEmptyLists(parse('{ nodes(first: $n) { id } batch(size: 11) { id } }'));
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const { refusal } = createCostLimits({ supergraph, schema, limits });
  expect(refusal({ document, operation, variables: { n: 11 } })?.message).toMatch(/^Query\.batch /u);
});

test('an operation that is too deep is refused for its depth, before its page sizes and its cost are read', () => {
  expect(refusalOf('{ nodes(first: 11) { next { next { id } } } }')).toMatchObject({
    code: 'QUERY_DEPTH_EXCEEDED',
  });
});
