// Owns what signing in gives: a session with its refresh token, and an access token with the role of now.
import type { Log } from '@kawa/log';
import type { Database, Transaction } from '@kawa/postgres';
import { openSession } from '@kawa/session';
import type { AccessTokens } from '../access-tokens.ts';
import type { EmployeeRow } from '../store/employees.ts';

/** What the account commands work with. */
export interface Door {
  readonly db: Database;
  readonly accessTokens: AccessTokens;
  readonly log: Log;
  readonly now: Date;
}

/** The same words for an unknown address, a deactivated employee and a wrong password. */
export const invalidCredentials = {
  kind: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The e-mail address or the password is wrong.',
} as const;

/** The same words for a token that is unknown, expired, ended or was used before. */
export const invalidSession = {
  kind: 'InvalidSession',
  code: 'INVALID_SESSION',
  message: 'This session has ended; sign in again.',
} as const;

/** Signs an employee in whose account is locked. The access token is made within: without one no session begins. */
export async function letIn(tx: Transaction, { accessTokens, now }: Door, employee: EmployeeRow) {
  const { refreshToken, refreshTokenExpiresAt } = await openSession(tx, employee.id, now);
  return { ...(await accessTokens.issue(employee)), refreshToken, refreshTokenExpiresAt, employee };
}
