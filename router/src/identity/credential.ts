// Reads the credential of a request. Threat: with two credentials in one request, a proxy may check one and the router use
// the other; Node silently keeps the first of several Authorization headers. So more than one credential is refused.
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'api-key'; readonly key: string };

export function readCredential({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): Credential {
  const authorization = headersDistinct['authorization'] ?? [];
  const apiKey = headersDistinct['x-api-key'] ?? [];
  if (authorization.length + apiKey.length > 1) {
    throw new Refusal(400, 'BAD_REQUEST', 'Send one credential: one Authorization header, or one x-api-key.');
  }
  const [key] = apiKey;
  if (key !== undefined) return { kind: 'api-key', key };
  const [header] = authorization;
  if (header === undefined) return { kind: 'none' };
  const [bearer] = /^bearer(?: +|$)/iu.exec(header) ?? [];
  if (bearer !== undefined) return { kind: 'token', token: header.slice(bearer.length) };
  throw new Refusal(401, 'UNAUTHENTICATED', 'Send the access token as Authorization: Bearer <token>.', {
    'www-authenticate': 'Bearer',
  });
}
