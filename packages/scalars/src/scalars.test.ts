import fc from 'fast-check';
import { buildSchema, execute, type GraphQLScalarType, GraphQLSchema, parse, parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { scalarResolvers } from './scalars.ts';

const { Decimal, CurrencyCode, DateTime, SafeInt } = scalarResolvers;
const literal = (scalar: GraphQLScalarType, text: string) => scalar.parseLiteral(parseValue(text));
/** All three ways into and out of a scalar, as functions of one value. */
const waysOf = (scalar: GraphQLScalarType, value: unknown) => [
  () => scalar.parseValue(value),
  () => literal(scalar, JSON.stringify(value)),
];

describe('Decimal', () => {
  test.each(['0', '12.50', '-0.01', '999999999999999.999999', '1.000000', '007'])(
    '%s goes in and out as it is',
    (text) => {
      for (const read of waysOf(Decimal, text)) expect(read()).toBe(text);
      expect(Decimal.serialize(text)).toBe(text);
    },
  );

  test.each([
    '',
    ' 1',
    '1 ',
    '1.',
    '.5',
    '1,5',
    '+1',
    '1e3',
    '0x1',
    'NaN',
    '--1',
    '１',
    '1'.repeat(16),
    '0.1234567',
  ])('refuses %j with an example', (text) => {
    for (const read of waysOf(Decimal, text))
      expect(read).toThrow('Decimal must be a decimal number as a string');
    expect(() => Decimal.serialize(text)).toThrow();
  });

  test.each([12.5, 12, true, null, ['1'], { value: '1' }])('refuses %j, which is no string', (value) => {
    expect(() => Decimal.parseValue(value)).toThrow('for example "12.50"');
    expect(() => Decimal.serialize(value)).toThrow();
  });

  test('refuses the literals 12.5, 12, true and [] ', () => {
    for (const text of ['12.5', '12', 'true', '[]', 'ENUM']) expect(() => literal(Decimal, text)).toThrow();
  });

  test('takes every decimal of up to 15 digits and 6 decimals', () => {
    const digits = (max: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: max });
    fc.assert(
      fc.property(fc.boolean(), digits(15), fc.option(digits(6)), (negative, whole, decimals) => {
        const text = `${negative ? '-' : ''}${whole}${decimals === null ? '' : `.${decimals}`}`;
        expect(Decimal.parseValue(text)).toBe(text);
      }),
    );
  });
});

describe('CurrencyCode', () => {
  test.each(['EUR', 'CHF', 'USD', 'JPY', 'KWD'])('takes %s', (code) => {
    for (const read of waysOf(CurrencyCode, code)) expect(read()).toBe(code);
    expect(CurrencyCode.serialize(code)).toBe(code);
  });

  test.each(['eur', 'EURO', 'EU', '', ' EUR', 'XQQ', '€', '__proto__', 'constructor'])(
    'refuses %j',
    (code) => {
      for (const read of waysOf(CurrencyCode, code))
        expect(read).toThrow('CurrencyCode must be an ISO 4217 code');
      expect(() => CurrencyCode.serialize(code)).toThrow();
    },
  );

  test('refuses 978, null and the literal EUR without quotes', () => {
    for (const value of [978, null, ['EUR']]) expect(() => CurrencyCode.parseValue(value)).toThrow();
    expect(() => literal(CurrencyCode, 'EUR')).toThrow();
  });
});

describe('DateTime', () => {
  test('reads any offset as the same moment, from a variable and from a literal', () => {
    for (const text of [
      '2026-03-01T12:00:00Z',
      '2026-03-01T13:00:00+01:00',
      '2026-03-01T07:00:00.000-05:00',
    ]) {
      for (const read of waysOf(DateTime, text)) expect(read()).toEqual(new Date('2026-03-01T12:00:00.000Z'));
    }
  });

  test('writes any Date as the string of toISOString, to a millisecond', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = DateTime.serialize(date);
          expect(text).toBe(date.toISOString());
          expect(DateTime.parseValue(text)).toEqual(date);
        },
      ),
    );
  });

  test.each([
    '',
    'today',
    '2026-03-01',
    '2026-03-01T12:00:00',
    '2026-02-30T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '12:00:00Z',
  ])('refuses %j: no moment, or none that exists', (text) => {
    for (const read of waysOf(DateTime, text)) expect(read).toThrow();
  });

  test('refuses true, null and a list as a variable, and a string or a broken Date as a result', () => {
    for (const value of [true, null, []]) expect(() => DateTime.parseValue(value)).toThrow();
    for (const value of ['2026-03-01T12:00:00Z', 0, null, new Date(Number.NaN)]) {
      expect(() => DateTime.serialize(value)).toThrow();
    }
  });
});

describe('SafeInt', () => {
  const largest = Number.MAX_SAFE_INTEGER;
  test.each([0, -1, 2 ** 31, largest, -largest])('%d goes in and out as it is', (number) => {
    for (const read of waysOf(SafeInt, number)) expect(read()).toBe(number);
    expect(SafeInt.serialize(number)).toBe(number);
  });

  test.each([largest + 1, -largest - 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d',
    (number) => {
      expect(() => SafeInt.parseValue(number)).toThrow();
      expect(() => SafeInt.serialize(number)).toThrow();
    },
  );

  test('refuses the strings "x" and "", and a literal beyond 2^53 - 1', () => {
    for (const text of ['x', '']) expect(() => SafeInt.parseValue(text)).toThrow();
    expect(() => literal(SafeInt, '9007199254740993')).toThrow();
    expect(() => literal(SafeInt, '1.5')).toThrow();
  });
});

test('an answer in this process equals the one that went through JSON, for all 4', async () => {
  const sdl = 'scalar Decimal scalar CurrencyCode scalar DateTime scalar SafeInt';
  const built = buildSchema(`${sdl} type Query { a: Decimal b: CurrencyCode c: DateTime d: SafeInt }`);
  const { query, types } = { query: built.getQueryType(), types: built.getTypeMap() };
  for (const [name, scalar] of Object.entries(scalarResolvers)) Object.assign(types[name] ?? {}, scalar);
  const schema = new GraphQLSchema({ query: query ?? null });
  const rootValue = { a: '12.50', b: 'EUR', c: new Date('2026-03-01T12:00:00Z'), d: 2 ** 40 };
  const { data, errors } = await execute({ schema, document: parse('{ a b c d }'), rootValue });
  expect(errors).toBeUndefined();
  expect({ ...data }).toEqual({ a: '12.50', b: 'EUR', c: '2026-03-01T12:00:00.000Z', d: 2 ** 40 });
  expect(JSON.parse(JSON.stringify(data))).toEqual({ ...data });
});

describe('a value that does not fit', () => {
  const wanted = {
    Decimal: 'Decimal must be a decimal number as a string, for example "12.50".',
    CurrencyCode: 'CurrencyCode must be an ISO 4217 code in capitals, as a string, for example "EUR".',
    DateTime:
      'DateTime must be a moment that exists, as an ISO 8601 string with an offset, for example "2026-03-01T09:30:00Z".',
    SafeInt: 'SafeInt must be a whole number of at most 2^53 - 1 either way.',
  };
  const caught = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };

  test.each(Object.entries(wanted))(
    'as %s is BAD_USER_INPUT, with what is wanted and without what was sent',
    (name, message) => {
      const scalar = Object.entries(scalarResolvers).find(([each]) => each === name)?.[1];
      if (!scalar) throw new Error(`no scalar ${name}`);
      expect(scalar.name).toBe(name);
      for (const read of waysOf(scalar, 'sent by the client')) {
        expect(caught(read)).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
      }
    },
  );

  test('that a resolver of ours returns is a bug: the message names the scalar, and no code blames the client', () => {
    for (const scalar of [Decimal, CurrencyCode]) {
      const error = caught(() => scalar.serialize(7));
      expect(error).toMatchObject({ message: wanted[scalar === Decimal ? 'Decimal' : 'CurrencyCode'] });
      expect(error).not.toHaveProperty('extensions.code');
    }
    expect(caught(() => DateTime.serialize('today'))).toMatchObject({
      message: 'DateTime must be a Date.',
      extensions: {},
    });
  });
});

test('the descriptions of Decimal and CurrencyCode show how a value looks', () => {
  expect(Decimal.description).toBe(
    'An exact decimal number as a string, for example "12.50". Never a float.',
  );
  expect(CurrencyCode.description).toBe('An ISO 4217 currency code, for example "EUR".');
});
