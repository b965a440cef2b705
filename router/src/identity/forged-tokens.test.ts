// Tokens that are forged, expired, or not meant for us, against the real router over HTTP: each is refused twice, with the
// same bytes as every other.
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createKeySet, type PrivateKey } from '@kawa/session/access-token';
import { CompactEncrypt, exportSPKI, importJWK, UnsecuredJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountedSource, startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { listeningSource, sign, startIssuer, type TestIssuer } from '../testing/issuers.ts';
import { library } from '../testing/library.ts';

let members: TestIssuer;
let desk: TestIssuer;
let router: RunningRouter;
let asked: ReturnType<typeof listeningSource>[];
let rotatedOut: PrivateKey;

beforeAll(async () => {
  members = await startIssuer('members');
  desk = await startIssuer('desk');
  rotatedOut = createKeySet().keys[0] ?? expect.unreachable();
  asked = library.map((subgraph) => listeningSource(mountedSource(subgraph)));
  const sources = new Map(library.map(({ name }, index) => [name, asked[index] ?? expect.unreachable()]));
  router = await startTestRouter(library, {
    issuers: [
      { issuer: 'members', jwksUrl: members.jwks.url, kinds: ['person'], scopes: [] },
      { issuer: 'desk', jwksUrl: desk.jwks.url, kinds: ['clerk'], scopes: ['a:read', 'b:write'] },
    ],
    sourceFor: (name) => sources.get(name) ?? expect.unreachable(),
  });
});
afterAll(async () => {
  await router[Symbol.asyncDispose]();
  await members[Symbol.asyncDispose]();
  await desk[Symbol.asyncDispose]();
});

const ask = async (authorization: string): Promise<{ status: number; headers: Headers; text: string }> => {
  const response = await fetch(`${router.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'one', authorization },
    body: '{"query":"{ person(id: \\"p1\\") { name } }"}',
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const calls = (): number => asked.reduce((sum, { requests }) => sum + requests.length, 0);

const now = (): number => Math.floor(Date.now() / 1000);
const claims = (changed: object = {}): object => ({
  iss: 'members',
  aud: 'kawa',
  sub: 'ada',
  iat: now(),
  exp: now() + 300,
  jti: '1',
  kind: 'person',
  ...changed,
});
const withClaims = (changed: object) => (): Promise<string> => sign(claims(changed), {}, members.key);
const withHeader = (changed: object) => (): Promise<string> => sign(claims(), changed, members.key);
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = async (token: Promise<string>): Promise<[string, string, string]> => {
  const [header = '', payload = '', signature = ''] = (await token).split('.');
  return [header, payload, signature];
};
/** A signature over exactly these texts, which no library would produce. */
const signRaw = (header: string, payload: string): string => {
  const input = [header, payload].map((text) => Buffer.from(text).toString('base64url')).join('.');
  const key = { key: { ...members.key }, format: 'jwk', dsaEncoding: 'ieee-p1363' } as const;
  return `${input}.${createSign('sha256').update(input).sign(key).toString('base64url')}`;
};
const goodHeader = (): string => JSON.stringify({ alg: 'ES256', typ: 'at+jwt', kid: members.key.kid });
const publicPart = ({ kty, crv, x, y, kid }: PrivateKey): object => ({ kty, crv, x, y, kid });

const forged: [string, () => string | Promise<string>][] = [
  ['alg none', () => new UnsecuredJWT(claims() as Record<string, unknown>).encode()],
  [
    'alg None with our kid and no signature',
    () => `${base64url({ alg: 'None', typ: 'at+jwt', kid: members.key.kid })}.${base64url(claims())}.`,
  ],
  [
    'HS256 signed with the public key',
    async () => {
      const secret = await exportSPKI(
        (await importJWK({ ...publicPart(members.key) }, 'ES256')) as CryptoKey,
      );
      const input = `${base64url({ alg: 'HS256', typ: 'at+jwt', kid: members.key.kid })}.${base64url(claims())}`;
      return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    },
  ],
  [
    'RS256 with a key of the forger under our kid',
    () => {
      const input = `${base64url({ alg: 'RS256', typ: 'at+jwt', kid: members.key.kid })}.${base64url(claims())}`;
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
      return `${input}.${createSign('sha256').update(input).sign(privateKey).toString('base64url')}`;
    },
  ],
  ['a kid that nobody has', withHeader({ kid: 'unknown' })],
  ['no kid', withHeader({ kid: undefined })],
  ['a kid that is a number', withHeader({ kid: 7 })],
  ['the kid of another issuer', () => sign(claims(), { kid: desk.key.kid }, members.key)],
  ['the key and kid of another issuer', () => sign(claims(), {}, desk.key)],
  ['a kid that is a path', withHeader({ kid: '../../../../dev/null' })],
  ['a kid that is SQL', withHeader({ kid: "x' union select 'secret' --" })],
  ['an unknown iss', withClaims({ iss: 'nobody' })],
  ['the iss of another issuer', withClaims({ iss: 'desk' })],
  ['iss as a list', withClaims({ iss: ['members'] })],
  ['iss __proto__', withClaims({ iss: '__proto__' })],
  ['no iss', withClaims({ iss: undefined })],
  ['another aud', withClaims({ aud: 'other' })],
  ['a list of audiences without us', withClaims({ aud: ['other', 'KAWA'] })],
  ['no aud', withClaims({ aud: undefined })],
  ['expired, of another aud', withClaims({ iat: now() - 400, exp: now() - 100, aud: 'other' })],
  ['expired, with a life of a day', withClaims({ iat: now() - 86_500, exp: now() - 100 })],
  [
    'expired, by the key of a stranger',
    () =>
      sign(
        claims({ iat: now() - 400, exp: now() - 100 }),
        {},
        createKeySet().keys[0] ?? expect.unreachable(),
      ),
  ],
  ['nbf in the future', withClaims({ nbf: now() + 60 })],
  ['iat in the future', withClaims({ iat: now() + 60, exp: now() + 360 })],
  ['no exp', withClaims({ exp: undefined })],
  ['exp as a text', withClaims({ exp: String(now() + 300) })],
  ['a life of a day', withClaims({ exp: now() + 86_400 })],
  ['no sub', withClaims({ sub: undefined })],
  ['the typ of an ID token', withHeader({ typ: 'JWT' })],
  ['no typ', withHeader({ typ: undefined })],
  [
    'an embedded jwk that signed it',
    () => {
      const [own = expect.unreachable()] = createKeySet().keys;
      return sign(claims(), { jwk: publicPart(own) }, own);
    },
  ],
  ['a jwk beside our own signature', () => sign(claims(), { jwk: publicPart(members.key) }, members.key)],
  ['a jku', () => sign(claims(), { jku: desk.jwks.url, kid: desk.key.kid }, desk.key)],
  ['an x5u', withHeader({ x5u: 'https://forger.example/cert.pem' })],
  ['an x5c', withHeader({ x5c: ['MIIB'] })],
  [
    'an unknown crit',
    () => signRaw(goodHeader().replace('}', ',"crit":["exp"],"exp":1}'), JSON.stringify(claims())),
  ],
  [
    'a tampered payload',
    async () => {
      const [header, , signature] = await parts(members.issue({ id: 'ada', kind: 'person', scopes: [] }));
      return `${header}.${base64url(claims({ sub: 'root' }))}.${signature}`;
    },
  ],
  [
    'a tampered signature',
    async () => {
      const [header, payload, signature] = await parts(
        members.issue({ id: 'ada', kind: 'person', scopes: [] }),
      );
      return `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    },
  ],
  [
    "another token's signature",
    async () => {
      const [header, payload] = await parts(members.issue({ id: 'ada', kind: 'person', scopes: [] }));
      const [, , signature] = await parts(members.issue({ id: 'bob', kind: 'person', scopes: [] }));
      return `${header}.${payload}.${signature}`;
    },
  ],
  [
    'a signature of 64 zero bytes',
    async () => (await parts(sign(claims(), {}, members.key))).with(2, 'A'.repeat(86)).join('.'),
  ],
  ['truncated', async () => (await members.issue({ id: 'ada', kind: 'person', scopes: [] })).slice(0, -20)],
  ['no signature', async () => (await parts(sign(claims(), {}, members.key))).with(2, '').join('.')],
  ['4 parts', async () => `${await sign(claims(), {}, members.key)}.x`],
  [
    'a JWE',
    async () =>
      new CompactEncrypt(Buffer.from(JSON.stringify(claims())))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: members.key.kid, typ: 'at+jwt' })
        .encrypt(await importJWK({ ...publicPart(members.key) }, 'ECDH-ES')),
  ],
  [
    'a claim that stands twice',
    () => signRaw(goodHeader(), JSON.stringify(claims()).replace('{', '{"sub":"root",')),
  ],
  [
    'a header parameter that stands twice',
    () => signRaw(goodHeader().replace('{', '{"alg":"none",'), JSON.stringify(claims())),
  ],
  ['a payload that is a list', () => signRaw(goodHeader(), '[]')],
  ['a payload that is no JSON', () => signRaw(goodHeader(), 'sub=ada')],
  ['scope as an object', withClaims({ scope: { 'a:read': true } })],
  ['the kind that only another issuer may say', withClaims({ kind: 'clerk' })],
  ['kind service', withClaims({ kind: 'service' })],
  ['kind anonymous', withClaims({ kind: 'anonymous' })],
  ['no kind', withClaims({ kind: undefined })],
  ['opaque garbage', () => 'kjh3kjh45k3jh45'],
  ['dots', () => '..'],
  ['nothing', () => ''],
  [
    '2 tokens',
    async () => `${await sign(claims(), {}, members.key)} ${await sign(claims(), {}, members.key)}`,
  ],
  ['20 kB', withClaims({ padding: 'x'.repeat(15_000) })],
  ['a refresh token', () => 'kawa_rt_4pYmFqBCOP9vQH8vS3mXf0xqk6q9n3h8m2b1v7c5x0z'],
  ['the key of a stranger', () => sign(claims(), {}, createKeySet().keys[0] ?? expect.unreachable())],
  ['a key that was rotated out', () => sign(claims(), {}, rotatedOut)],
];

test(`${forged.length} tokens are refused twice each, by the same bytes, and no subgraph hears of them`, async () => {
  const before = calls();
  const answers = new Map<string, string[]>();
  for (const [name, make] of forged) {
    const token = await make();
    for (const authorization of [`Bearer ${token}`, `Bearer ${token}`]) {
      const { status, headers, text } = await ask(authorization);
      const answer = JSON.stringify([status, [...headers].filter(([name]) => name !== 'date').sort(), text]);
      answers.set(answer, [...(answers.get(answer) ?? []), name]);
    }
  }
  expect([...answers.values()].map((names) => names[0])).toHaveLength(1);
  const [answer = ''] = answers.keys();
  expect(JSON.parse(answer)).toEqual([
    401,
    expect.arrayContaining([['www-authenticate', 'Bearer error="invalid_token"']]),
    '{"errors":[{"message":"The access token is not valid; sign in again.",' +
      '"extensions":{"code":"UNAUTHENTICATED","requestId":"one"}}]}',
  ]);
  expect([...answers.values()][0]).toHaveLength(forged.length * 2);
  expect(calls()).toBe(before);
});

test('a token that was good and has expired says so, twice, and no subgraph hears of it', async () => {
  const before = calls();
  const token = await sign(claims({ iat: now() - 400, exp: now() - 100 }), {}, members.key);
  for (const authorization of [`Bearer ${token}`, `Bearer ${token}`]) {
    const { status, headers, text } = await ask(authorization);
    expect([status, headers.get('www-authenticate'), JSON.parse(text)]).toEqual([
      401,
      'Bearer error="invalid_token", error_description="The access token expired"',
      {
        errors: [
          {
            message: 'The access token has expired; refresh the session or sign in again.',
            extensions: { code: 'UNAUTHENTICATED', requestId: 'one' },
          },
        ],
      },
    ]);
  }
  expect(calls()).toBe(before);
});

test('the tokens that they imitate are taken, twice each, and the subgraph hears who asks', async () => {
  const good = [
    await members.issue({ id: 'ada', kind: 'person', scopes: [] }),
    await sign(claims({ aud: ['other', 'kawa'] }), {}, members.key),
    signRaw(goodHeader(), JSON.stringify(claims())),
  ];
  for (const token of [...good, ...good]) {
    const before = calls();
    const { status, text } = await ask(`Bearer ${token}`);
    expect({ status, text }).toEqual({ status: 200, text: '{"data":{"person":{"name":"Ada"}}}' });
    expect(calls()).toBeGreaterThan(before);
  }
  for (const source of asked) {
    for (const viewer of source.viewers()) expect(viewer).toEqual({ kind: 'person', id: 'ada', scopes: [] });
  }
});

test('a scope that the issuer may not grant is left out, "service" above all; a location is kept', async () => {
  for (const source of asked) source.requests.length = 0;
  const scope = 'a:read c:write service  b:write';
  const token = await sign(claims({ iss: 'desk', kind: 'clerk', scope, location: 'lyon' }), {}, desk.key);
  expect((await ask(`bearer   ${token}`)).status).toBe(200);
  expect(asked.flatMap((source) => source.viewers())[0]).toEqual({
    kind: 'clerk',
    id: 'ada',
    scopes: ['a:read', 'b:write'],
    location: 'lyon',
  });
});
