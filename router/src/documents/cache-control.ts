// Which answers a browser or a CDN may keep: those to a GET by the id of a persisted query, without an error. Threat: an
// answer for one kept for another. So: what was asked with credentials is never public, whatever the hints say, for a
// public field may show more to some (a list with what is not on sale); and one client's answers differ by Vary.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answered } from '../apollo-server.ts';
import type { CacheHints, CachePolicy } from './cache-hints.ts';

const credentialHeaders = ['authorization', 'x-api-key'];

/** The policy of an answer without errors to what may be kept at all; undefined for any other. */
export function policyOfAnswer(
  hints: CacheHints,
  { request, response, document, operation, contextValue }: Answered,
): CachePolicy | undefined {
  if (request.http?.method !== 'GET' || !contextValue.isPersisted) return undefined;
  if (!document || !operation || response.body.kind !== 'single') return undefined;
  const { data, errors } = response.body.singleResult;
  return data && !errors?.length ? hints.policyOf(document) : undefined;
}

/** Sets `Cache-Control`, and `Vary` where it lets somebody keep the answer; undefined: nobody may. */
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
