import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';

export type LeafCheck = (value: unknown) => boolean;

const isText: LeafCheck = (value) => typeof value === 'string';
const isInteger: LeafCheck = (value) => Number.isInteger(value);

/** The scalars of the specification. The values of custom scalars are not checked. */
const builtIn: Readonly<Record<string, LeafCheck>> = {
  String: isText,
  ID: (value) => isText(value) || isInteger(value),
  Int: isInteger,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
};

/** A check of a subgraph's values for a field of that type. An @inaccessible enum value is not valid. */
export function isLeafValue(type: GraphQLScalarType | GraphQLEnumType): LeafCheck {
  if (!isEnumType(type))
    return Object.hasOwn(builtIn, type.name) ? (builtIn[type.name] ?? isText) : () => true;
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
