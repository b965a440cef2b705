import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { fieldType, isRequiredAt } from './criticality.ts';

const schema = buildSchema(`
  type Query { order(id: ID!, in: String! = "EUR", at: String): State }
  input Where { id: ID! limit: Int! = 20 text: String }
  enum State { OPEN }
`);

test('an argument or an input field is required without null and default; what is not there is not required', () => {
  for (const coordinate of ['Query.order(id:)', 'Where.id'])
    expect([coordinate, isRequiredAt(coordinate, schema)]).toEqual([coordinate, true]);
  for (const coordinate of [
    ...['Query.order(in:)', 'Query.order(at:)', 'Where.limit', 'Where.text'],
    ...[
      'Query.order(gone:)',
      'Query.gone(id:)',
      'Where.gone',
      'Gone.id',
      'State.OPEN',
      'Where',
      'schema',
      '-',
    ],
  ])
    expect([coordinate, isRequiredAt(coordinate, schema)]).toEqual([coordinate, false]);
});

test('a field and an input field have a type; what is gone, an enum value and a type have none', () => {
  expect(String(fieldType('Query.order', schema))).toBe('State');
  expect(String(fieldType('Where.id', schema))).toBe('ID!');
  for (const coordinate of ['Query.gone', 'Where.gone', 'Gone.id', 'State.OPEN', 'Query'])
    expect([coordinate, fieldType(coordinate, schema)]).toEqual([coordinate, undefined]);
});
