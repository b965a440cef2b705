// Signs a customer in: opens a session with its refresh token, and issues an access token.
import type { Log } from '@kawa/log';
import type { Database, Transaction } from '@kawa/postgres';
import { openSession } from '@kawa/session';
import type { AccessTokens } from '../access-tokens.ts';
import type { CustomerRow } from '../store/customers.ts';

/** The dependencies of the account mutations. */
export interface Door {
  readonly db: Database;
  readonly accessTokens: AccessTokens;
  readonly log: Log;
  readonly now: Date;
}

/** The same answer for an unknown address, a customer without an account, a deleted customer and a wrong password. */
export const invalidCredentials = {
  kind: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The e-mail address or the password is wrong.',
} as const;

/** The same answer for a token that is unknown, expired, ended or used before. */
export const invalidSession = {
  kind: 'InvalidSession',
  code: 'INVALID_SESSION',
  message: 'This session has ended; sign in again.',
} as const;

/** Needs a locked account. If no access token can be issued, the transaction fails and opens no session. */
export async function letIn(tx: Transaction, { accessTokens, now }: Door, customer: CustomerRow) {
  const { refreshToken, refreshTokenExpiresAt } = await openSession(tx, customer.id, now);
  return { ...(await accessTokens.issue(customer.id)), refreshToken, refreshTokenExpiresAt, customer };
}

export type SignedIn = Awaited<ReturnType<typeof letIn>>;
