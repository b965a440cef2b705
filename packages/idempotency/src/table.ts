import type { SuperJSONResult } from 'superjson';
import { customType, index, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** The table that every database with commands has; re-export it from `drizzle/<domain>/src/tables.ts`. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    /** Whose key it is: keys of two callers never meet. */
    caller: text().notNull().default(''),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    /**
     * What came of the command, as stored-result.ts writes it. Null inside the transaction, and where `result` has it. As text, not
     * jsonb: that refuses U+0000, which a refusal may repeat from a caller's input.
     */
    outcome: json().$type<SuperJSONResult>(),
    /** The same as `v8.serialize` wrote it. Nothing writes it any more; a later migration drops it. */
    legacyResult: bytea('result'),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'idempotency_key_pkey', columns: [table.caller, table.key] }),
    index('idempotency_key_oldest').on(table.createdAt),
  ],
);
