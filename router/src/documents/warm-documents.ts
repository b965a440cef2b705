// Parses, validates and plans the documents of the manifests before clients send them. Planning can block the event loop
// for up to 130 ms, and each new supergraph discards all plans.
import { setImmediate } from 'node:timers/promises';
import type { Log } from '@kawa/log';
import { Kind, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Limits } from '../limits.ts';
import type { PersistedDocument } from './manifest.ts';
import type { ParsedDocuments } from './parsed-documents.ts';

/** The part of a gateway that warming uses. */
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
    // Requests in progress wait for at most one document.
    await setImmediate();
  }
  if (warmed + left === 0) return;
  log.info(
    { warmed, left, milliseconds: Math.round(performance.now() - began) },
    'persisted documents planned',
  );
}

/** The problem of the document; undefined if there is none. */
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
