// Rotates refresh tokens. Each token works once; using it again ends its whole family.
import type { Transaction } from '@kawa/postgres';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { endWhere } from './end.ts';
import { limits } from './limits.ts';
import type { OpenedSession } from './open.ts';
import { session } from './table.ts';
import { newToken, readToken } from './token.ts';

export type Refreshed =
  | ({ readonly outcome: 'refreshed'; readonly accountId: string } & OpenedSession)
  /** A token that was already exchanged: a thief has it, or its owner has. The family was ended by this call. */
  | { readonly outcome: 'reused'; readonly sessionId: string }
  /** Never ours, ended or expired. */
  | { readonly outcome: 'unknown' };

/**
 * Exchanges a refresh token for the next one. Strict: there is no grace for a token that was just exchanged, because
 * within a grace a thief and the owner look the same; a client refreshes once at a time. Return the outcome from the
 * transaction, do not throw: a rollback would undo the end of the family.
 */
export async function refreshSession(tx: Transaction, refreshToken: string, now: Date): Promise<Refreshed> {
  const given = readToken(refreshToken);
  if (given === undefined) return { outcome: 'unknown' };
  const next = newToken(given.id);
  const slid = new Date(now.getTime() + limits.idle_ms).toISOString();
  const open = and(eq(session.id, given.id), isNull(session.revokedAt), gt(session.expiresAt, now));
  // One statement decides: of many at once the first changes the hash, the others wait for its row and match none.
  const [rotated] = await tx
    .update(session)
    .set({
      tokenHash: next.hash,
      generation: sql`${session.generation} + 1`,
      refreshedAt: now,
      expiresAt: sql`least(${session.endsAt}, ${slid}::timestamptz)`,
    })
    .where(and(open, eq(session.tokenHash, given.hash)))
    .returning({ accountId: session.accountId, expiresAt: session.expiresAt });
  if (rotated !== undefined)
    return {
      outcome: 'refreshed',
      accountId: rotated.accountId,
      sessionId: given.id,
      refreshToken: next.token,
      refreshTokenExpiresAt: rotated.expiresAt,
    };
  // The family is open and this is not its token: only who once had one of its tokens can name it.
  const ended = await endWhere(tx, open, now);
  return ended > 0 ? { outcome: 'reused', sessionId: given.id } : { outcome: 'unknown' };
}
