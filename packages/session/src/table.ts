import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/**
 * One row for each family of refresh tokens, that is for one device signed in; re-export it from
 * `drizzle/<domain>/src/tables.ts`. A refresh changes the row in place: 30 days of a busy client are one row, not 8,000.
 */
export const session = pgTable(
  'session',
  {
    /** The family. Every token of it names it; no other value of the row can be read from a token. */
    id: uuid().primaryKey(),
    accountId: uuid('account_id').notNull(),
    /** sha256 of the one token that is valid now. */
    tokenHash: text('token_hash').notNull(),
    /** How often the token was rotated. */
    generation: integer().notNull().default(0),
    openedAt: moment('opened_at').notNull(),
    refreshedAt: moment('refreshed_at').notNull(),
    /** Slides with each refresh, up to `endsAt`. */
    expiresAt: moment('expires_at').notNull(),
    /** The absolute end, whatever the client does. */
    endsAt: moment('ends_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    index('session_by_account').on(table.accountId),
    index('session_by_expiry').on(table.expiresAt),
  ],
);
