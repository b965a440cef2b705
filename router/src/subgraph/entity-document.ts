import { Kind, parse, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits.ts';

/**
 * Checks whether a document is a query with only `_entities(representations: $representations)`, so that the representations of
 * two calls can be one list. Caches the results, up to `limits`.
 */
export function entityFetches(
  limits: Pick<Limits, 'operations' | 'operationCharacters'>,
): (query: string) => boolean {
  const known = new LRUCache<string, boolean>({
    max: limits.operations,
    maxSize: limits.operationCharacters,
    sizeCalculation: (_, query) => Math.max(1, query.length),
  });
  return (query) => {
    const told = known.get(query);
    if (told !== undefined) return told;
    const answer = isEntityFetch(query);
    known.set(query, answer);
    return answer;
  };
}

function isEntityFetch(query: string): boolean {
  // Most documents of root fields need no parsing.
  if (!query.includes('_entities')) return false;
  const document = parse(query, { noLocation: true });
  const [operation, ...others] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return (
    operation !== undefined &&
    others.length === 0 &&
    asksOnlyForEntities(operation) &&
    // Its definition and its use. With another use, the list would have another meaning for another caller.
    usesOf('representations', document) === 2
  );
}

function asksOnlyForEntities({ operation, directives, selectionSet }: OperationDefinitionNode): boolean {
  const [field, ...others] = selectionSet.selections;
  if (operation !== 'query' || directives?.length || others.length > 0) return false;
  // With an alias or a directive, the answer would be at another place, or missing.
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') return false;
  if (field.alias || field.directives?.length) return false;
  const [argument] = field.arguments ?? [];
  return argument?.value.kind === Kind.VARIABLE && argument.value.name.value === 'representations';
}

function usesOf(name: string, document: DocumentNode): number {
  let uses = 0;
  visit(document, {
    Variable(variable) {
      if (variable.name.value === name) uses += 1;
    },
  });
  return uses;
}
