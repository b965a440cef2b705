// Access tokens of customers: issuer kawa-customers, kind customer, no scopes, valid for 5 minutes.
import type { Log } from '@kawa/log';
import { tokenIssuer } from '@kawa/session/access-token';

export interface AccessToken {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
}

export interface AccessTokens {
  /** A token that identifies its bearer as this customer. */
  issue(customerId: string): Promise<AccessToken>;
  /** The public keys; none without keys to sign with. */
  jwks(): Promise<{ readonly keys: readonly object[] }>;
}

/** An access token cannot be revoked: it stays valid for at most this long after a sign-out. */
const LIFETIME_S = 300;

/** `tokenKeys` reads the private JWKS. Without it no one can sign in; everything else works. */
export function customerTokens(options: {
  readonly tokenKeys: (() => Promise<string>) | undefined;
  readonly clock: () => Date;
  readonly log: Log;
}): AccessTokens {
  const { tokenKeys, clock, log } = options;
  if (tokenKeys === undefined)
    return {
      issue: () => Promise.reject(new Error('There are no keys to sign access tokens with; see TOKEN_KEYS.')),
      jwks: () => Promise.resolve({ keys: [] }),
    };
  const issuer = tokenIssuer({
    keys: tokenKeys,
    issuer: 'kawa-customers',
    lifetimeSeconds: LIFETIME_S,
    clock: () => clock().getTime(),
    onProblem: (err) => log.error({ err }, 'the token keys cannot be read; the ones read before stay in use'),
  });
  return {
    async issue(id) {
      // Whole seconds, as in the token. Read first, so that the time reported is not later than the one in the token.
      const expires_s = Math.floor(clock().getTime() / 1_000) + LIFETIME_S;
      const accessToken = await issuer.issue({ id, kind: 'customer', scopes: [] });
      return { accessToken, accessTokenExpiresAt: new Date(expires_s * 1_000) };
    },
    jwks: () => issuer.jwks(),
  };
}
