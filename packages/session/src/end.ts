// Ends sessions: the session of one token, or all sessions of an account.
import type { Transaction } from '@kawa/postgres';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { limits } from './limits.ts';
import { session } from './table.ts';
import { readToken } from './token.ts';

/** Ends the sessions that `condition` names; how many were still open. An ended row stays for a day. */
export async function endWhere(tx: Transaction, condition: SQL | undefined, now: Date): Promise<number> {
  const keepUntil = new Date(now.getTime() + limits.keep_ended_ms).toISOString();
  const ended = await tx
    .update(session)
    .set({ revokedAt: now, expiresAt: sql`least(${session.expiresAt}, ${keepUntil}::timestamptz)` })
    .where(and(condition, isNull(session.revokedAt)))
    .returning({ id: session.id });
  return ended.length;
}

/**
 * Signs out: ends the session of a refresh token, whichever of the family's it is, so that a client whose last refresh
 * got lost can still leave. Anything else is no session and changes nothing.
 */
export async function endSession(tx: Transaction, refreshToken: string, now: Date): Promise<void> {
  const given = readToken(refreshToken);
  if (given !== undefined) await endWhere(tx, eq(session.id, given.id), now);
}

/** Ends every session of an account (its password changed, it was deleted or closed); how many were open. */
export function endAllSessions(tx: Transaction, accountId: string, now: Date): Promise<number> {
  return endWhere(tx, eq(session.accountId, accountId), now);
}
