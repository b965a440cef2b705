import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createKeySet, publicKeySet, readKeySet, rotateKeySet, signingKey, type KeySet } from './key-set.ts';

const now = Date.UTC(2026, 10, 21);
const set = createKeySet();
const [key = expect.unreachable()] = set.keys;
const [other = expect.unreachable()] = createKeySet().keys;
const textOf = (...keys: unknown[]): string => JSON.stringify({ keys });

test('a new set is 1 key that signs at once, and is read back as it was written', () => {
  expect(set.keys).toHaveLength(1);
  expect(signingKey(set, 0)).toBe(key);
  expect(readKeySet(JSON.stringify(set))).toEqual(set);
});

test('the published keys have 7 members and no private part', () => {
  const rotated = rotateKeySet(set, now);
  for (const published of publicKeySet(rotated).keys) {
    expect(Object.keys(published).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  }
});

test('a rotation keeps exactly 1 older key, and its new key signs 300 s later', () => {
  const once = rotateKeySet(set, now);
  expect(once.keys.map(({ kid }) => kid).slice(1)).toEqual([key.kid]);
  expect(signingKey(once, now / 1000 + 299).kid).toBe(key.kid);
  expect(signingKey(once, now / 1000 + 300).kid).toBe(once.keys[0]?.kid);
  const twice = rotateKeySet(once, now);
  expect(twice.keys).toHaveLength(2);
  expect(twice.keys[1]).toEqual(once.keys[0]);
  expect(readKeySet(JSON.stringify(twice))).toEqual(twice);
});

test('of a set whose keys are all too new the oldest signs', () => {
  const twice = rotateKeySet(rotateKeySet(set, now), now);
  expect(signingKey(twice, now / 1000)).toBe(twice.keys[1]);
});

test.each([
  ['no JSON', `{"keys":[{"d":"${key.d}"`, 'it is not JSON'],
  ['a list', '[]', 'it is not a JWKS'],
  ['no key', textOf(), 'it has no key'],
  ['3 keys', textOf(key, other, key), 'it has 3 keys; at most 2'],
  ['one key twice', textOf(key, key), 'key 2 has the kid of another'],
  ['null', textOf(null), 'key 1 is not an object'],
  ['a secret', textOf({ kty: 'oct', k: 'c2VjcmV0', alg: 'HS256' }), 'key 1 is not an EC key on P-256'],
  ['another curve', textOf({ ...key, crv: 'P-384' }), 'key 1 is not an EC key on P-256'],
  ['another alg', textOf(key, { ...other, alg: 'ES384' }), 'key 2 has an alg other than ES256'],
  ['no alg', textOf({ ...key, alg: undefined }), 'key 1 has an alg other than ES256'],
  ['encryption', textOf({ ...key, use: 'enc' }), 'key 1 has a use other than sig'],
  ['a public key', textOf(publicKeySet(set).keys[0]), 'key 1 is public only'],
  ['a short d', textOf({ ...key, d: key.d.slice(1) }), 'key 1 has an x, y or d that is not 32 bytes'],
  ['a number for x', textOf({ ...key, x: 1 }), 'key 1 has an x, y or d that is not 32 bytes'],
  [
    'a kid of its own',
    textOf({ ...key, kid: 'mine' }),
    'key 1 has a kid that is not its RFC 7638 thumbprint',
  ],
  ["another's private part", textOf({ ...key, d: other.d }), 'key 1 has a private part that does not fit'],
  ['a point on no curve', textOf(offCurve()), 'key 1 has a private part that does not fit'],
  ['an nbf in words', textOf({ ...key, nbf: 'soon' }), 'key 1 has an nbf that is not a whole number'],
  [
    '2 mistakes',
    textOf({ ...key, use: 'enc' }, null),
    'key 1 has a use other than sig; key 2 is not an object',
  ],
])('a set with %s is refused by its reason, without a key in the message', (_what, text, reason) => {
  const read = (): KeySet => readKeySet(text);
  expect(read).toThrow(reason);
  try {
    read();
  } catch (error) {
    for (const { d } of [key, other]) expect(String(error)).not.toContain(d.slice(0, 10));
  }
});

/** x of one key, y of another, under the thumbprint of the two. */
function offCurve(): unknown {
  const required = { crv: 'P-256', kty: 'EC', x: key.x, y: other.y };
  const kid = createHash('sha256').update(JSON.stringify(required)).digest('base64url');
  return { ...key, ...required, kid };
}
