import { inTransaction } from '@kawa/postgres';
import { endAllSessions, refreshSession as rotate } from '@kawa/session';
import { accountOfEmployee } from '../store/passwords.ts';
import { type Door, invalidSession } from './account.ts';

/** Exchanges a refresh token. If no access token can be issued, the transaction fails and the refresh token stays valid. */
export async function refreshSession({ db, accessTokens, log, now }: Door, refreshToken: string) {
  return inTransaction(db, async (tx) => {
    const rotated = await rotate(tx, refreshToken, now);
    if (rotated.outcome === 'reused')
      log.warn({ sessionId: rotated.sessionId }, 'a refresh token came back; its session was ended');
    if (rotated.outcome !== 'refreshed') return invalidSession;
    const { accountId, refreshToken: next, refreshTokenExpiresAt } = rotated;
    const account = await accountOfEmployee(tx, accountId);
    if (account === undefined) {
      await endAllSessions(tx, accountId, now);
      return invalidSession;
    }
    return {
      kind: 'RefreshEmployeeSessionSuccess',
      ...(await accessTokens.issue(account.employee)),
      refreshToken: next,
      refreshTokenExpiresAt,
      employee: account.employee,
    } as const;
  });
}
