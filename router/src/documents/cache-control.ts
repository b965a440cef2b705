// Decides which answers a browser or a CDN may cache: those to a GET with the id of a persisted query, without errors.
// Threat: the answer for one viewer is cached for another. So an answer to a request with credentials is never public,
// whatever the hints say, because a public field may show more to some viewers (a list with hidden items).
// Vary separates the answers of different clients.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answered } from '../apollo-server.ts';
import type { CacheHints, CachePolicy } from './cache-hints.ts';

const credentialHeaders = ['authorization', 'x-api-key'];

/** The policy of an answer that may be cached and has no errors; undefined for any other. */
export function policyOfAnswer(
  hints: CacheHints,
  { request, response, document, operation, contextValue }: Answered,
): CachePolicy | undefined {
  if (request.http?.method !== 'GET' || !contextValue.isPersisted) return undefined;
  if (!document || !operation || response.body.kind !== 'single') return undefined;
  const { data, errors } = response.body.singleResult;
  return data && !errors?.length ? hints.policyOf(document) : undefined;
}

/** Sets `Cache-Control`, and `Vary` if the answer may be cached. Undefined: it must not be cached. */
export function setCacheControl(
  request: IncomingMessage,
  response: ServerResponse,
  policy: CachePolicy | undefined,
): void {
  const identified = credentialHeaders.some((name) => request.headers[name] !== undefined);
  response.setHeader('cache-control', policy ? cacheControl(policy, identified) : 'no-store');
  if (!policy || policy.maxAgeSeconds === 0) return;
  response.appendHeader('vary', 'Accept, Authorization, X-Api-Key');
}

export function cacheControl({ maxAgeSeconds, scope }: CachePolicy, identified: boolean): string {
  const isPrivate = identified || scope === 'PRIVATE';
  if (maxAgeSeconds === 0) return isPrivate ? 'private, no-store' : 'no-store';
  return `${isPrivate ? 'private' : 'public'}, max-age=${maxAgeSeconds}`;
}
