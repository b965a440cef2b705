// Issuers of access tokens for tests: keys served over real HTTP, and valid and invalid tokens.
import { createServer } from 'node:http';
import { createKeySet, tokenIssuer, type KeySet, type PrivateKey } from '@kawa/session/access-token';
import type { Viewer } from '@kawa/trust';
import { importJWK, SignJWT, type JWTPayload } from 'jose';
import type { SubgraphRequest, SubgraphSource } from '../subgraph/source.ts';
import { closing, listening } from './harness.ts';

export interface JwksServer extends AsyncDisposable {
  url: string;
  requests(): number;
  /** Sets the next answers. */
  serve(answer: { status?: number; body: string; headers?: Record<string, string> } | 'nothing'): void;
}

/** Serves a JWKS, or any answer of a test. "nothing" accepts requests and never answers. */
export async function serveJwks(set: object): Promise<JwksServer> {
  let requests = 0;
  let current: Parameters<JwksServer['serve']>[0] = { body: JSON.stringify(set) };
  const server = createServer((_request, response) => {
    requests += 1;
    if (current === 'nothing') return;
    const { status = 200, headers = {}, body } = current;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  const url = await listening(server);
  return {
    url: `${url}/jwks.json`,
    requests: () => requests,
    serve: (answer) => (current = answer),
    [Symbol.asyncDispose]: () => closing(server),
  };
}

export interface TestIssuer extends AsyncDisposable {
  name: string;
  keys: KeySet;
  key: PrivateKey;
  jwks: JwksServer;
  issue: ReturnType<typeof tokenIssuer>['issue'];
}

export async function startIssuer(name: string): Promise<TestIssuer> {
  const keys = createKeySet();
  const [key] = keys.keys;
  if (!key) throw new Error('There is no key.');
  const issuer = tokenIssuer({ keys, issuer: name });
  const jwks = await serveJwks(await issuer.jwks());
  return {
    name,
    keys,
    key,
    jwks,
    issue: issuer.issue,
    [Symbol.asyncDispose]: () => jwks[Symbol.asyncDispose](),
  };
}

/** A token with any claims and header, signed by `key`. */
export async function sign(claims: object, header: object, key: PrivateKey): Promise<string> {
  return new SignJWT(claims as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid, ...header })
    .sign(await importJWK({ ...key }, 'ES256'));
}

/** A source that records the viewers of its calls. */
export function listeningSource(
  source: SubgraphSource,
): SubgraphSource & { requests: SubgraphRequest[]; viewers(): Viewer[] } {
  const requests: SubgraphRequest[] = [];
  return {
    ...source,
    requests,
    viewers: () => requests.map(({ viewer }) => viewer),
    execute: (request) => {
      requests.push(request);
      return source.execute(request);
    },
  };
}
