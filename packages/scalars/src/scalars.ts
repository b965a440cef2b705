// Owns the custom scalars of every subgraph: how they are read, how they are written, what a wrong value is told.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';

function textScalar(options: { name: string; description: string; pattern: RegExp; wanted: string }) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && options.pattern.test(value)) return value;
    throw new GraphQLError(`${options.name} must be ${options.wanted}.`);
  };
  return new GraphQLScalarType<string, string>({
    name: options.name,
    description: options.description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: parse,
  });
}

const decimal = textScalar({
  name: 'Decimal',
  description: 'An exact decimal number as a string, for example "12.50". Never a float.',
  // The length bound keeps an amount inside bigint arithmetic that nobody has to wait for.
  pattern: /^-?\d{1,15}(?:\.\d{1,6})?$/u,
  wanted: 'a decimal number as a string, for example "12.50"',
});

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

const parseCurrency = (value: unknown): string => {
  if (typeof value === 'string' && knownCurrencies.has(value)) return value;
  throw new GraphQLError('CurrencyCode must be an ISO 4217 code in capitals, for example "EUR".');
};

const currencyCode = new GraphQLScalarType<string, string>({
  name: 'CurrencyCode',
  description: 'An ISO 4217 currency code, for example "EUR".',
  parseValue: parseCurrency,
  parseLiteral: (node) => parseCurrency(node.kind === Kind.STRING ? node.value : undefined),
  serialize: parseCurrency,
});

/**
 * DateTime: ISO 8601 with an offset, a Date inside, the string of `Date.toISOString` outside in both topologies
 * (graphql-scalars' GraphQLDateTime would hand a Date object to an in-process caller and a string to an HTTP one).
 */
const dateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new GraphQLError('DateTime must be a Date.');
  },
});

/** Resolvers for `scalar Decimal`, `scalar CurrencyCode`, `scalar DateTime` and `scalar SafeInt` in a subgraph's SDL. */
export const scalarResolvers = {
  Decimal: decimal,
  CurrencyCode: currencyCode,
  DateTime: dateTime,
  SafeInt: GraphQLSafeInt,
} as const;
