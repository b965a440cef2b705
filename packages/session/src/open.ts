// Opens a session: creates its first token, limits the sessions per account, and removes expired rows.
import type { Transaction } from '@kawa/postgres';
import { and, desc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm';
import { endWhere } from './end.ts';
import { limits } from './limits.ts';
import { session } from './table.ts';
import { newToken } from './token.ts';

export interface OpenedSession {
  readonly sessionId: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

/**
 * Opens a session for an account that has just proved itself. Beyond 10 the one unused for longest ends. The caller
 * holds the account's row locked, so that a deletion or a change of password comes before or after, never in between.
 */
export async function openSession(tx: Transaction, accountId: string, now: Date): Promise<OpenedSession> {
  // Two sign-ins at once would each count without the other.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`session of ${accountId}`}, 0)) /* open_session */`,
  );
  await removeDead(tx, now);
  await makeRoom(tx, accountId, now);
  const { id, token, hash } = newToken();
  const expiresAt = new Date(now.getTime() + limits.idle_ms);
  const endsAt = new Date(now.getTime() + limits.total_ms);
  await tx
    .insert(session)
    .values({ id, accountId, tokenHash: hash, openedAt: now, refreshedAt: now, expiresAt, endsAt });
  return { sessionId: id, refreshToken: token, refreshTokenExpiresAt: expiresAt };
}

async function makeRoom(tx: Transaction, accountId: string, now: Date): Promise<void> {
  const surplus = tx
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.accountId, accountId), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.refreshedAt), desc(session.id))
    .offset(limits.sessions_per_account - 1);
  await endWhere(tx, inArray(session.id, surplus), now);
}

/** Skips what another sign-in removes at the same time. */
async function removeDead(tx: Transaction, now: Date): Promise<void> {
  const dead = tx
    .select({ id: session.id })
    .from(session)
    .where(lte(session.expiresAt, now))
    .limit(limits.removed_per_sign_in)
    .for('update', { skipLocked: true });
  await tx.delete(session).where(inArray(session.id, dead));
}
