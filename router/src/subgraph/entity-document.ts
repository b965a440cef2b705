import { Kind, parse, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits.ts';

/**
 * Tells of a document whether it is a query of which `_entities(representations: $representations)` is all, so that the
 * representations of two calls can be one list. Remembers the answer for as many as `limits` say.
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
  // Most documents of root fields are told without parsing them.
  if (!query.includes('_entities')) return false;
  const document = parse(query, { noLocation: true });
  const [operation, ...others] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return (
    operation !== undefined &&
    others.length === 0 &&
    asksOnlyForEntities(operation) &&
    // Its definition and its use: used elsewhere too, the list would mean something else to another caller.
    usesOf('representations', document) === 2
  );
}

function asksOnlyForEntities({ operation, directives, selectionSet }: OperationDefinitionNode): boolean {
  const [field, ...others] = selectionSet.selections;
  if (operation !== 'query' || directives?.length || others.length > 0) return false;
  // Under an alias or a directive the answer would stand elsewhere, or nowhere.
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
