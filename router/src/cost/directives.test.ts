import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { withoutEmptyLists } from '../testing/documents.ts';
import { readCostDirectives } from './directives.ts';

const linked =
  'schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query }';

test('reads @cost of types, fields, arguments and input fields, each under its coordinate', () => {
  const { weights, listSizes } = readCostDirectives(
    parse(`${linked}
      directive @other(of: Int @cost(weight: 9)) on FIELD
      type Query @cost(weight: 1) { a(b: Int @cost(weight: 2), c: Int): Int @cost(weight: "3") d: Int }
      input In @cost(weight: 4) { e: Int @cost(weight: 5) }
      enum Kind @cost(weight: 6) { A }
      scalar Text @cost(weight: 7)
      type Wrong @cost(weight: "x") @tag(weight: 8) { f: Int }`),
  );
  expect(Object.fromEntries(weights)).toEqual({
    ...{ Query: 1, 'Query.a(b:)': 2, 'Query.a': 3, In: 4, 'In.e': 5, Kind: 6, Text: 7 },
  });
  expect(listSizes.size).toBe(0);
});

test('reads @listSize with its defaults: no size, no names, and one slicing argument required if it has any', () => {
  const { listSizes, weights } = readCostDirectives(
    parse(`${linked}
      type Query {
        a: [Int] @listSize
        b: [Int] @listSize(assumedSize: 4, sizedFields: ["x", 1])
        c: [Int] @listSize(slicingArguments: ["first", "last"])
        d: [Int] @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
        e: [Int] @listSize(assumedSize: "4", slicingArguments: "first")
      }`),
  );
  const none = {
    ...{ assumedSize: undefined, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: false },
  };
  expect(Object.fromEntries(listSizes)).toEqual({
    'Query.a': none,
    'Query.b': { ...none, assumedSize: 4, sizedFields: ['x'] },
    'Query.c': { ...none, slicingArguments: ['first', 'last'], requireOneSlicingArgument: true },
    'Query.d': { ...none, slicingArguments: ['first'] },
    'Query.e': none,
  });
  expect(weights.size).toBe(0);
});

test('reads a supergraph without the empty lists of the parser', () => {
  const { weights } = readCostDirectives(
    withoutEmptyLists(
      parse(
        `${linked} type Query { a: Int @cost(weight: 3) b(c: Int): Int } scalar Text extend type Query @cost(weight: 2)`,
      ),
    ),
  );
  expect(Object.fromEntries(weights)).toEqual({ 'Query.a': 3, Query: 2 });
});

test('a supergraph that does not link the cost specification has no costs', () => {
  const { weights, listSizes } = readCostDirectives(
    parse('type Query { a: [Int] @cost(weight: 3) @listSize(assumedSize: 4) }'),
  );
  expect([weights.size, listSizes.size]).toEqual([0, 0]);
});
