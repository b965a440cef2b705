// Verifies the tokens of one issuer. Threat: a token is text from the client. Everything in it, including its header, may
// come from an attacker until the issuer's key has proved it. So the header only selects one of the issuer's keys, anything
// else that it could bring is refused, and each claim has one shape.
import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } from 'jose';
import type { CompactJWSHeaderParameters, CryptoKey, KeyObject } from 'jose';
import type { PublicKeySet } from './key-set.ts';
import { namesTwice } from './names-twice.ts';
import { AUDIENCE, LIFETIME_SECONDS_MAX, TOKEN_TYPE } from './profile.ts';

/** Finds the issuer's key; throws an error of jose's when the issuer has none, any other when it cannot be known. */
export type KeyLookup = (header: CompactJWSHeaderParameters) => Promise<CryptoKey | KeyObject | Uint8Array>;

export interface VerifiedToken {
  readonly id: string;
  /** Absent where the issuer does not say it. */
  readonly kind?: string;
  readonly scopes: readonly string[];
  readonly location?: string;
  readonly keyId: string;
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly expiresAt: number;
}

/**
 * Resolves to undefined for a token that is not the issuer's, for us and for now; rejects when its keys cannot be had.
 * `onExpired` is called before that for a token that was good, and of which only the time has run out: the one fault that
 * its holder may be told, since nobody but the issuer can make such a token.
 */
export type TokenVerifier = (token: string, onExpired?: () => void) => Promise<VerifiedToken | undefined>;

/** How far two machines' clocks may be apart; more would prolong each token. */
const CLOCK_TOLERANCE_SECONDS = 5;
/** Our own tokens are some 400 characters; those of others with many groups stay under this. */
const TOKEN_LENGTH_MAX = 8_192;
const TEXT_LENGTH_MAX = 256;
/** Parameters that bring a key along or name a place to fetch one, or that change what is signed. */
const refusedParameters = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc', 'cty'];
const asymmetric = /^(?:RS|PS|ES)(?:256|384|512)$|^EdDSA$|^Ed25519$/u;

interface Rules {
  readonly issuer: string;
  readonly audience: string;
  readonly types: readonly string[];
  readonly maxLifetimeSeconds: number;
  readonly idClaim: string;
  readonly scopeClaim?: string | undefined;
}

/**
 * Verifies access tokens of one issuer; the defaults are those of `tokenIssuer`. Other issuers: `types` are the accepted
 * `typ` headers in lower case ("jwt" stands for an absent one too), `idClaim` is where the account stands,
 * `scopeClaim` where the scopes do: there as a text or a list, both of which are in use; without it `scope`, a text.
 */
export function tokenVerifier(
  options: Partial<Omit<Rules, 'issuer'>> & {
    readonly issuer: string;
    readonly keys: PublicKeySet | KeyLookup;
    /** Asymmetric ones only: with any other, the published key would be the secret. */
    readonly algorithms?: readonly string[];
    /** Milliseconds since 1970. */
    readonly clock?: () => number;
  },
): TokenVerifier {
  const { keys, algorithms = ['ES256'], clock = Date.now } = options;
  const wrong = algorithms.find((algorithm) => !asymmetric.test(algorithm));
  if (wrong !== undefined || algorithms.length === 0) {
    throw new Error(`The algorithm ${wrong ?? '(none)'} is not an asymmetric signature's.`);
  }
  const lookup =
    typeof keys === 'function' ? keys : createLocalJWKSet({ keys: keys.keys.map((key) => ({ ...key })) });
  const rules: Rules = {
    issuer: options.issuer,
    audience: options.audience ?? AUDIENCE,
    types: options.types ?? [TOKEN_TYPE],
    maxLifetimeSeconds: options.maxLifetimeSeconds ?? LIFETIME_SECONDS_MAX,
    idClaim: options.idClaim ?? 'sub',
    scopeClaim: options.scopeClaim,
  };
  return async (token, onExpired) => {
    try {
      const keyId = readHeader(token, rules);
      if (keyId === undefined) return undefined;
      const { payload } = await compactVerify(token, lookup, { algorithms: [...algorithms] });
      const now = clock() / 1000;
      const claimed = readClaims(payload, keyId, rules, now);
      if (claimed === undefined || now < claimed.expiresAt) return claimed;
      onExpired?.();
      return undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}

/** The id of the key that is said to have signed; undefined when the header says anything that we do not take. */
function readHeader(token: string, { types }: Rules): string | undefined {
  if (token.length > TOKEN_LENGTH_MAX || !/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(token)) return undefined;
  const text = Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString();
  const header = safely(() => decodeProtectedHeader(token));
  if (!header || namesTwice(text)) return undefined;
  if (refusedParameters.some((name) => Object.hasOwn(header, name))) return undefined;
  const { typ = 'jwt', kid } = header;
  if (typeof typ !== 'string' || !types.includes(typ.toLowerCase().replace(/^application\//u, '')))
    return undefined;
  return isText(kid) ? kid : undefined;
}

/** What a token claims; undefined for claims that we do not take. Whether it has expired is the caller's to see. */
function readClaims(
  payload: Uint8Array,
  keyId: string,
  rules: Rules,
  now: number,
): VerifiedToken | undefined {
  const text = safely(() => new TextDecoder('utf-8', { fatal: true }).decode(payload));
  const claims: unknown = text === undefined ? undefined : safely(() => JSON.parse(text));
  if (text === undefined || !isRecord(claims) || namesTwice(text)) return undefined;
  const { iss, aud, iat, exp, nbf = iat, kind, location } = claims;
  const id = Object.hasOwn(claims, rules.idClaim) ? claims[rules.idClaim] : undefined;
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (iss !== rules.issuer || !audiences.includes(rules.audience) || !isText(claims['sub'])) return undefined;
  if (!isTime(iat) || !isTime(exp) || !isTime(nbf) || !isText(id)) return undefined;
  if (exp <= iat || exp - iat > rules.maxLifetimeSeconds) return undefined;
  if (iat > now + CLOCK_TOLERANCE_SECONDS) return undefined;
  const notBefore = nbf - CLOCK_TOLERANCE_SECONDS;
  const expiresAt = exp + CLOCK_TOLERANCE_SECONDS;
  if (now < notBefore) return undefined;
  if ((kind !== undefined && !isText(kind)) || (location !== undefined && !isText(location)))
    return undefined;
  const scopes = readScopes(claims, rules);
  if (scopes === undefined) return undefined;
  return {
    id,
    ...(kind !== undefined && { kind }),
    scopes,
    ...(location !== undefined && { location }),
    keyId,
    notBefore,
    expiresAt,
  };
}

/** The scopes that the token claims, none when it says nothing of them; undefined for a claim of another shape. */
function readScopes(
  claims: Readonly<Record<string, unknown>>,
  { scopeClaim }: Rules,
): readonly string[] | undefined {
  const name = scopeClaim ?? 'scope';
  const said = Object.hasOwn(claims, name) ? claims[name] : '';
  if (typeof said === 'string') return said.split(' ').filter((scope) => scope !== '');
  if (scopeClaim === undefined || !Array.isArray(said)) return undefined;
  // A scope has no space (RFC 6749): one that has is no scope, or several in the disguise of one.
  return said.every((scope): scope is string => isText(scope) && !/\s/u.test(scope)) ? said : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= TEXT_LENGTH_MAX && value.trim() === value;
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

function safely<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
