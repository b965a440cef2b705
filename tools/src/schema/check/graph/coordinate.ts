// Reads schema coordinates ("Order", "Order.total", "Query.order(id:)", "@tag", "@tag(name:)") and finds their place in
// the schema files. Members of a union and interfaces of a type have no coordinate in the specification; they are
// written like fields: "SearchResult.Order".
import { type ASTNode, type DefinitionNode, Kind, type NameNode } from 'graphql';
import { lineOf, type ParsedSchema } from '../../compose/places.ts';

export interface Coordinate {
  readonly type: string;
  readonly member: string | undefined;
  readonly argument: string | undefined;
}

export function parseCoordinate(coordinate: string): Coordinate | undefined {
  const match = /^(@?\w+)(?:\.(\w+))?(?:\((\w+):\))?$/u.exec(coordinate);
  if (match?.[1] === undefined) return undefined;
  return { type: match[1], member: match[2], argument: match[3] };
}

const nameOf = (node: ASTNode): string | undefined =>
  'name' in node ? (node.name as NameNode | undefined)?.value : undefined;

const isCalled = (node: DefinitionNode, type: string): boolean =>
  node.kind === Kind.DIRECTIVE_DEFINITION
    ? `@${node.name.value}` === type
    : node.kind !== Kind.OPERATION_DEFINITION &&
      node.kind !== Kind.FRAGMENT_DEFINITION &&
      nameOf(node) === type;

/** Fields, enum values, input fields, then what is written like one: members of a union, interfaces. */
function membersOf(node: DefinitionNode): readonly ASTNode[] {
  const fields: readonly ASTNode[] = 'fields' in node ? (node.fields ?? []) : [];
  const values: readonly ASTNode[] = 'values' in node ? (node.values ?? []) : [];
  const types: readonly ASTNode[] = 'types' in node ? (node.types ?? []) : [];
  const interfaces: readonly ASTNode[] = 'interfaces' in node ? (node.interfaces ?? []) : [];
  return [...fields, ...values, ...types, ...interfaces];
}

function nodesAt({ type, member, argument }: Coordinate, { document }: ParsedSchema): readonly ASTNode[] {
  const definitions = document.definitions.filter((node) => isCalled(node, type));
  const holders: readonly ASTNode[] =
    member === undefined
      ? definitions
      : definitions.flatMap((node) => membersOf(node).filter((candidate) => nameOf(candidate) === member));
  if (argument === undefined) return holders;
  return holders.flatMap((node) =>
    'arguments' in node
      ? (node.arguments ?? []).filter(
          (candidate): candidate is typeof candidate => nameOf(candidate) === argument,
        )
      : [],
  );
}

/** `file:line` of everything that has this coordinate. */
export function placesAt(coordinate: string, schemas: readonly ParsedSchema[]): string[] {
  const parsed = parseCoordinate(coordinate);
  if (parsed === undefined) return [];
  return schemas.flatMap((schema) =>
    nodesAt(parsed, schema).flatMap((node) => {
      const line = lineOf(node);
      return line === undefined ? [] : [`${schema.file}:${line}`];
    }),
  );
}

/** The members of the type that stand before `member` in the schema of before, the nearest first. */
function before(type: string, member: string, schema: ParsedSchema): string[] {
  const members = schema.document.definitions
    .filter((node) => isCalled(node, type))
    .flatMap((node) => membersOf(node).flatMap((candidate) => nameOf(candidate) ?? []));
  return members.slice(0, Math.max(0, members.indexOf(member))).reverse();
}

/** What stands nearest to a coordinate that is gone: its field, the field before it, its type, the type before it. */
function* neighbours(
  { type, member, argument }: Coordinate,
  old: ParsedSchema,
): Generator<string, void, undefined> {
  if (member !== undefined) {
    if (argument !== undefined) yield `${type}.${member}`;
    for (const sibling of before(type, member, old)) yield `${type}.${sibling}`;
  }
  yield type;
  const names = old.document.definitions.flatMap((node) => nameOf(node) ?? []);
  yield* names.slice(0, Math.max(0, names.indexOf(type))).reverse();
}

/**
 * Where a reader of the change looks for it: the coordinate where it still stands, and for each schema of the base that
 * had it and has it no more, the line in today's file that stood nearest before it.
 */
export function placesOfChange(
  coordinate: string,
  now: readonly ParsedSchema[],
  old: readonly ParsedSchema[],
): string[] {
  const standing = placesAt(coordinate, now);
  const parsed = parseCoordinate(coordinate);
  if (standing.length > 0 || parsed === undefined) return standing;
  return old
    .filter((schema) => nodesAt(parsed, schema).length > 0)
    .flatMap((schema) => {
      const successor = now.filter(({ name }) => name === schema.name);
      for (const neighbour of neighbours(parsed, schema)) {
        const [place] = placesAt(neighbour, successor);
        if (place !== undefined) return [place];
      }
      return successor.map(({ file }) => `${file}:1`);
    });
}
