// Finds the document of a POST or a GET, and puts its text into the request, so that Apollo Server sees an ordinary request
// without ids.
import { Refusal } from '../refusal.ts';
import { getOwn, isRecord, type Json } from '../json.ts';
import type { DocumentRequest } from './resolve.ts';

/** A GraphQL request over HTTP: a POST has a body, a GET only the query string of its URL. */
export interface HttpRequest {
  search: string;
  body: Json | undefined;
}

export interface NamedDocument extends DocumentRequest {
  operationName: unknown;
  /** The request with this text and no id. */
  withText(text: string): HttpRequest;
}

/** In the GraphQL over HTTP specification, an empty `operationName` counts as absent. */
export function withoutEmptyName(request: HttpRequest): HttpRequest {
  if (request.body) {
    if (getOwn(request.body, 'operationName') !== '') return request;
    const { operationName: _, ...body } = request.body;
    return { ...request, body };
  }
  if (!request.search.includes('operationName=')) return request;
  const parameters = new URLSearchParams(request.search);
  const names = parameters.getAll('operationName');
  if (names.length !== 1 || names[0] !== '') return request;
  parameters.delete('operationName');
  return { ...request, search: `?${parameters}` };
}

/** Throws a `Refusal` if a GET has a parameter twice, or extensions that are not JSON. */
export function readRequest(request: HttpRequest): NamedDocument {
  return request.body ? readBody(request.search, request.body) : readSearch(request.search);
}

function readBody(search: string, body: Json): NamedDocument {
  const extensions = getOwn(body, 'extensions');
  return {
    query: getOwn(body, 'query'),
    documentId: getOwn(body, 'documentId'),
    operationName: getOwn(body, 'operationName'),
    persistedQuery: isRecord(extensions) ? getOwn(extensions, 'persistedQuery') : undefined,
    withText(text) {
      const { documentId: _, ...rest } = body;
      return {
        search,
        body: {
          ...rest,
          query: text,
          ...(isRecord(extensions) && { extensions: withoutPersistedQuery(extensions) }),
        },
      };
    },
  };
}

function readSearch(search: string): NamedDocument {
  const parameters = new URLSearchParams(search);
  const extensions = extensionsOf(once(parameters, 'extensions'));
  return {
    query: once(parameters, 'query'),
    documentId: once(parameters, 'documentId'),
    operationName: once(parameters, 'operationName'),
    persistedQuery: extensions && getOwn(extensions, 'persistedQuery'),
    withText(text) {
      parameters.delete('documentId');
      parameters.set('query', text);
      if (extensions) parameters.set('extensions', JSON.stringify(withoutPersistedQuery(extensions)));
      return { search: `?${parameters}`, body: undefined };
    },
  };
}

function withoutPersistedQuery({ persistedQuery: _, ...others }: Json): Json {
  return others;
}

function once(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name);
  if (values.length > 1)
    throw new Refusal(400, 'BAD_REQUEST', `\`${name}\` may appear only once in the URL.`);
  return values[0];
}

function extensionsOf(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  let extensions: unknown;
  try {
    extensions = JSON.parse(text);
  } catch {
    extensions = undefined;
  }
  if (isRecord(extensions)) return extensions;
  throw new Refusal(400, 'BAD_REQUEST', '`extensions` must be a JSON object.');
}
