// Lists the coordinates of a schema that clients can ask for, and those that a requested one keeps in use.
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export interface Askable {
  readonly coordinate: string;
  readonly type: string;
  /** Of an argument: the field that takes it. */
  readonly field: string | undefined;
  readonly deprecated: string | undefined;
}

/** Every field, argument and input field, and every enum value that is deprecated; nothing of introspection. */
export const askablesOf = (schema: GraphQLSchema): Askable[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(ofType);

function ofType(type: GraphQLNamedType): Askable[] {
  const { name } = type;
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).flatMap((field) => ofField(name, field));
  const plain = (member: string, reason: string | null | undefined): Askable => ({
    coordinate: `${name}.${member}`,
    type: name,
    field: undefined,
    deprecated: reason ?? undefined,
  });
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => plain(field.name, field.deprecationReason));
  if (!isEnumType(type)) return [];
  return type
    .getValues()
    .filter(({ deprecationReason }) => typeof deprecationReason === 'string')
    .map((value) => plain(value.name, value.deprecationReason));
}

function ofField(type: string, field: GraphQLField<unknown, unknown>): Askable[] {
  const coordinate = `${type}.${field.name}`;
  return [
    { coordinate, type, field: undefined, deprecated: field.deprecationReason ?? undefined },
    ...field.args.map(({ name, deprecationReason }) => ({
      coordinate: `${coordinate}(${name}:)`,
      type,
      field: coordinate,
      deprecated: deprecationReason ?? undefined,
    })),
  ];
}

/** With a field of an interface those of every type that implements it: one of them gives the answer. */
export function keptInUse(schema: GraphQLSchema, coordinate: string): string[] {
  const [name = '', member = ''] = coordinate.split(/\.(.*)/u);
  const type = schema.getType(name);
  if (!isInterfaceType(type)) return [coordinate];
  const { objects, interfaces } = schema.getImplementations(type);
  return [coordinate, ...[...objects, ...interfaces].map((one) => `${one.name}.${member}`)];
}
