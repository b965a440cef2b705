// Creates access tokens: which claims they have, how long they are valid, and which key signs them.
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type CryptoKey } from 'jose';
import {
  publicKeySet,
  readKeySet,
  signingKey,
  type KeySet,
  type PrivateKey,
  type PublicKeySet,
} from './key-set.ts';
import { AUDIENCE, LIFETIME_SECONDS_MAX, TOKEN_TYPE } from './profile.ts';

/** For whom a token is issued. */
export interface TokenSubject {
  /** The account. */
  readonly id: string;
  /** What the issuer calls its accounts; never "service" or "anonymous". */
  readonly kind: string;
  readonly scopes: readonly string[];
  /** Id of the one place to which the scopes are bound. */
  readonly location?: string | undefined;
}

export interface TokenIssuer {
  issue(subject: TokenSubject): Promise<string>;
  /** What verifiers need; to be served at `/.well-known/jwks.json`. */
  jwks(): Promise<PublicKeySet>;
}

/** Nobody asks again who the viewer is before this has passed. */
const LIFETIME_SECONDS = 300;
/** How often a source of keys is read again; a read is a small file. */
const REREAD_MS = 5_000;
/** RFC 6749: no space, no quote, no backslash. */
const scopeText = /^[\x21\x23-\x5b\x5d-\x7e]{1,128}$/u;

/**
 * Issues ES256 tokens of RFC 9068 (`typ: at+jwt`).
 * `keys` is a set, or the reading of a key file's text, which is repeated every 5 s so that a running issuer follows a
 * rotation. A text that cannot be read leaves the keys as they were and goes to `onProblem`; at first it throws.
 */
export function tokenIssuer(options: {
  readonly keys: KeySet | (() => Promise<string>);
  readonly issuer: string;
  readonly audience?: string;
  readonly lifetimeSeconds?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly onProblem?: (problem: Error) => void;
}): TokenIssuer {
  const { issuer, audience = AUDIENCE, lifetimeSeconds = LIFETIME_SECONDS, clock = Date.now } = options;
  if (!(lifetimeSeconds >= 1 && lifetimeSeconds <= LIFETIME_SECONDS_MAX)) {
    throw new Error(`A token's lifetime is from 1 to ${LIFETIME_SECONDS_MAX} s.`);
  }
  const { keys } = options;
  const current =
    typeof keys === 'function'
      ? followKeys(keys, clock, options.onProblem ?? (() => undefined))
      : async () => keys;
  const imported = new Map<string, Promise<CryptoKey | Uint8Array>>();
  const importedKey = (key: PrivateKey): Promise<CryptoKey | Uint8Array> => {
    const known = imported.get(key.kid);
    if (known) return known;
    // A process outlives many rotations; it needs the last two.
    if (imported.size >= 2) imported.clear();
    const fresh = importJWK({ ...key }, key.alg);
    imported.set(key.kid, fresh);
    return fresh;
  };
  return {
    async issue(subject) {
      checkSubject(subject);
      const now = Math.floor(clock() / 1000);
      const key = signingKey(await current(), now);
      const { id, kind, scopes, location } = subject;
      return new SignJWT({
        kind,
        ...(scopes.length > 0 && { scope: scopes.join(' ') }),
        ...(location !== undefined && { location }),
      })
        .setProtectedHeader({ alg: key.alg, typ: TOKEN_TYPE, kid: key.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(id)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .setJti(randomUUID())
        .sign(await importedKey(key));
    },
    async jwks() {
      return publicKeySet(await current());
    },
  };
}

/** A token that no verifier takes, or that claims to be one of our programs, is a bug of its issuer. */
function checkSubject({ id, kind, scopes, location }: TokenSubject): void {
  if (id === '' || location === '')
    throw new Error('A token needs the id of an account, and of a location if bound.');
  if (kind === '' || kind === 'service' || kind === 'anonymous') {
    throw new Error(`No token is issued for the kind "${kind}".`);
  }
  const wrong = scopes.find((scope) => scope === 'service' || !scopeText.test(scope));
  if (wrong !== undefined) throw new Error(`No token carries the scope "${wrong}".`);
}

function followKeys(
  read: () => Promise<string>,
  clock: () => number,
  onProblem: (problem: Error) => void,
): () => Promise<KeySet> {
  let text: string | undefined;
  let keys: KeySet | undefined;
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;
  const follow = async (): Promise<void> => {
    try {
      const fresh = await read();
      if (fresh === text) return;
      keys = readKeySet(fresh);
      text = fresh;
    } catch (error) {
      if (!keys) throw error;
      onProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return async () => {
    // Also when the clock was set back, or the keys would never be read again.
    if (Math.abs(clock() - readAt) >= REREAD_MS) {
      reading ??= follow()
        .then(() => void (readAt = clock()))
        .finally(() => (reading = undefined));
      await reading;
    }
    if (!keys) throw new Error('The keys have not been read.');
    return keys;
  };
}
