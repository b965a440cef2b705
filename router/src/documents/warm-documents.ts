// Parses, validates and plans the documents of the manifests before clients ask for them: a cold plan holds the event
// loop for up to 130 ms, and all plans are gone with each new supergraph.
import { setImmediate } from 'node:timers/promises';
import type { Log } from '@kawa/log';
import { Kind, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Limits } from '../limits.ts';
import type { PersistedDocument } from './manifest.ts';
import type { ParsedDocuments } from './parsed-documents.ts';

/** What of a gateway can be warmed. */
export interface WarmGateway {
  readonly schema: GraphQLSchema;
  /** Plans every operation of a valid document and keeps the plans. */
  prepareDocument(document: DocumentNode, source: string): void;
}

export async function warmDocuments(
  gateway: WarmGateway,
  parsed: ParsedDocuments,
  documents: Iterable<PersistedDocument>,
  { limits, log }: { limits: Limits; log: Log },
): Promise<void> {
  const began = performance.now();
  let warmed = 0;
  let left = 0;
  for (const document of documents) {
    if (performance.now() - began > limits.warmUpMs || warmed >= limits.operations) {
      left += 1;
      continue;
    }
    const problem = warmOne(gateway, parsed, document, limits);
    if (problem === undefined) warmed += 1;
    else {
      const { id, name } = document;
      log.warn(
        { documentId: id, operationName: name, problem },
        'a persisted document does not fit the graph',
      );
    }
    // What is being answered meanwhile waits for one document at most.
    await setImmediate();
  }
  if (warmed + left === 0) return;
  log.info(
    { warmed, left, milliseconds: Math.round(performance.now() - began) },
    'persisted documents planned',
  );
}

/** What is wrong with the document, if anything is. */
function warmOne(
  gateway: WarmGateway,
  parsed: ParsedDocuments,
  { id, body }: PersistedDocument,
  limits: Limits,
): string | undefined {
  try {
    const document = parse(body, { maxTokens: limits.persistedDocumentTokens });
    const [error] = validate(gateway.schema, document, specifiedRules, { maxErrors: 1 });
    if (error) return error.message;
    if (document.definitions.every(({ kind }) => kind !== Kind.OPERATION_DEFINITION))
      return 'It has no operation.';
    gateway.prepareDocument(document, body);
    parsed.remember(gateway.schema, id, document);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
