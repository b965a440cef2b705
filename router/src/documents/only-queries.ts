import { Kind, parse } from 'graphql';
import type { Limits } from '../limits.ts';
import type { PersistedDocument } from './manifest.ts';

const known = new WeakMap<PersistedDocument, boolean>();

/** Whether a document has only queries. The type in its manifest entry is not used, because it may be wrong. */
export function onlyQueries(document: PersistedDocument, limits: Limits): boolean {
  let answer = known.get(document);
  if (answer === undefined) {
    answer = readOnlyQueries(document.body, limits.persistedDocumentTokens);
    known.set(document, answer);
  }
  return answer;
}

function readOnlyQueries(body: string, maxTokens: number): boolean {
  try {
    return parse(body, { maxTokens, noLocation: true }).definitions.every(
      (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query',
    );
  } catch {
    return false;
  }
}
