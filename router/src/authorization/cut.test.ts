import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import { expect, test } from 'vitest';
import { readOperation } from '../plan/operation.ts';
import { documentToPlan } from './cut.ts';

/** What is planned of a query when the fields of these names are refused; one line of text. */
function planned(query: string, refusedNames: string[] = [], conditions?: Record<string, unknown>) {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  const refused = new Set<FieldNode>();
  visit(document, {
    Field(node) {
      if (refusedNames.includes(node.name.value)) refused.add(node);
    },
  });
  const read = readOperation(document, operation, { fetched: new Set(), requiring: new Set() });
  const found = documentToPlan(read, refused, conditions);
  return found && print(found).replaceAll(/\s+/gu, ' ').trim();
}

test.each<[string, string, string[], string | undefined]>([
  ['nothing refused is planned as written', '{ a { b } c }', [], '{ a { b } c }'],
  [
    'a refused field is left out, and each object can be told from null',
    '{ a { b x } c x }',
    ['x'],
    '{ a { __typename b } c }',
  ],
  [
    'an object without a field left has its type name',
    '{ a { x } }',
    ['x'],
    '{ a { __typename __typename } }',
  ],
  ['a refused object takes its fields along', '{ a x { b } }', ['x'], '{ a }'],
  [
    'fields are refused in fragments of both kinds',
    '{ a { ...f ... on T { x c } } } fragment f on T { b x }',
    ['x'],
    '{ a { __typename ...f ... on T { c } } } fragment f on T { b }',
  ],
  [
    'a fragment without a field left has the type name',
    '{ a { b ...f } } fragment f on T { x }',
    ['x'],
    '{ a { __typename b ...f } } fragment f on T { __typename }',
  ],
  ['all refused is no plan', '{ x y: x }', ['x'], undefined],
  ['all refused in fragments is no plan', '{ ...f ... { x } } fragment f on Query { x }', ['x'], undefined],
  [
    'a field next to a fragment without one is a plan',
    '{ ...f a } fragment f on Query { x }',
    ['x'],
    '{ ...f a } fragment f on Query { __typename }',
  ],
  ['a fragment that the document does not have asks no subgraph', '{ ...unknown x }', ['x'], undefined],
  ['the type name alone asks no subgraph', '{ __typename x }', ['x'], undefined],
  ['introspection alone asks no subgraph', '{ __schema { types { name } } }', [], undefined],
  [
    'introspection is left out',
    '{ a { b } __type(name: "A") { name } __schema { types { name } } }',
    [],
    '{ a { __typename b } }',
  ],
  [
    'fragments on the types of introspection are left out',
    '{ a __schema { types { ...t } } } fragment t on __Type { isOneOf }',
    [],
    '{ a }',
  ],
  [
    'a fragment named like introspection is planned',
    '{ a { ...__type } x } fragment __type on T { b }',
    ['x'],
    '{ a { __typename ...__type } } fragment __type on T { b }',
  ],
  [
    "the second arguments of a field get the router's name, not the client's",
    '{ one: a(n: 1) two: a(n: 2) }',
    [],
    '{ a(n: 1) a_1: a(n: 2) }',
  ],
  [
    'other operations of the document stay',
    'query A { a x } query B { x b }',
    ['x'],
    'query A { a } query B { x b }',
  ],
])('%s', (_claim, query, refused, expected) => {
  expect(planned(query, refused)).toBe(expected);
});

test('with values of its conditions, what they leave out is not planned and no condition is left', () => {
  const query =
    'query ($on: Boolean!) { a @include(if: $on) { b @skip(if: $on) c } ... @skip(if: $on) { d } ...f @include(if: $on) } fragment f on Query { e }';
  expect(planned(query, [], { on: true })).toBe(
    'query ($on: Boolean!) { a { __typename c } ...f } fragment f on Query { e }',
  );
  expect(planned(query, [], { on: false })).toBe(
    'query ($on: Boolean!) { ... { d } } fragment f on Query { e }',
  );
  expect(planned('query ($on: Boolean!) { a @include(if: $on) }', [], { on: false })).toBeUndefined();
});

test('without values the conditions stay in the plan', () => {
  expect(planned('query ($on: Boolean!) { a @include(if: $on) x }', ['x'])).toBe(
    'query ($on: Boolean!) { a @include(if: $on) }',
  );
});
