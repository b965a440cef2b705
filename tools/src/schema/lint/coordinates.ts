// Finds the part of a schema at a place of its text.
import { type ASTNode, type DocumentNode, Kind, type NameNode } from 'graphql';

const holds = (node: ASTNode, offset: number): boolean =>
  node.loc !== undefined && node.loc.start <= offset && offset < node.loc.end;

const named = (node: ASTNode): string =>
  'name' in node ? ((node.name as NameNode | undefined)?.value ?? '') : '';

/** The offset of a line and column, both counted from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The innermost thing with a name at a line and column, as a schema coordinate: "Thing", "Thing.size", "Thing.size(in:)". */
export function coordinateAt(document: DocumentNode, line: number, column: number): string | undefined {
  const offset = offsetOf(document.loc?.source.body ?? '', line, column);
  const definition = document.definitions.find((node) => holds(node, offset));
  if (definition === undefined || named(definition) === '') return undefined;
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    const argument = definition.arguments?.find((node) => holds(node, offset));
    return `@${named(definition)}${argument ? `(${named(argument)}:)` : ''}`;
  }
  const members: readonly ASTNode[] = [
    ...('fields' in definition ? (definition.fields ?? []) : []),
    ...('values' in definition ? (definition.values ?? []) : []),
  ];
  const member = members.find((node) => holds(node, offset));
  if (member === undefined) return named(definition);
  const args: readonly ASTNode[] = member.kind === Kind.FIELD_DEFINITION ? (member.arguments ?? []) : [];
  const argument = args.find((node) => holds(node, offset));
  return `${named(definition)}.${named(member)}${argument ? `(${named(argument)}:)` : ''}`;
}
