import type { DocumentNode } from 'graphql';

const optional = new Set(['arguments', 'directives', 'variableDefinitions']);

/** The document as a program may write it: the parser adds empty lists that a node does not need. */
export function withoutEmptyLists(document: DocumentNode): DocumentNode {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      optional.has(key) && Array.isArray(value) && value.length === 0 ? undefined : value,
    ),
  );
}
