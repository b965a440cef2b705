import { importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { describe, expect, test } from 'vitest';
import { createKeySet, tokenIssuer } from './access-token.ts';
import { tokenVerifier } from './verifier.ts';

const time = Date.UTC(2026, 10, 21);
const now = time / 1000;
const clock = (): number => time;
const keys = createKeySet();
const [key = expect.unreachable()] = keys.keys;
const issuer = tokenIssuer({ keys, issuer: 'here', clock });
const published = await issuer.jwks();
const verify = tokenVerifier({ issuer: 'here', keys: published, clock });
const good = { iss: 'here', aud: 'kawa', sub: 'ada', iat: now, exp: now + 300, jti: '1', kind: 'person' };
const header = { alg: 'ES256', typ: 'at+jwt', kid: key.kid };
const signed = async (claims: object, extra: object = {}, signer = key): Promise<string> =>
  new SignJWT(claims as JWTPayload)
    .setProtectedHeader({ ...header, ...extra })
    .sign(await importJWK({ ...signer }, 'ES256'));

describe('what the issuer issues', () => {
  test('is verified with its account, kind, scopes and location, for 300 s and 5 s of tolerance', async () => {
    const token = await issuer.issue({
      id: 'ada',
      kind: 'person',
      scopes: ['a:read', 'b:write'],
      location: 'lyon',
    });
    expect(await verify(token)).toEqual({
      id: 'ada',
      kind: 'person',
      scopes: ['a:read', 'b:write'],
      location: 'lyon',
      keyId: key.kid,
      notBefore: now - 5,
      expiresAt: now + 305,
    });
    expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).toEqual(header);
    const at = (milliseconds: number) =>
      tokenVerifier({ issuer: 'here', keys: published, clock: () => milliseconds })(token);
    expect(await at(time + 304_999)).toBeDefined();
    expect(await at(time + 305_000)).toBeUndefined();
    expect(await at(time - 5_001)).toBeUndefined();
  });

  test('is reported as expired when nothing else is wrong with it', async () => {
    const old = { ...good, iat: now - 400, exp: now - 100 };
    const [other = expect.unreachable()] = createKeySet().keys;
    const told = async (token: string): Promise<boolean> => {
      let expired = false;
      expect(await verify(token, () => (expired = true))).toBeUndefined();
      return expired;
    };
    expect(await told(await signed(old))).toBe(true);
    expect(await told(await signed(old, {}, other))).toBe(false);
    for (const wrong of [
      { aud: 'other' },
      { iss: 'there' },
      { exp: now + 9_000 },
      { kind: ['person'] },
      { sub: '' },
    ])
      expect(await told(await signed({ ...old, ...wrong }))).toBe(false);
    expect(await told(await signed({ ...good, nbf: now + 60 }))).toBe(false);
  });

  test.each([
    ['kind service', { kind: 'service' }],
    ['kind anonymous', { kind: 'anonymous' }],
    ['no kind', { kind: '' }],
    ['scope service', { scopes: ['a:read', 'service'] }],
    ['a scope that is 2', { scopes: ['a:read service'] }],
    ['no account', { id: '' }],
    ['an empty location', { location: '' }],
  ])('never has %s', async (_what, wrong) => {
    await expect(issuer.issue({ id: 'ada', kind: 'person', scopes: [], ...wrong })).rejects.toThrow('token');
  });

  test.each([0, 3_601, NaN])('lives from 1 to 3,600 s, not %d', (lifetimeSeconds) => {
    expect(() => tokenIssuer({ keys, issuer: 'here', lifetimeSeconds })).toThrow('lifetime');
  });
});

describe('what is refused', () => {
  const [stranger = expect.unreachable()] = createKeySet().keys;
  const withClaims = (claims: object) => () => signed({ ...good, ...claims });
  test.each<[string, () => string | Promise<string>]>([
    ['nothing', () => ''],
    ['garbage', () => 'garbage'],
    ['2 dots', () => '..'],
    ['alg none', () => new UnsecuredJWT(good).encode()],
    ['the key of a stranger under our kid', () => signed(good, {}, stranger)],
    ['another kid', () => signed(good, { kid: stranger.kid })],
    ['no kid', () => signed(good, { kid: undefined })],
    ['no typ', () => signed(good, { typ: undefined })],
    ['typ JWT', () => signed(good, { typ: 'JWT' })],
    ['a jku', () => signed(good, { jku: 'https://evil.example/jwks' })],
    ['another iss', withClaims({ iss: 'there' })],
    ['no iss', withClaims({ iss: undefined })],
    ['another aud', withClaims({ aud: 'other' })],
    ['aud as an object', withClaims({ aud: { kawa: true } })],
    ['no sub', withClaims({ sub: undefined })],
    ['an empty sub', withClaims({ sub: '' })],
    ['sub as a number', withClaims({ sub: 1 })],
    ['no exp', withClaims({ exp: undefined })],
    ['exp as a text', withClaims({ exp: String(now + 300) })],
    ['no iat', withClaims({ iat: undefined })],
    ['a life of 3,601 s', withClaims({ exp: now + 3_601 })],
    ['exp before iat', withClaims({ iat: now, exp: now - 1 })],
    ['iat in 6 s', withClaims({ iat: now + 6 })],
    ['nbf in 6 s', withClaims({ nbf: now + 6 })],
    ['scope as a list', withClaims({ scope: ['a:read'] })],
    ['kind as a list', withClaims({ kind: ['person'] })],
    ['location as null', withClaims({ location: null })],
    ['8,193 characters', withClaims({ pad: 'x'.repeat(8_192) })],
  ])('%s', async (_what, make) => {
    expect(await verify(await make())).toBeUndefined();
  });

  test('a text of the key as an HMAC secret is refused when the verifier is made', () => {
    expect(() => tokenVerifier({ issuer: 'here', keys: published, algorithms: ['HS256'] })).toThrow(
      'asymmetric',
    );
    expect(() => tokenVerifier({ issuer: 'here', keys: published, algorithms: [] })).toThrow('asymmetric');
  });
});

test('a list of audiences that holds ours is taken', async () => {
  expect(await verify(await signed({ ...good, aud: ['other', 'kawa'] }))).toBeDefined();
});

test("another issuer's tokens are read as its rules say", async () => {
  const theirs = { ...good, kind: undefined, user_id: 'u-1' };
  const lenient = tokenVerifier({
    issuer: 'here',
    keys: published,
    clock,
    types: ['jwt'],
    idClaim: 'user_id',
  });
  expect(await lenient(await signed(theirs, { typ: undefined }))).toMatchObject({ id: 'u-1', scopes: [] });
  expect(await lenient(await signed(theirs, { typ: 'application/JWT' }))).toMatchObject({ id: 'u-1' });
  expect(await lenient(await signed({ ...theirs, user_id: undefined }, { typ: 'JWT' }))).toBeUndefined();
});

describe('scopes in another claim', () => {
  const scopesIn = async (scopeClaim: string, claims: object) =>
    (await tokenVerifier({ issuer: 'here', keys: published, clock, scopeClaim })(await signed(claims)))
      ?.scopes;

  test.each<[string, string, object, string[]]>([
    ['a text, as Entra ID writes it', 'scp', { scp: 'a:read  b:write' }, ['a:read', 'b:write']],
    ['a list, as Okta writes it', 'scp', { scp: ['a:read', 'b:write'] }, ['a:read', 'b:write']],
    ['a list, as Auth0 writes it', 'permissions', { permissions: ['a:read'] }, ['a:read']],
    ['a list in scope, when that is named', 'scope', { scope: ['a:read'] }, ['a:read']],
    ['an empty list', 'scp', { scp: [] }, []],
    ['an empty text', 'scp', { scp: '' }, []],
    ['nothing, and scope is not read instead', 'scp', { scope: 'a:read' }, []],
    ['the name of a property of every object', 'constructor', {}, []],
  ])('%s', async (_what, scopeClaim, claims, scopes) => {
    expect(await scopesIn(scopeClaim, { ...good, ...claims })).toEqual(scopes);
  });

  test.each<[string, unknown]>([
    ['a number', 1],
    ['null', null],
    ['an object', { 'a:read': true }],
    ['a list with a number', ['a:read', 1]],
    ['a list with an empty text', ['a:read', '']],
    ['a list with 2 scopes in one text', ['a:read service']],
    ['a list of a list', [['a:read']]],
    ['257 characters', ['x'.repeat(257)]],
  ])('of %s is refused', async (_what, scp) => {
    expect(await scopesIn('scp', { ...good, scp })).toBeUndefined();
  });
});

test('keys that cannot be had are an error, never a refusal', async () => {
  const down = tokenVerifier({ issuer: 'here', keys: () => Promise.reject(new Error('down')), clock });
  await expect(down(await signed(good))).rejects.toThrow('down');
});
