// Converts an HTTP message into Apollo Server's request, and its answer back into HTTP.
import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admission } from '../documents/documents.ts';
import type { Observation } from '../metrics/observation.ts';
import { isRecord } from '../json.ts';
import { graphqlResponse } from './media-type.ts';
import { Refusal } from '../refusal.ts';

/** An answer that is ready to send. */
export interface WholeAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Throws a `Refusal` for a method that GraphQL over HTTP does not have. */
export function methodOf({ method }: IncomingMessage): 'GET' | 'POST' {
  if (method === 'GET' || method === 'POST') return method;
  throw new Refusal(405, 'BAD_REQUEST', 'Use GET or POST.', { allow: 'GET, POST, OPTIONS' });
}

export function apolloRequest(
  request: IncomingMessage,
  method: string,
  { search, body, isHarmless }: Admission,
): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (isHarmless) headers.set('apollo-require-preflight', 'persisted query');
  return { method, headers, search, body };
}

/** The answer in the format of GraphQL over HTTP. Sets its headers on `response`. */
export function wholeAnswer(
  answer: HTTPGraphQLResponse,
  response: ServerResponse,
  requestId: string,
  observation: Observation,
): WholeAnswer {
  if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not served.');
  const text = answer.body.string;
  for (const [name, value] of answer.headers) {
    if (name !== 'content-length') response.setHeader(name, value);
  }
  const contentType = answer.headers.get('content-type') ?? 'application/json; charset=utf-8';
  const status = statusOf(answer.status ?? 200, contentType, text, observation);
  return { status, contentType, body: status === 200 ? text : withRequestId(text, requestId) };
}

/**
 * Apollo Server answers 200 to an unknown hash of an automatic persisted query. With application/graphql-response+json, a 2xx
 * means that there is data, so the status becomes 404, as for an unknown persisted document. Clients use the error's code.
 */
function statusOf(status: number, contentType: string, text: string, { hasData }: Observation): number {
  if (status !== 200 || hasData || !contentType.startsWith(graphqlResponse)) return status;
  const body: unknown = JSON.parse(text);
  return isRecord(body) && Object.hasOwn(body, 'data') ? status : 404;
}

/** For refusals before Apollo Server's pipeline (CSRF, a malformed request), which no plugin sees. */
function withRequestId(text: string, requestId: string): string {
  const body: unknown = JSON.parse(text);
  if (!isRecord(body) || !Array.isArray(body['errors'])) return text;
  for (const error of body['errors']) {
    if (isRecord(error) && isRecord(error['extensions'])) error['extensions']['requestId'] = requestId;
  }
  return JSON.stringify(body);
}
