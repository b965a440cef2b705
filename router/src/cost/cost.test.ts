// The computation of costs. Each number is computed by hand from the weights in the schema below.
import { buildASTSchema, getVariableValues, Kind, parse, validate, type DocumentNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { createCostLimits } from './check.ts';
import { costOf, type CostModel } from './cost.ts';
import { readCostDirectives } from './directives.ts';
import { evaluate, type Formula } from './formula.ts';
import { withoutEmptyLists } from '../testing/documents.ts';
import { fragmentsOf } from './shape.ts';

const sdl = `
  schema @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", { name: "@listSize", as: "@size" }]) { query: Query mutation: Mutation }
  type Query {
    author(id: ID @cost(weight: 3), where: Where): Author
    authors(first: Int, last: Int = 7): [Author] @size(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    fixed: [Author] @size(assumedSize: 4)
    books(first: Int, after: Int): Books @size(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes", "edges", "newest"], requireOneSlicingArgument: false)
    shelves(first: Int): [Books] @size(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    loose(first: Int): Books
    ends(last: Int): Ends
    both(size: Int, first: Int): [Author] @size(slicingArguments: ["size"])
    grid: [[Book]]
    things: [Thing] @size(assumedSize: 2)
    named: Named
    total: Int @cost(weight: 50)
    paged(page: Page): [Book] @size(slicingArguments: ["page.size"], requireOneSlicingArgument: false)
    pages(of: [Page]): [Book] @size(slicingArguments: ["of.size"])
    kinds(of: [Kind]): Kind
    filed(page: Page @cost(weight: 7), stamp: Stamp): Int
  }
  type Mutation { rename(ids: [Where]): Author  touch: Int }
  interface Named { name: String }
  interface Rated { best: Book }
  interface Lent { pages: Int @cost(weight: 99)  lender(at: Int @cost(weight: 8)): Author @cost(weight: 9)  copies: [Author] @size(assumedSize: 3) }
  union Thing = Author | Book
  type Author implements Named & Rated { name: String  books: [Book]  best: Book  friends(first: Int): [Author] }
  type Book implements Named & Lent @cost(weight: 5) { name: String  author: Author  best: Book  pages: Int @cost(weight: 2)  lender(at: Int): Author  copies: [Author] }
  type Books { nodes: [Book]  edges: [Edge]  newest: Book  total: Int @cost(weight: 3) }
  type Ends { edges: [Edge] }
  type Edge { node: Book  cursor: String }
  enum Kind @cost(weight: 4) { A B }
  input Where { text: String @cost(weight: 10)  kind: Kind  and: [Where] }
  input Page { size: Int }
  input Stamp @cost(weight: 3) { ink: Int }
`;
const supergraph = parse(sdl);
const schema = buildASTSchema(supergraph, { assumeValidSDL: true });

function operationOf(document: DocumentNode) {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return operation;
}

/** A number, or a function of the variables. */
function formulaOf(document: DocumentNode): Formula {
  const model: CostModel = { schema, directives: readCostDirectives(supergraph), assumedItems: 10 };
  return costOf(operationOf(document), fragmentsOf(document), model);
}

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const definitions = operationOf(document).variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(schema, definitions, variables);
  return evaluate(formulaOf(document), { variables: coerced, known: new Map() });
}

const constant: readonly (readonly [string, string, number])[] = [
  ['an object', '{ author { name } }', 1],
  ['an object in an object', '{ author { best { name } } }', 1 + 5],
  ['a scalar', '{ __typename }', 0],
  ['a weighted field', '{ total }', 50],
  ['a weighted scalar of each of 10', '{ author { books { pages } } }', 1 + 10 * (5 + 2)],
  ['a list of assumed size', '{ fixed { name } }', 4],
  ['a list of lists', '{ grid { name } }', 10 * 10 * 5],
  ['a slicing argument', '{ authors(first: 30) { name } }', 30],
  ['the default of a slicing argument', '{ authors { name } }', 7],
  ['the larger of two', '{ authors(first: 3, last: 9) { name } }', 9],
  ['none and less than none', '{ a: authors(last: 0) { name } b: authors(last: -5) { name } }', 0],
  ['a connection', '{ books(first: 30) { nodes { name } } }', 1 + 30 * 5],
  ['a connection by edges', '{ books(first: 30) { edges { node { name } } } }', 1 + 30 * (1 + 5)],
  [
    'both, and a weighted count',
    '{ books(first: 2) { nodes { name } edges { cursor } total } }',
    1 + 10 + 2 + 3,
  ],
  ['a connection of assumed size', '{ books { nodes { name } } }', 1 + 20 * 5],
  ['a connection by convention', '{ loose(first: 8) { nodes { name } } }', 1 + 8 * 5],
  ['a connection by convention and edges', '{ ends(last: 8) { edges { cursor } } }', 1 + 8],
  ['a size that is not for the field itself', '{ shelves(first: 3) { nodes { name } } }', 10 * (1 + 3 * 5)],
  ['a sized field that is no list', '{ books(first: 30) { newest { name } } }', 1 + 5],
  ['no argument but those of @listSize', '{ both(size: 2, first: 9) { name } }', 2],
  ['the largest of a list of sizes', '{ pages(of: [{ size: 2 }, { size: 4 }]) { name } }', 1 + 1 + 4 * 5],
  ['a size in an input object', '{ paged(page: { size: 6 }) { name } }', 1 + 6 * 5],
  [
    'lists in a list',
    '{ authors(first: 3, last: 0) { friends(first: 4) { books { name } } } }',
    3 * (1 + 4 * (1 + 10 * 5)),
  ],
  [
    'the worst of a union',
    '{ things { ... on Author { name } ... on Book { author { name } } } }',
    2 * (5 + 1),
  ],
  [
    'the worst of an interface',
    '{ named { ... on Author { books { name } } ... on Book { name } } }',
    1 + 50,
  ],
  ['what all of a union have', '{ things { ... on Named { name } __typename } }', 2 * 5],
  [
    'an interface that one of a union has, not a field of the other with its name',
    '{ things { ... on Rated { best { name } } } }',
    2 * (1 + 5),
  ],
  [
    'the weights and the size in an interface, unless the type has its own',
    '{ things { ... on Book { pages lender(at: 1) { name } copies { name } } } }',
    2 * (5 + 2 + (9 + 8) + 3),
  ],
  ['the weight of an argument instead of its input object', '{ filed(page: { size: 1 }) }', 7],
  ['a weighted input object', '{ filed(stamp: { ink: 1 }) }', 3],
  ['an argument', '{ author(id: "1") { name } }', 1 + 3],
  ['an input object', '{ author(where: { text: "x", kind: A }) { name } }', 1 + 1 + 10 + 4],
  [
    'input objects in a list',
    '{ author(where: { and: [{ text: "x" }, {}] }) { name } }',
    1 + 1 + (1 + 10) + 1,
  ],
  ['a list of an enum, and an enum', '{ kinds(of: [A, B]) }', 4 + 4 + 4],
  ['a mutation', 'mutation { rename { name } }', 10 + 1],
  ['2 mutations', 'mutation { touch rename(ids: [{}, {}]) { name } }', 10 + 10 + 1 + 2],
  ['a fragment', '{ author { ...a } } fragment a on Author { best { name } books { name } }', 1 + 5 + 50],
  [
    'sizes through fragments',
    '{ books(first: 2) { ...a } } fragment a on Books { ... { nodes { name } } }',
    1 + 2 * 5,
  ],
  [
    'a literal that excludes',
    '{ author { books @skip(if: true) { name } best @include(if: false) { name } } }',
    1,
  ],
  ['the schema about itself', '{ __schema { types { fields { name } } } }', 0],
];

test.each(constant)('%s', (_name, query, expected) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  expect(formulaOf(document)).toBe(expected);
});

test('without the empty lists of the parser, every document costs the same', () => {
  for (const [, query, expected] of constant) {
    expect(formulaOf(withoutEmptyLists(parse(query))), query).toBe(expected);
  }
});

test('what validation refuses adds no cost: unknown fragments, arguments and operations, and an object without fields', () => {
  const refused = [
    '{ ...unknown }',
    '{ author }',
    '{ kinds(of: A, to: { size: 1 }) }',
    'subscription { total }',
  ];
  expect(refused.map((query) => formulaOf(parse(query)))).toEqual([0, 0, 4 + 4, 0]);
});

describe('by variables', () => {
  const query =
    'query ($n: Int = 3, $off: Boolean!) { authors(first: $n, last: 0) { best @skip(if: $off) { name } } }';
  test.each([
    [{ n: 30, off: false }, 30 * 6],
    [{ n: 30, off: true }, 30],
    [{ off: false }, 3 * 6],
    [{ n: null, off: false }, 0],
  ])('%j', (variables, expected) => {
    expect(cost(query, variables)).toBe(expected);
  });

  test('input objects and page sizes in them', () => {
    const input =
      'query ($w: Where, $k: Kind, $p: Page) { author(where: $w) { name } kinds(of: [$k]) paged(page: $p) { name } }';
    expect(cost(input)).toBe(1 + 4 + 10 * 5);
    expect(cost(input, { w: { and: [{ text: 'x' }, { text: 'y' }] }, k: 'A', p: { size: 2 } })).toBe(
      1 + (1 + 11 + 11) + (4 + 4) + (1 + 2 * 5),
    );
  });

  test('one variable beside literals in a list and in an input object', () => {
    expect([{ k: 'A' }, {}].map((given) => cost('query ($k: Kind) { kinds(of: [A, $k]) }', given))).toEqual([
      4 + 4 + 4,
      4 + 4,
    ]);
    const query = 'query ($k: Kind) { author(where: { text: "x", kind: $k }) { name } }';
    expect([cost(query, { k: 'A' }), cost(query)]).toEqual([1 + 1 + 10 + 4, 1 + 1 + 10]);
  });

  test('an argument without a weight leaves the cost a number', () => {
    expect(formulaOf(parse('query ($n: Int) { books(first: 2, after: $n) { nodes { name } } }'))).toBe(
      1 + 10,
    );
  });

  const sized = 'query ($n: Int) { paged(page: { size: $n }) { name } }';

  test('a page size behind a variable inside an input object', () => {
    expect([cost(sized, { n: 6 }), cost(sized, { n: 60 }), cost(sized)]).toEqual([
      1 + 6 * 5,
      1 + 60 * 5,
      1 + 10 * 5,
    ]);
  });

  test('input objects behind a variable inside an input object', () => {
    const nested = 'query ($w: [Where]) { author(where: { and: $w }) { name } }';
    expect([cost(nested, { w: [{ text: 'x' }, {}] }), cost(nested, { w: [] })]).toEqual([1 + 1 + 11 + 1, 2]);
  });

  // Current composition refuses "page.size"; a supergraph from another composition may have it.
  test('a page of 101 behind a variable inside an input object is refused, one of 100 is not, twice alike', () => {
    const { refusal } = createCostLimits({ supergraph, schema, limits: defaultLimits });
    const document = parse(sized);
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('no operation');
    for (const n of [100, 101, 100, 101]) {
      expect(refusal({ document, operation, variables: { n } })?.extensions).toEqual(
        n === 100
          ? undefined
          : { code: 'PAGE_SIZE_EXCEEDED', limit: 100, actual: 101, http: { status: 400 } },
      );
    }
  });
});

test('2^30 spreads cost 2^30 objects and no time, with and without variables', () => {
  const bomb = (leaf: string): string =>
    Array.from({ length: 30 }, (_, at) => `fragment f${at} on Author { ...f${at + 1} ...f${at + 1} }`).join(
      '\n',
    ) + `fragment f30 on Author { ${leaf} }`;
  expect(cost(`{ author { ...f0 } } ${bomb('books { name }')}`)).toBe(1 + 2 ** 30 * 50);
  const query = `query ($n: Int) { author { ...f0 } } ${bomb('friends(first: $n) { name }')}`;
  expect(cost(query, { n: 3 })).toBe(1 + 2 ** 30 * 3);
  expect(cost(query, { n: 0 })).toBe(1);
});

test('30 levels of two lists each cost at most 10^12 and no time', () => {
  const levels = Array.from(
    { length: 30 },
    (_, at) =>
      `fragment f${at} on Author { a: friends { ...f${at + 1} } b: friends(first: $n) { ...f${at + 1} } }`,
  );
  const query = `query ($n: Int) { author { ...f0 } } ${levels.join('\n')} fragment f30 on Author { name }`;
  expect(cost(query, { n: 100 })).toBe(1e12);
});
