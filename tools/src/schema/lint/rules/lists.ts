// Checks lists: each is a connection or has a known size, and all connections have the same shape.
import type { FieldDefinitionNode } from 'graphql';
import type { Finding } from '../../check/finding.ts';
import {
  accessibleFields,
  has,
  isList,
  type LintedSchema,
  type LintedType,
  namedType,
  placeOf,
  valueIn,
} from '../schema.ts';

const isConnection = (name: string): boolean => name.endsWith('Connection');
const builtIn = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

const isLeaf = (schema: LintedSchema, name: string): boolean => {
  const kind = schema.types.get(name)?.kind;
  return builtIn.has(name) || kind === 'scalar' || kind === 'enum';
};
const includes = (value: unknown, ...names: readonly string[]): boolean =>
  Array.isArray(value) && names.every((name) => value.includes(name));

/** What the field's list lacks for the router to know what it costs. */
function problemOf(schema: LintedSchema, type: LintedType, field: FieldDefinitionNode): string | undefined {
  const name = namedType(field.type);
  const coordinate = `${type.name.value}.${field.name.value}`;
  if (isConnection(name) && !isList(field.type)) {
    const sliced =
      includes(valueIn(field, 'listSize', 'slicingArguments'), 'first') &&
      includes(valueIn(field, 'listSize', 'sizedFields'), 'nodes', 'edges');
    return sliced
      ? undefined
      : `${coordinate} returns a page whose size the router does not know, so its cost is a guess. Add @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false).`;
  }
  // The field that answers the connection says how long these are; a list of leaves costs nothing by its length.
  if (isConnection(type.name.value) || !isList(field.type) || isLeaf(schema, name)) return undefined;
  const bounded =
    valueIn(field, 'listSize', 'assumedSize') !== undefined ||
    valueIn(field, 'listSize', 'slicingArguments') !== undefined;
  return bounded
    ? undefined
    : `${coordinate} is a list of any length. Make it a connection, or, if the domain limits it, add @listSize(assumedSize: ...) with the usual length.`;
}

export function checkLists(schemas: readonly LintedSchema[]): Finding[] {
  return schemas.flatMap((schema) =>
    [...schema.types.values()].flatMap((type) =>
      accessibleFields(type).flatMap((field): Finding[] => {
        const message = problemOf(schema, type, field);
        if (message === undefined) return [];
        const coordinate = `${type.name.value}.${field.name.value}`;
        return [
          {
            code: 'bounded-lists',
            level: 'error',
            message,
            coordinate,
            places: [placeOf(schema, field.name)],
          },
        ];
      }),
    ),
  );
}

function shapeProblems(schema: LintedSchema, connection: LintedType): readonly string[] {
  const name = connection.name.value;
  const field = (type: LintedType | undefined, wanted: string) =>
    type?.fields.find((each) => each.name.value === wanted);
  const [nodes, edges, total] = ['nodes', 'edges', 'totalCount'].map((wanted) => field(connection, wanted));
  const item = nodes && isList(nodes.type) ? namedType(nodes.type) : undefined;
  const edge = edges && schema.types.get(namedType(edges.type));
  const node = field(edge, 'node');
  const cursor = field(edge, 'cursor');
  return [
    item === undefined && `${name} has no list "nodes": add it, for clients that need no cursors.`,
    (total === undefined || namedType(total.type) !== 'Int') &&
      `${name} has no "totalCount: Int!": add it, and count only when it is selected.`,
    edge !== undefined &&
      (cursor === undefined || namedType(cursor.type) !== 'String') &&
      `${edge.name.value} has no "cursor: String!", which a client passes as "after": add it.`,
    edge !== undefined &&
      (node === undefined || isList(node.type) || (item !== undefined && namedType(node.type) !== item)) &&
      `${edge.name.value} has no "node: ${item ?? '...'}!": an edge leads to what "nodes" lists.`,
  ].filter((problem) => problem !== false);
}

/** What relay-connection-types leaves out: `nodes`, `totalCount` and what an edge is. */
export function checkConnections(schemas: readonly LintedSchema[]): Finding[] {
  return schemas.flatMap((schema) =>
    [...schema.types.values()]
      .filter((type) => isConnection(type.name.value) && type.kind === 'object' && !has(type, 'inaccessible'))
      .flatMap((type) =>
        shapeProblems(schema, type).map((message): Finding => {
          const places = [placeOf(schema, type.name)];
          return { code: 'connection-shape', level: 'error', message, coordinate: type.name.value, places };
        }),
      ),
  );
}
