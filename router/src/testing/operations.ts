// Generates operations from a schema: nested fields, aliases (including hostile ones), inline fragments on every possible
// type, @skip and @include with the variable $flag. Some are not valid (two types under one alias); tests skip those.
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

const argumentValues: Readonly<Record<string, string>> = { ID: '"b1"', String: '"o"', Int: '2' };
const aliases = fc.constantFrom('', '', '', '', 'a: ', 'b: ', 'constructor: ', '__proto__: ');
const directives = fc.constantFrom('', '', '', '', '', ' @include(if: $flag)', ' @skip(if: $flag)');

export function operations(schema: GraphQLSchema): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  return selectionSet(schema, query, 4).map((text) => `query ($flag: Boolean!) ${text}`);
}

function selectionSet(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  depth: number,
): fc.Arbitrary<string> {
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const usable = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
  const choices: fc.Arbitrary<string>[] = [fc.constant('__typename'), fc.constant('kind: __typename')];
  for (const field of usable) choices.push(selection(schema, field, depth), selection(schema, field, depth));
  if (depth > 0) {
    for (const name of fragmentTypes(schema, type)) {
      const inner = schema.getType(name);
      if (isCompositeType(inner)) {
        choices.push(
          fc
            .tuple(directives, selectionSet(schema, inner, depth - 1))
            .map(([on, set]) => `... on ${name}${on} ${set}`),
        );
      }
    }
  }
  return fc
    .array(fc.oneof(...choices), { minLength: 1, maxLength: 4 })
    .map((selections) => `{ ${selections.join(' ')} }`);
}

function selection(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<string> {
  const given = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${argumentValues[getNamedType(type).name] ?? 'null'}`);
  const call = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  const type = getNamedType(field.type);
  const inner = isCompositeType(type) ? selectionSet(schema, type, depth - 1) : fc.constant('');
  return fc
    .tuple(aliases, directives, inner)
    .map(([alias, directive, set]) => `${alias}${call}${directive} ${set}`);
}

function fragmentTypes(schema: GraphQLSchema, type: GraphQLCompositeType): string[] {
  if (isAbstractType(type)) return [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)];
  return [type.name, ...type.getInterfaces().map(({ name }) => name)];
}
