import { describe, expect, test } from 'vitest';
import { adviceFor } from './advice.ts';
import type { Change } from './change.ts';

const change = (kind: string, criticality: Change['criticality'] = 'breaking'): Change => ({
  coordinate: 'Order.total',
  kind,
  criticality,
  message: '',
});
const keep =
  'Keep Order.total, mark it @deprecated(reason:) with what to use instead, and remove it when no live client uses it.';
const keepDefault = 'Keep the default, and let clients that need another value pass it.';
const signIn = 'Make sure that these clients sign in with these scopes before they send it.';

describe('what to do about a breaking change that stops', () => {
  test.each([
    ['FIELD_REMOVED', keep],
    ['FIELD_ARGUMENT_REMOVED', keep],
    ['INPUT_FIELD_REMOVED', keep],
    ['ENUM_VALUE_REMOVED', keep],
    ['FIELD_TYPE_CHANGED', 'Leave Order.total as it is and add another field with the new type.'],
    ['FIELD_ARGUMENT_ADDED', 'Make the argument optional: nullable, or with a default.'],
    ['FIELD_ARGUMENT_TYPE_CHANGED', 'Keep the argument and add another with the new type.'],
    ['FIELD_ARGUMENT_DEFAULT_CHANGED', keepDefault],
    ['INPUT_FIELD_ADDED', 'Make the input field optional: nullable, or with a default.'],
    ['INPUT_FIELD_TYPE_CHANGED', 'Keep the input field and add another with the new type.'],
    ['INPUT_FIELD_DEFAULT_VALUE_CHANGED', keepDefault],
    [
      'UNION_MEMBER_REMOVED',
      'Keep the member, even if nothing returns it any more, until no live client selects on it.',
    ],
    ['OBJECT_TYPE_INTERFACE_REMOVED', 'Keep the interface on the type until no live client selects on it.'],
    ['TYPE_REMOVED', 'Keep Order.total until no live client uses it; deprecate the fields that return it.'],
    ['TYPE_KIND_CHANGED', 'Leave Order.total as it is and add a type with another name.'],
    ['DIRECTIVE_REMOVED', 'Leave Order.total as it is and add the new one next to it.'],
  ])('%s: %s', (kind, advice) => {
    expect(adviceFor(change(kind), 'stops', true)).toBe(advice);
  });
});

describe('what to do about a dangerous change that a known operation meets', () => {
  test.each([
    ['FIELD_TYPE_CHANGED', 'Make sure that these clients handle null, or keep the field non-null.'],
    [
      'FIELD_ARGUMENT_ADDED',
      'Make sure that the default does the same as leaving the argument out did before.',
    ],
    ['INPUT_FIELD_ADDED', 'Make sure that the default does the same as leaving the field out did before.'],
    ['FIELD_ARGUMENT_DEFAULT_CHANGED', keepDefault],
    ['ENUM_VALUE_ADDED', 'Make sure that these clients have a branch for values that they do not know.'],
    ['UNION_MEMBER_ADDED', 'Make sure that these clients have a branch for members that they do not know.'],
    [
      'OBJECT_TYPE_INTERFACE_ADDED',
      'Make sure that these clients can show one more type where they select on the interface.',
    ],
    ['ACCESS_TIGHTENED', signIn],
    ['ACCESS_CHANGED', signIn],
  ])('%s asks clients: %s', (kind, advice) => {
    expect(adviceFor(change(kind, 'dangerous'), 'passes', true)).toBe(advice);
    expect(adviceFor(change(kind, 'dangerous'), 'passes', false)).toBe(
      'Nothing: no known operation is affected.',
    );
  });
});

test('a safe change asks nothing, an unused and an allowed one say until when that is right', () => {
  expect(adviceFor(change('FIELD_ADDED', 'safe'), 'passes', true)).toBe('Nothing.');
  expect(adviceFor(change('FIELD_REMOVED'), 'unused', false)).toBe(
    'Nothing, if every live client has its manifest here; otherwise check with the others first.',
  );
  expect(adviceFor(change('FIELD_REMOVED'), 'allowed', true)).toBe(
    'Nothing now; remove the exception once the change has landed.',
  );
});
