// The keys of an issuer: creates and rotates them, and reads them from a file, with a reason for every key that it rejects.
// The algorithm is ES256, not EdDSA: every gateway and OIDC library verifies it, which keeps the graph portable to other
// routers.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';

export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
  /** The key's RFC 7638 thumbprint: two keys cannot share one. */
  readonly kid: string;
}

export interface PublicKeySet {
  readonly keys: readonly PublicKey[];
}

export interface PrivateKey extends PublicKey {
  readonly d: string;
  /** Seconds since 1970 from which on the key signs; at once when absent. Until then it is only published. */
  readonly nbf?: number;
}

/** A private JWKS: the newest key first, then the one before it, whose tokens still verify. */
export interface KeySet {
  readonly keys: readonly PrivateKey[];
}

/**
 * A new key is published so long before it signs: five minutes let each replica see the file and each verifier fetch the
 * published keys through two caches of a minute, before the first token needs them.
 */
const SIGNS_AFTER_SECONDS = 300;
const KEYS_MAX = 2;
const coordinate = /^[A-Za-z0-9_-]{43}$/u;

/** A set of one new key, which signs at once. */
export function createKeySet(): KeySet {
  return { keys: [createKey()] };
}

/**
 * The set with a new key, which is published now and signs five minutes later, and exactly one older key: the newest until now.
 * `now` is in milliseconds since 1970.
 */
export function rotateKeySet({ keys }: KeySet, now: number = Date.now()): KeySet {
  const fresh: PrivateKey = { ...createKey(), nbf: Math.ceil(now / 1000) + SIGNS_AFTER_SECONDS };
  return { keys: [fresh, ...keys.slice(0, KEYS_MAX - 1)] };
}

/** Reads a private JWKS; throws an error that says what is wrong with which key, and never shows one. */
export function readKeySet(text: string): KeySet {
  const problems: string[] = [];
  const keys: PrivateKey[] = [];
  const given = listOf(text);
  if (given.length === 0) problems.push('it has no key');
  if (given.length > KEYS_MAX) problems.push(`it has ${given.length} keys; at most ${KEYS_MAX} are wanted`);
  for (const [index, key] of given.slice(0, KEYS_MAX).entries()) {
    const read = readKey(key);
    if (typeof read === 'string') problems.push(`key ${index + 1} ${read}`);
    else if (keys.some(({ kid }) => kid === read.kid))
      problems.push(`key ${index + 1} has the kid of another`);
    else keys.push(read);
  }
  if (problems.length > 0) throw new Error(`The key set is not right: ${problems.join('; ')}.`);
  return { keys };
}

/** What anyone may know of the keys. */
export function publicKeySet({ keys }: KeySet): PublicKeySet {
  return { keys: keys.map(({ kty, crv, x, y, alg, use, kid }) => ({ kty, crv, x, y, alg, use, kid })) };
}

/** The newest key whose time has come; of a set where none has, the oldest. */
export function signingKey({ keys }: KeySet, nowSeconds: number): PrivateKey {
  const key = keys.find(({ nbf }) => (nbf ?? 0) <= nowSeconds) ?? keys.at(-1);
  if (!key) throw new Error('The key set has no key.');
  return key;
}

function createKey(): PrivateKey {
  const {
    x = '',
    y = '',
    d = '',
  } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  });
  return { kty: 'EC', crv: 'P-256', x, y, d, alg: 'ES256', use: 'sig', kid: thumbprint(x, y) };
}

/** RFC 7638: the required members, sorted, without spaces. */
const thumbprint = (x: string, y: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');

function listOf(text: string): unknown[] {
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    // The parser's own message would show a piece of the file.
    throw new Error('The key set is not right: it is not JSON.');
  }
  if (typeof set === 'object' && set !== null && 'keys' in set && Array.isArray(set.keys)) return set.keys;
  throw new Error('The key set is not right: it is not a JWKS, an object with a list "keys".');
}

/** The key, or why it is none. */
function readKey(value: unknown): PrivateKey | string {
  if (typeof value !== 'object' || value === null) return 'is not an object';
  const { kty, crv, x, y, d, alg, use, kid, nbf } = value as Record<string, unknown>;
  if (kty !== 'EC' || crv !== 'P-256') return 'is not an EC key on P-256 (kty EC, crv P-256)';
  if (alg !== 'ES256') return 'has an alg other than ES256';
  if (use !== 'sig') return 'has a use other than sig';
  if (d === undefined) return 'is public only; an issuer needs the private part';
  const texts = [x, y, d];
  if (!texts.every((text) => typeof text === 'string' && coordinate.test(text))) {
    return 'has an x, y or d that is not 32 bytes in base64url';
  }
  const [xText = '', yText = '', dText = ''] = texts.map(String);
  if (kid !== thumbprint(xText, yText)) return 'has a kid that is not its RFC 7638 thumbprint';
  if (nbf !== undefined && !Number.isSafeInteger(nbf))
    return 'has an nbf that is not a whole number of seconds';
  const key: PrivateKey = { kty, crv, x: xText, y: yText, d: dText, alg, use, kid };
  if (!belongsTogether(key)) return 'has a private part that does not fit its public part';
  return nbf === undefined ? key : { ...key, nbf: Number(nbf) };
}

/** A set that signs what its published keys refuse would lock everybody out, and only after the start. */
function belongsTogether({ d, x, y }: PrivateKey): boolean {
  const publicPart = { kty: 'EC', crv: 'P-256', x, y };
  try {
    const probe = Buffer.from('probe');
    const seal = sign('sha256', probe, createPrivateKey({ key: { ...publicPart, d }, format: 'jwk' }));
    return verify('sha256', probe, createPublicKey({ key: publicPart, format: 'jwk' }), seal);
  } catch {
    return false;
  }
}
