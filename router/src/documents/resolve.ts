// Decides which document a request names, and whether it is accepted, before anything is parsed. Pure. Statuses and codes
// are those of Apollo's router, because its clients depend on them.
import { errorCodes, type ErrorCode } from '@kawa/errors';
import { hashOf } from '../hash.ts';
import { Refusal } from '../refusal.ts';
import { getOwn, isRecord } from '../json.ts';
import type { DocumentSet } from './document-set.ts';
import type { PersistedDocument } from './manifest.ts';

/**
 * `off`: accepts any document, those of the manifests also by id. `log`: the same, and logs texts that are in no manifest.
 * `only`: accepts only documents of the manifests.
 */
export type DocumentsMode = 'off' | 'log' | 'only';

/** The places of a request that can name a document, with the client's values. */
export interface DocumentRequest {
  query: unknown;
  /** GraphQL over HTTP, appendix A. */
  documentId: unknown;
  /** Apollo's `extensions.persistedQuery`. */
  persistedQuery: unknown;
}

export type Resolution =
  | { kind: 'persisted'; document: PersistedDocument; byId: boolean }
  /** A text that is in no manifest. */
  | { kind: 'text'; text: string }
  /** A hash; its text may be known as an automatic persisted query. */
  | { kind: 'hash' }
  /** Neither text nor id; Apollo Server reports it. */
  | { kind: 'nothing' };

const hashForm = /^[0-9a-f]{64}$/u;

/** Throws a `Refusal`. */
export function resolveDocument(
  request: DocumentRequest,
  mode: DocumentsMode,
  documents: DocumentSet,
): Resolution {
  const text = textOf(request.query);
  const documentId = documentIdOf(request.documentId);
  const hash = sentHashOf(request.persistedQuery);
  if (documentId !== undefined && hash !== undefined) throw bad('Name the document once.');
  const id = documentId ?? hash;
  if (id === undefined) {
    if (text !== undefined) return resolveText(text, mode, documents);
    if (mode !== 'only') return { kind: 'nothing' };
    throw refusal(400, 'PERSISTED_QUERY_ID_REQUIRED');
  }
  if (text !== undefined) {
    if (mode === 'only' || hash === undefined) {
      throw refusal(400, 'CANNOT_SEND_PQ_ID_AND_BODY');
    }
    // A client registers an automatic persisted query.
    if (hash !== hashOf(text)) throw bad('The sha256Hash is not the hash of the query.');
    return resolveText(text, mode, documents);
  }
  const document = documents.byId(id);
  if (document) return { kind: 'persisted', document, byId: true };
  if (mode !== 'only' && hash !== undefined) {
    // Only a hash may be a key of the cache.
    if (!hashForm.test(hash)) throw bad('The sha256Hash is not a SHA-256 in lower-case hex.');
    return { kind: 'hash' };
  }
  throw refusal(404, 'PERSISTED_QUERY_NOT_IN_LIST');
}

function resolveText(text: string, mode: DocumentsMode, documents: DocumentSet): Resolution {
  const document = documents.byBody(text);
  if (document) return { kind: 'persisted', document, byId: false };
  if (mode !== 'only') return { kind: 'text', text };
  throw refusal(403, 'QUERY_NOT_IN_SAFELIST');
}

function textOf(query: unknown): string | undefined {
  if (query === undefined || query === null || query === '') return undefined;
  if (typeof query !== 'string') throw bad('`query` must be a text.');
  return query;
}

function documentIdOf(documentId: unknown): string | undefined {
  if (documentId === undefined || documentId === null) return undefined;
  if (typeof documentId !== 'string') throw bad('`documentId` must be a text.');
  // In the appendix, the algorithm is a prefix of the hash.
  return documentId.startsWith('sha256:') ? documentId.slice('sha256:'.length) : documentId;
}

function sentHashOf(persistedQuery: unknown): string | undefined {
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  if (!isRecord(persistedQuery) || getOwn(persistedQuery, 'version') !== 1) {
    throw bad('`extensions.persistedQuery` must be an object with `version: 1`.');
  }
  const hash = getOwn(persistedQuery, 'sha256Hash');
  if (typeof hash !== 'string') throw bad('`extensions.persistedQuery.sha256Hash` must be a text.');
  return hash;
}

const refusal = (status: number, code: ErrorCode): Refusal => new Refusal(status, code, errorCodes[code]);
const bad = (message: string): Refusal => new Refusal(400, 'BAD_REQUEST', message);
