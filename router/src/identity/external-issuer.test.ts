// An external OIDC provider, by configuration alone: an RS256 key behind a JWKS URL over real HTTP.
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  listening,
  mountedSource,
  closing,
  startTestRouter,
  type RunningRouter,
} from '../testing/harness.ts';
import { listeningSource, serveJwks, type JwksServer } from '../testing/issuers.ts';
import { library } from '../testing/library.ts';
import { createServer } from 'node:http';

let jwks: JwksServer;
let privateKey: CryptoKey;
let published: string;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  privateKey = pair.privateKey;
  const key = { ...(await exportJWK(pair.publicKey)), kid: 'rsa-1', use: 'sig', alg: 'RS256' };
  const secret = { kty: 'oct', kid: 'secret', k: Buffer.from('secret').toString('base64url'), alg: 'HS256' };
  published = JSON.stringify({
    keys: [{ ...key, kid: 'enc-1', use: 'enc' }, secret, { kty: 'other' }, null, key],
  });
  jwks = await serveJwks({});
});
afterAll(() => jwks[Symbol.asyncDispose]());

const started = (
  options: { jwksUrl?: string; algorithms?: string[]; scopeClaim?: string } = {},
): Promise<RunningRouter & { viewers: () => unknown[] }> => {
  const sources = new Map(
    library.map((subgraph) => [subgraph.name, listeningSource(mountedSource(subgraph))]),
  );
  return startTestRouter(library, {
    issuers: [
      {
        issuer: 'https://login.example/',
        audience: 'https://graph.example',
        jwksUrl: options.jwksUrl ?? jwks.url,
        kind: 'external',
        kinds: ['external'],
        scopes: ['a:read'],
        idClaim: 'user_id',
        scopeClaim: options.scopeClaim,
        algorithms: options.algorithms ?? ['RS256'],
        types: ['jwt'],
        maxLifetimeSeconds: 3_600,
      },
    ],
    sourceFor: (name) => sources.get(name) ?? expect.unreachable(),
    limits: { jwksTimeoutMs: 200, jwksRetryMs: 0 },
  }).then((router) => ({
    ...router,
    viewers: () => [...sources.values()].flatMap((source) => source.viewers()),
  }));
};
const token = (changed: object = {}, header: object = {}): Promise<string> =>
  new SignJWT({ user_id: 'u-1', kind: 'service', scope: 'openid a:read service', ...changed })
    .setProtectedHeader({ alg: 'RS256', kid: 'rsa-1', ...header })
    .setIssuer('https://login.example/')
    .setAudience(['https://graph.example', 'https://login.example/userinfo'])
    .setSubject('auth|1')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
const ask = async (router: RunningRouter, bearer?: string): Promise<{ status: number; code: unknown }> => {
  const response = await fetch(`${router.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
    body: '{"query":"{ person(id: \\"p1\\") { name } }"}',
  });
  const body = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: body.errors?.[0]?.extensions.code };
};

test('its token is a viewer of the configured kind, by the configured claim, with the scopes it may grant', async () => {
  jwks.serve({ body: published });
  await using router = await started();
  expect((await ask(router, await token())).status).toBe(200);
  expect(router.viewers()).toContainEqual({ kind: 'external', id: 'u-1', scopes: ['a:read'] });
});

test.each<[string, string, object]>([
  ['scp as a text', 'scp', { scp: 'openid a:read service' }],
  ['scp as a list', 'scp', { scp: ['openid', 'a:read', 'service'] }],
  ['permissions', 'permissions', { permissions: ['a:read', 'a:write', 'service'] }],
])(
  'of its scopes in %s its viewer has the one that it may grant, never service',
  async (_what, scopeClaim, claims) => {
    jwks.serve({ body: published });
    await using router = await started({ scopeClaim });
    expect((await ask(router, await token(claims))).status).toBe(200);
    expect(router.viewers()).toContainEqual({ kind: 'external', id: 'u-1', scopes: ['a:read'] });
    // Then `scope` is ignored, and a claim of another shape makes the token invalid.
    expect((await ask(router, await token({ sub: 'none' }))).status).toBe(200);
    expect(router.viewers()).toContainEqual({ kind: 'external', id: 'u-1', scopes: [] });
    expect((await ask(router, await token({ [scopeClaim]: [1] }))).status).toBe(401);
  },
);

test('its keys are fetched once for 20 requests at once and 20 after them', async () => {
  jwks.serve({ body: published });
  await using router = await started();
  const before = jwks.requests();
  const bearer = await token();
  const together = await Promise.all(Array.from({ length: 20 }, () => ask(router, bearer)));
  for (let index = 0; index < 20; index += 1) together.push(await ask(router, await token()));
  expect(together.map(({ status }) => status)).toEqual(together.map(() => 200));
  expect(jwks.requests()).toBe(before + 1);
});

test('an algorithm outside of its list is refused, and its keys are not published as ours', async () => {
  jwks.serve({ body: published });
  await using router = await started({ algorithms: ['PS256', 'ES256'] });
  expect(await ask(router, await token())).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await (await fetch(`${router.url}/.well-known/jwks.json`)).json()).toEqual({ keys: [] });
});

test.each<[string, Parameters<JwksServer['serve']>[0]]>([
  ['fails', { status: 500, body: '{"keys":[]}' }],
  ['is not there', { status: 404, body: '' }],
  ['hangs', 'nothing'],
  ['sends no JSON', { body: '<html>' }],
  ['sends no JWKS', { body: '{"key":1}' }],
  ['sends no key that signs', { body: '{"keys":[{"kty":"oct","kid":"rsa-1","k":"c2VjcmV0"}]}' }],
  ['sends 300 kB', { body: JSON.stringify({ keys: [], pad: 'x'.repeat(300_000) }) }],
  [
    'sends 51 keys',
    { body: JSON.stringify({ keys: Array.from({ length: 51 }, () => ({ kty: 'EC', kid: 'k' })) }) },
  ],
  [
    'sends a key of 1,024 bits',
    { body: JSON.stringify({ keys: [{ kty: 'RSA', kid: 'rsa-1', n: 'x'.repeat(171), e: 'AQAB' }] }) },
  ],
])(
  'while the endpoint %s a token is 503, a request without one is answered, the router stays ready, and then all is well',
  async (_what, answer) => {
    await using router = await started();
    jwks.serve(answer);
    const bearer = await token();
    for (let index = 0; index < 2; index += 1) {
      expect(await ask(router, bearer)).toEqual({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    }
    expect((await ask(router)).status).toBe(200);
    expect((await fetch(`${router.url}/health/ready`)).status).toBe(200);
    jwks.serve({ body: published });
    expect((await ask(router, bearer)).status).toBe(200);
  },
);

test('an endpoint that redirects is not followed: who could make it redirect would choose the keys', async () => {
  jwks.serve({ body: published });
  const server = createServer((_request, response) => response.writeHead(302, { location: jwks.url }).end());
  const url = await listening(server);
  await using router = await started({ jwksUrl: url });
  const before = jwks.requests();
  expect((await ask(router, await token())).status).toBe(503);
  expect(jwks.requests()).toBe(before);
  await closing(server);
});
