// Rates a difference as GraphQL Inspector does, except where its rating is too strict or too lenient for what clients
// see.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { parseCoordinate } from '../graph/coordinate.ts';
import type { Criticality } from './change.ts';

interface Told {
  readonly coordinate: string;
  readonly kind: string;
  readonly level: string;
}

const inWords = (level: string): Criticality =>
  level === 'BREAKING' ? 'breaking' : level === 'DANGEROUS' ? 'dangerous' : 'safe';

/** The output field or the input field that a coordinate names, or whose argument it names. */
function fieldAt(
  coordinate: string,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | GraphQLInputField | undefined {
  const { type: name = '', member = '' } = parseCoordinate(coordinate) ?? {};
  const type = schema.getType(name);
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? type.getFields()[member] : undefined;
}

/** The argument, or the input field, that a coordinate names. */
function inputAt(coordinate: string, schema: GraphQLSchema): GraphQLArgument | GraphQLInputField | undefined {
  const field = fieldAt(coordinate, schema);
  return field !== undefined && 'args' in field
    ? field.args.find(({ name }) => coordinate.endsWith(`(${name}:)`))
    : field;
}

/** The type of an output field or of an input field, as the schema has it. */
export const fieldType = (coordinate: string, schema: GraphQLSchema): GraphQLType | undefined =>
  fieldAt(coordinate, schema)?.type;

export function isRequiredAt(coordinate: string, schema: GraphQLSchema): boolean {
  const { type, defaultValue } = inputAt(coordinate, schema) ?? {};
  return isNonNullType(type) && defaultValue === undefined;
}

/** Whether two types read alike but for what may be null. */
export const onlyNullabilityDiffers = (
  one: GraphQLType | undefined,
  other: GraphQLType | undefined,
): boolean => withoutBangs(one) === withoutBangs(other);

const withoutBangs = (type: GraphQLType | undefined): string => String(type).replaceAll('!', '');

/** Whether an object that clients may receive has a field of this enum. */
const isRead = (value: string, schema: GraphQLSchema): boolean =>
  Object.values(schema.getTypeMap()).some(
    (type) =>
      isObjectType(type) &&
      Object.values(type.getFields()).some((field) => value.startsWith(`${getNamedType(field.type).name}.`)),
  );

export function criticalityOf(
  { coordinate, kind, level }: Told,
  before: GraphQLSchema,
  after: GraphQLSchema,
): Criticality {
  const told = inWords(level);
  switch (kind) {
    case 'FIELD_TYPE_CHANGED':
      // Each operation stays valid and gets the same values; what it never had to expect is null.
      return told === 'breaking' &&
        onlyNullabilityDiffers(fieldType(coordinate, before), fieldType(coordinate, after))
        ? 'dangerous'
        : told;
    case 'FIELD_ARGUMENT_ADDED':
      // As for input fields: an operation without it gets what it got. With a default the server may do something new.
      return told === 'dangerous' && inputAt(coordinate, after)?.defaultValue === undefined ? 'safe' : told;
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
      // A default that goes away makes a non-null input required.
      return isRequiredAt(coordinate, after) ? 'breaking' : told;
    case 'ENUM_VALUE_ADDED':
      // A value that clients may only send surprises none of them.
      return isRead(coordinate, after) ? told : 'safe';
    default:
      return told;
  }
}
