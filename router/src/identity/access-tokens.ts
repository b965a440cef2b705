// Turns an access token into a viewer: finds the issuer of the token, limits what that issuer may grant, and caches the
// result, so that the next request of a viewer needs no signature check.
import type { Log } from '@kawa/log';
import { tokenVerifier, type TokenVerifier, type VerifiedToken } from '@kawa/session/verifier';
import type { Viewer } from '@kawa/trust';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash.ts';
import { Refusal } from '../refusal.ts';
import { fetchKeys, type KeyFetchLimits } from './fetch-keys.ts';
import { reserved, type IssuerOptions } from './issuer-options.ts';
import { KeyRing, KeysUnavailable, type KeyRingLimits } from './key-ring.ts';

export interface TokenLimits extends KeyFetchLimits, KeyRingLimits {
  tokenBytes: number;
  viewerBytes: number;
  viewersKept: number;
}

interface Issuer {
  readonly options: IssuerOptions;
  readonly ring: KeyRing;
  readonly verify: TokenVerifier;
}

interface Remembered {
  readonly viewer: Viewer;
  readonly token: VerifiedToken;
  readonly ring: KeyRing;
}

export interface Tokens {
  /**
   * Throws a `Refusal`: 401 for an invalid token, without the reason unless a valid token has expired; 503 if the token cannot
   * be checked.
   */
  viewerOf(token: string): Promise<Viewer>;
  /** The public keys of our own issuers. */
  publishedKeys(): Promise<readonly object[]>;
}

export function createTokens(options: {
  issuers: readonly IssuerOptions[];
  limits: TokenLimits;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Milliseconds of a monotonic clock. */
  monotonic: () => number;
}): Tokens {
  const { limits, clock } = options;
  const issuers = new Map(options.issuers.map((issuer) => [issuer.issuer, openIssuer(issuer, options)]));
  const remembered = new LRUCache<string, Remembered>({ max: limits.viewersKept });

  const verify = async (token: string): Promise<Remembered | undefined> => {
    const issuer = issuers.get(issuerOf(token) ?? '');
    const verified = await issuer?.verify(token, () => {
      throw expiredToken();
    });
    const viewer = issuer && verified && viewerOf(verified, issuer.options);
    // Threat: subgraphs refuse an identity that is too long. That looks like an outage, so after five such calls the breaker
    // would stop calls to the subgraph for all clients.
    if (viewer && Buffer.byteLength(JSON.stringify(viewer)) > limits.viewerBytes) return undefined;
    return viewer && { viewer, token: verified, ring: issuer.ring };
  };

  return {
    async viewerOf(token) {
      if (token.length > limits.tokenBytes) throw invalidToken();
      // Only the hash of the token is kept: a reader of this memory cannot use it to sign in.
      const key = hashOf(token);
      const known = remembered.get(key);
      if (known && isGood(known, clock() / 1000)) return known.viewer;
      remembered.delete(key);
      const fresh = await verify(token).catch((error: unknown) => {
        throw error instanceof KeysUnavailable ? unavailable() : error;
      });
      if (!fresh) throw invalidToken();
      remembered.set(key, fresh);
      return fresh.viewer;
    },
    async publishedKeys() {
      const own = [...issuers.values()].filter(({ options: { kind } }) => kind === undefined);
      const sets = await Promise.all(own.map(({ ring }) => ring.keys())).catch((error: unknown) => {
        throw error instanceof KeysUnavailable ? unavailable() : error;
      });
      return sets.flat();
    },
  };
}

function openIssuer(
  options: IssuerOptions,
  { limits, log, clock, monotonic }: Parameters<typeof createTokens>[0],
): Issuer {
  const ring = new KeyRing({
    issuer: options.issuer,
    fetch: () => fetchKeys(options, limits),
    limits,
    log,
    clock: monotonic,
  });
  const { issuer, audience, algorithms, types, idClaim, scopeClaim, maxLifetimeSeconds } = options;
  const verify = tokenVerifier({
    issuer,
    keys: ring.lookup,
    clock,
    ...(audience !== undefined && { audience }),
    ...(algorithms !== undefined && { algorithms }),
    ...(types !== undefined && { types }),
    ...(idClaim !== undefined && { idClaim }),
    ...(scopeClaim !== undefined && { scopeClaim }),
    ...(maxLifetimeSeconds !== undefined && { maxLifetimeSeconds }),
  });
  return { options, ring, verify };
}

/** The issuer that the token names. It is trusted only after that issuer's key has verified the token. */
function issuerOf(token: string): string | undefined {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === 'string' ? iss : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for a kind that the issuer may not use. Scopes that it may not grant are left out. */
function viewerOf(token: VerifiedToken, issuer: IssuerOptions): Viewer | undefined {
  const kind = issuer.kind ?? token.kind;
  if (kind === undefined || reserved.includes(kind) || !issuer.kinds.includes(kind)) return undefined;
  const { scopes: granted } = issuer;
  return {
    kind,
    id: token.id,
    scopes: [...new Set(token.scopes)].filter(
      (scope) => !reserved.includes(scope) && (granted === '*' || granted.includes(scope)),
    ),
    ...(token.location !== undefined && { location: token.location }),
  };
}

const isGood = ({ token, ring }: Remembered, nowSeconds: number): boolean =>
  nowSeconds >= token.notBefore && nowSeconds < token.expiresAt && ring.has(token.keyId);

/** The same answer for every failed check: the reason would only help a forger. */
const invalidToken = (): Refusal =>
  new Refusal(401, 'UNAUTHENTICATED', 'The access token is not valid; sign in again.', {
    'www-authenticate': 'Bearer error="invalid_token"',
  });

/** For a valid token that has expired: the client should refresh the session. */
const expiredToken = (): Refusal =>
  new Refusal(401, 'UNAUTHENTICATED', 'The access token has expired; refresh the session or sign in again.', {
    'www-authenticate': 'Bearer error="invalid_token", error_description="The access token expired"',
  });

const unavailable = (): Refusal =>
  new Refusal(503, 'SERVICE_UNAVAILABLE', 'The access token cannot be checked now; try again.', {
    'retry-after': '1',
  });
