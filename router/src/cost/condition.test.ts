import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { presence } from './condition.ts';
import { evaluate } from './formula.ts';

/** The directives of the field in `{ a <text> }`. */
function directivesOf(text: string) {
  const [operation] = parse(`{ a ${text} }`).definitions;
  const selection = operation?.kind === Kind.OPERATION_DEFINITION && operation.selectionSet.selections[0];
  return (selection || undefined)?.directives;
}
const presenceOf = (text: string, variables: Record<string, unknown>) =>
  evaluate(presence(directivesOf(text)), { variables, known: new Map() });

test.each([
  ['', 1],
  ['@include(if: true)', 1],
  ['@include(if: false)', 0],
  ['@skip(if: true)', 0],
  ['@skip(if: false)', 1],
  ['@include(if: true) @skip(if: false)', 1],
  ['@include(if: true) @skip(if: true)', 0],
  ['@include(if: $on) @skip(if: true)', 0],
  ['@skip', 1],
  ['@include(reason: false, if: true)', 1],
  ['@other(if: true)', 1],
  ['@other(if: $on)', 1],
])('"%s" is known without the variables: %i', (text, expected) => {
  expect(presence(directivesOf(text))).toBe(expected);
});

test('a field without a list of directives is present', () => {
  expect(presence()).toBe(1);
  expect(presence([{ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'skip' } }])).toBe(1);
});

test.each([
  ['@include(if: $a)', [1, 0, 1, 0]],
  ['@skip(if: $b)', [0, 0, 1, 1]],
  ['@include(if: $a) @skip(if: $b)', [0, 0, 1, 0]],
  ['@skip(if: $b) @other(if: $a) @include(if: true)', [0, 0, 1, 1]],
])('"%s" depends on both values of each variable', (text, expected) => {
  const found = [true, false].flatMap((b) => [true, false].map((a) => presenceOf(text, { a, b })));
  expect(found).toEqual(expected);
});

test('a variable without a value excludes', () => {
  expect([presenceOf('@include(if: $a)', {}), presenceOf('@skip(if: $a)', {})]).toEqual([0, 0]);
});
