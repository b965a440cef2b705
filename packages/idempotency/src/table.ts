import { customType, index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** The table that every database with commands has; re-export it from `drizzle/<domain>/src/tables.ts`. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    /** Whose key it is: keys of two callers never meet. */
    caller: text().notNull().default(''),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    /** The outcome as `v8.serialize` writes it: dates and bigints come back as they were. Null only inside the transaction. */
    result: bytea(),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'idempotency_key_pkey', columns: [table.caller, table.key] }),
    index('idempotency_key_oldest').on(table.createdAt),
  ],
);
