// The custom scalars of every subgraph: how they are parsed and serialized, and the message for a wrong value.
import { PublicError } from '@kawa/errors';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';

/** A text written for clients, which tells what is wanted and never what was sent. */
const refusal = (name: string, wanted: string): PublicError =>
  new PublicError('BAD_USER_INPUT', `${name} must be ${wanted}.`);

function textScalar(options: {
  name: string;
  description: string;
  fits: (text: string) => boolean;
  wanted: string;
}) {
  const { name, description, fits, wanted } = options;
  const isValid = (value: unknown): value is string => typeof value === 'string' && fits(value);
  const parse = (value: unknown): string => {
    if (isValid(value)) return value;
    throw refusal(name, wanted);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    // What we would answer ourselves is a bug, and not the client's to mend.
    serialize: (value) => {
      if (isValid(value)) return value;
      throw new GraphQLError(`${name} must be ${wanted}.`);
    },
  });
}

/** The two ways into a scalar of graphql-scalars, whose own texts hold the value. */
const waysInto = <Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  name: string,
  wanted: string,
) => {
  const refusing =
    <Args extends unknown[]>(parse: (...args: Args) => Internal) =>
    (...args: Args): Internal => {
      try {
        return parse(...args);
      } catch {
        throw refusal(name, wanted);
      }
    };
  return {
    parseValue: refusing((value: unknown) => scalar.parseValue(value)),
    parseLiteral: refusing((node: ValueNode) => scalar.parseLiteral(node)),
  };
};

const decimal = textScalar({
  name: 'Decimal',
  description: 'An exact decimal number as a string, for example "12.50". Never a float.',
  // The length bound keeps an amount inside bigint arithmetic that nobody has to wait for.
  fits: (text) => /^-?\d{1,15}(?:\.\d{1,6})?$/u.test(text),
  wanted: 'a decimal number as a string, for example "12.50"',
});

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

const currencyCode = textScalar({
  name: 'CurrencyCode',
  description: 'An ISO 4217 currency code, for example "EUR".',
  fits: (text) => knownCurrencies.has(text),
  wanted: 'an ISO 4217 code in capitals, as a string, for example "EUR"',
});

/**
 * DateTime: ISO 8601 with an offset, a Date inside, the string of `Date.toISOString` outside in both topologies
 * (graphql-scalars' GraphQLDateTime would hand a Date object to an in-process caller and a string to an HTTP one).
 */
const dateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  ...waysInto(
    GraphQLDateTimeISO,
    'DateTime',
    'a moment that exists, as an ISO 8601 string with an offset, for example "2026-03-01T09:30:00Z"',
  ),
  name: 'DateTime',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('DateTime must be a Date.');
  },
});

const safeInt = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  ...waysInto(GraphQLSafeInt, 'SafeInt', 'a whole number of at most 2^53 - 1 either way'),
});

/** Resolvers for `scalar Decimal`, `scalar CurrencyCode`, `scalar DateTime` and `scalar SafeInt` in a subgraph's SDL. */
export const scalarResolvers = {
  Decimal: decimal,
  CurrencyCode: currencyCode,
  DateTime: dateTime,
  SafeInt: safeInt,
} as const;
