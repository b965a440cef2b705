// Finds the places of a finding, as `file:line`.
import { type ASTNode, type DocumentNode, Kind, type NameNode } from 'graphql';

/** One subgraph's schema as it was parsed; every location in it knows its line. */
export interface ParsedSchema {
  readonly name: string;
  readonly file: string;
  readonly document: DocumentNode;
}

/** The line of the name where there is one: a node begins with its description, which may be a screen away. */
export const lineOf = (node: ASTNode): number | undefined => {
  const name = 'name' in node ? (node.name as NameNode | undefined) : undefined;
  return (name?.loc ?? node.loc)?.startToken.line;
};

const placesIn = (schema: ParsedSchema, nodes: readonly ASTNode[]): string[] =>
  nodes.flatMap((node) => {
    const line = lineOf(node);
    return line === undefined ? [] : [`${schema.file}:${line}`];
  });

/** Federation marks most nodes with their subgraph; every node knows the file that it was parsed from. */
function schemaOf(node: ASTNode, schemas: readonly ParsedSchema[]): ParsedSchema | undefined {
  const subgraph = 'subgraph' in node ? node.subgraph : undefined;
  const file = node.loc?.source.name;
  return schemas.find(({ name }) => name === subgraph) ?? schemas.find((schema) => schema.file === file);
}

/** Definitions and extensions of the type, or of its field, that `coordinate` names: "Thing" or "Thing.size". */
function definitionsOf(coordinate: string, { document }: ParsedSchema): readonly ASTNode[] {
  const [typeName, fieldName] = coordinate.split('.');
  const types = document.definitions.filter(
    (node) => 'name' in node && node.kind !== Kind.DIRECTIVE_DEFINITION && node.name?.value === typeName,
  );
  if (fieldName === undefined) return types;
  return types.flatMap((type) => {
    const members: readonly ASTNode[] =
      'fields' in type ? (type.fields ?? []) : 'values' in type ? (type.values ?? []) : [];
    return members.filter((member) => 'name' in member && (member.name as NameNode).value === fieldName);
  });
}

/**
 * Places of the fields and types that a message names in quotes, for findings that federation tells without nodes
 * (non-shareable fields, unsatisfiable queries), in the subgraphs that define them.
 */
function placesNamed(message: string, schemas: readonly ParsedSchema[]): string[] {
  const named = [...message.matchAll(/"([A-Z_a-z]\w*(?:\.[A-Z_a-z]\w*)?)(?:\([^"]*\))?"/gu)];
  const only = /^\[([^\]]+)\] /u.exec(message)?.[1];
  const within = schemas.filter(({ name }) => only === undefined || name === only);
  return named.flatMap(([, coordinate = '']) =>
    within.flatMap((schema) => placesIn(schema, definitionsOf(coordinate, schema))),
  );
}

export function placesOf(
  finding: { readonly message: string; readonly nodes?: readonly ASTNode[] | undefined },
  schemas: readonly ParsedSchema[],
): string[] {
  const ofNodes = (finding.nodes ?? []).flatMap((node) => {
    const schema = schemaOf(node, schemas);
    return schema === undefined ? [] : placesIn(schema, [node]);
  });
  return [...new Set(ofNodes.length > 0 ? ofNodes : placesNamed(finding.message, schemas))];
}
