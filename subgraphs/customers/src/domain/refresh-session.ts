import { inTransaction } from '@kawa/postgres';
import { endAllSessions, refreshSession as rotate } from '@kawa/session';
import { accountOfCustomer } from '../store/credentials.ts';
import { type Door, invalidSession } from './account.ts';

/** Exchanges a refresh token. If no access token can be issued, the transaction fails and the refresh token stays valid. */
export async function refreshSession(door: Door, refreshToken: string) {
  const { accessTokens, log, now } = door;
  return inTransaction(door.db, async (tx) => {
    const rotated = await rotate(tx, refreshToken, now);
    if (rotated.outcome === 'reused')
      log.warn({ sessionId: rotated.sessionId }, 'a refresh token came back; its session was ended');
    if (rotated.outcome !== 'refreshed') return invalidSession;
    const { accountId, refreshToken: next, refreshTokenExpiresAt } = rotated;
    const account = await accountOfCustomer(tx, accountId);
    if (account === undefined) {
      await endAllSessions(tx, accountId, now);
      return invalidSession;
    }
    return {
      kind: 'RefreshSessionSuccess',
      ...(await accessTokens.issue(accountId)),
      refreshToken: next,
      refreshTokenExpiresAt,
      customer: account.customer,
    } as const;
  });
}
