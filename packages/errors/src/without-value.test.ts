import { buildSchema, graphqlSync, GraphQLScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { toPublicError } from './errors.ts';

const schema = buildSchema(`
  type Query { a(input: In, list: [In!], name: String, number: Int, colour: Colour, day: Day, loud: Loud): Int }
  input In { password: String!, email: String, inner: In, tags: [String!] }
  enum Colour { RED }
  scalar Day
  scalar Loud
`);
const loud = schema.getType('Loud');
if (loud instanceof GraphQLScalarType) {
  loud.parseValue = (value) => {
    throw new TypeError(`${String(value)} is not loud`);
  };
}
const secret = 'hunter2" at "input.hunter2';

const told = (type: string, value: unknown): string => {
  const argument = {
    In: 'input',
    '[In!]': 'list',
    String: 'name',
    Int: 'number',
    Colour: 'colour',
    Loud: 'loud',
  }[type];
  const source = `query ($v: ${type}) { a(${argument}: $v) }`;
  const [error] = graphqlSync({ schema, source, variableValues: { v: value } }).errors ?? [];
  const shown = toPublicError(error ?? expect.unreachable());
  expect(shown.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(shown.originalError).toBeUndefined();
  return JSON.stringify(shown);
};

describe('a variable that does not fit is reported by its path and type, without its value:', () => {
  test.each<[what: string, type: string, value: unknown, where: string]>([
    [
      'a number for a text',
      'In',
      { password: 4_711_471_147 },
      'at \\"v.password\\"; String cannot represent it.',
    ],
    [
      'an unknown field beside a password',
      'In',
      { password: secret, x: 1 },
      '; Field \\"x\\" is not defined by type \\"In\\".',
    ],
    [
      'a missing field beside a secret',
      'In',
      { email: secret },
      '; Field \\"password\\" of required type \\"String!\\" was not provided.',
    ],
    ['a text for an object', 'In', secret, '; Expected type \\"In\\" to be an object.'],
    [
      'null in a list',
      'In',
      { password: secret, tags: [secret, null] },
      'at \\"v.tags[1]\\"; Expected non-nullable type \\"String!\\" not to be null.',
    ],
    [
      'deep down',
      '[In!]',
      [{ password: 'x' }, { password: 'x', inner: { password: [secret] } }],
      'at \\"v[1].inner.password\\"; String cannot represent it.',
    ],
    ['a text for a number', 'Int', secret, '; Int cannot represent it.'],
    ['a value that the enum lacks', 'Colour', secret, '; It does not exist in \\"Colour\\" enum.'],
    [
      'a value that pretends to be another complaint',
      'Colour',
      `x" does not exist in "hunter2" enum.`,
      '; It does not exist in \\"Colour\\" enum.',
    ],
    ['an object for an enum', 'Colour', { secret }, '; Enum \\"Colour\\" cannot represent it.'],
    ["a scalar's own words", 'Loud', secret, '; Expected type \\"Loud\\".'],
  ])('%s', (_what, type, value, where) => {
    const text = told(type, value);
    expect(text).toContain(`Variable \\"$v\\" got invalid value`);
    expect(text).toContain(where);
    expect(text).not.toMatch(/hunter2|4711471147|is not loud/u);
  });
});
