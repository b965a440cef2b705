// Rates a difference as GraphQL Inspector does, except where its rating is too strict or too lenient for what clients
// see.
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
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

/** The type of an output field, of an argument or of an input field, as the schema has it. */
export function fieldType(coordinate: string, schema: GraphQLSchema): GraphQLType | undefined {
  const parsed = parseCoordinate(coordinate);
  const type = parsed === undefined ? undefined : schema.getType(parsed.type);
  if (parsed?.member === undefined) return undefined;
  if (isObjectType(type) || isInterfaceType(type)) return type.getFields()[parsed.member]?.type;
  return isInputObjectType(type) ? type.getFields()[parsed.member]?.type : undefined;
}

/** The argument, or the input field, that a coordinate names. */
function inputAt(coordinate: string, schema: GraphQLSchema): GraphQLArgument | GraphQLInputField | undefined {
  const parsed = parseCoordinate(coordinate);
  const type = parsed === undefined ? undefined : schema.getType(parsed.type);
  if (parsed?.member === undefined) return undefined;
  if (isInputObjectType(type)) return type.getFields()[parsed.member];
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return type.getFields()[parsed.member]?.args.find(({ name }) => name === parsed.argument);
}

export function isRequiredAt(coordinate: string, schema: GraphQLSchema): boolean {
  const input = inputAt(coordinate, schema);
  if (input === undefined) return false;
  return coordinate.includes('(') ? isRequiredArgument(input) : isRequiredInputField(input);
}

/** Whether two types read alike but for what may be null. */
export function onlyNullabilityDiffers(one: GraphQLType, other: GraphQLType): boolean {
  const [bare, otherBare] = [one, other].map((type) => (isNonNullType(type) ? type.ofType : type));
  if (isListType(bare) && isListType(otherBare)) return onlyNullabilityDiffers(bare.ofType, otherBare.ofType);
  return !isListType(bare) && !isListType(otherBare) && String(bare) === String(otherBare);
}

/** Whether any field that clients can ask for gives values of this enum. */
function isRead(name: string, schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) &&
      !type.name.startsWith('__') &&
      Object.values(type.getFields()).some((field) => getNamedType(field.type).name === name),
  );
}

export function criticalityOf(
  { coordinate, kind, level }: Told,
  before: GraphQLSchema,
  after: GraphQLSchema,
): Criticality {
  const told = inWords(level);
  switch (kind) {
    case 'FIELD_TYPE_CHANGED': {
      // Each operation stays valid and gets the same values; what it never had to expect is null.
      const [old, now] = [fieldType(coordinate, before), fieldType(coordinate, after)];
      return told === 'breaking' && old && now && onlyNullabilityDiffers(old, now) ? 'dangerous' : told;
    }
    case 'FIELD_ARGUMENT_ADDED':
      // As for input fields: who does not name it gets what he got. With a default the server may do something new.
      return told === 'dangerous' && inputAt(coordinate, after)?.defaultValue === undefined ? 'safe' : told;
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
      // A default that goes away makes a non-null input required.
      return isRequiredAt(coordinate, after) && !isRequiredAt(coordinate, before) ? 'breaking' : told;
    case 'ENUM_VALUE_ADDED':
      // Nobody is surprised by a value that he may only send.
      return told === 'dangerous' && !isRead(parseCoordinate(coordinate)?.type ?? '', after) ? 'safe' : told;
    default:
      return told;
  }
}
