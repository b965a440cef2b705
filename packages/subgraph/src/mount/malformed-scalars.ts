// Handles values that a custom scalar rejects. graphql-js loses them in three ways: a literal fails the validation of the
// whole document, the default of a variable counts as not given, and a variable fails the whole request. The router does not
// know the scalars, so it cannot detect any of the three earlier. Here, each becomes one error at its own field, and the
// other fields are answered.
import { PublicError } from '@kawa/errors';
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

/** Stands where a value was refused, from coercion until the field that it was for is resolved. */
class Malformed {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

/** What the scalar says is reported when it wrote it for clients: another text may hold the value. */
const reasonOf = (scalar: GraphQLScalarType, error: unknown): string =>
  error instanceof PublicError ? error.message : `${scalar.name} cannot represent it.`;

function keepRefused(scalar: GraphQLScalarType): void {
  const { parseValue, parseLiteral } = scalar;
  const orMalformed =
    <Args extends unknown[]>(parse: (...args: Args) => unknown) =>
    (...args: Args): unknown => {
      try {
        const value = parse(...args);
        return value === undefined ? new Malformed(reasonOf(scalar, undefined)) : value;
      } catch (error) {
        return new Malformed(reasonOf(scalar, error));
      }
    };
  scalar.parseValue = orMalformed(parseValue.bind(scalar));
  scalar.parseLiteral = orMalformed(parseLiteral.bind(scalar));
}

/** `where.priceFrom: <reason>` for each refused value in `value`. */
function* refusals(value: unknown, path: string): Iterable<string> {
  if (value instanceof Malformed) yield `${path}: ${value.reason}`;
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* refusals(item, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null && isPlain(value)) {
    for (const [name, item] of Object.entries(value)) yield* refusals(item, `${path}.${name}`);
  }
}

/** An input object as graphql-js makes it; what a scalar made (a Date) is not looked into. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Whether a value of the type may hold one of a custom scalar. */
function holdsScalar(type: GraphQLInputType, seen = new Set<unknown>()): boolean {
  const named = getNamedType(type);
  if (isScalarType(named)) return isCustom(named);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => holdsScalar(field.type, seen));
}

/** Federation's own have no rules that a value could break. */
const isCustom = (type: GraphQLScalarType): boolean =>
  !isSpecifiedScalarType(type) && !/^_|__/u.test(type.name);

/** Call before anything else wraps the resolvers: who may not ask is refused first, and told nothing of their input. */
export function refuseMalformedScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && isCustom(type)) keepRefused(type);
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const names = field.args.filter((argument) => holdsScalar(argument.type)).map(({ name }) => name);
      if (names.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Record<string, unknown>, context, info) => {
        const found = names.flatMap((name) => [...refusals(args[name], name)]);
        if (found.length > 0) throw new PublicError('BAD_USER_INPUT', found.join(' '));
        return resolve(source, args, context, info);
      };
    }
  }
}
