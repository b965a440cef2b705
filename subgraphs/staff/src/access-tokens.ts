// Access tokens of employees: issuer kawa-staff, kind employee, scopes and store of the role, valid for 5 minutes.
import type { Log } from '@kawa/log';
import { tokenIssuer } from '@kawa/session/access-token';
import { scopesOf } from './domain/roles.ts';
import type { EmployeeRow } from './store/employees.ts';

export interface AccessToken {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
}

export interface AccessTokens {
  /** A token that identifies its bearer as this employee, with the current role. */
  issue(employee: EmployeeRow): Promise<AccessToken>;
  /** The public keys; none without keys to sign with. */
  jwks(): Promise<{ readonly keys: readonly object[] }>;
}

/** An access token cannot be revoked: it stays valid for at most this long after a sign-out. */
const LIFETIME_S = 300;

/** `tokenKeys` reads the private JWKS. Without it no one can sign in; everything else works. */
export function employeeTokens(options: {
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
    issuer: 'kawa-staff',
    lifetimeSeconds: LIFETIME_S,
    clock: () => clock().getTime(),
    onProblem: (err) => log.error({ err }, 'the token keys cannot be read; the ones read before stay in use'),
  });
  return {
    async issue({ id, role, storeId }) {
      // Whole seconds, as in the token. Read first, so that the time reported is not later than the one in the token.
      const expires_s = Math.floor(clock().getTime() / 1_000) + LIFETIME_S;
      const accessToken = await issuer.issue({
        id,
        kind: 'employee',
        scopes: scopesOf(role),
        location: storeId ?? undefined,
      });
      return { accessToken, accessTokenExpiresAt: new Date(expires_s * 1_000) };
    },
    jwks: () => issuer.jwks(),
  };
}
