// The tables of the usage database. Nothing in them is a value that a client sent: only names of the schema, shapes of
// operations, and what clients call themselves.
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/** What was asked, once for each signature. */
export const operation = pgTable(
  'operation',
  {
    /** SHA-256 of the signature, hex; `other` for all that no bound left room for. */
    id: text().primaryKey(),
    name: text(),
    type: text().notNull(),
    /** The signature: the operation with its fragments and without its literals. */
    body: text().notNull(),
    /** Fields, arguments, input fields and enum values that stand in it. */
    coordinates: text().array().notNull(),
    /** Whether it was ever asked as a document of a manifest; such a one is under no bound. */
    persisted: boolean().notNull(),
    firstUsed: date('first_used').notNull(),
    lastUsed: date('last_used').notNull(),
  },
  (table) => [
    index('operation_by_first_used').on(table.firstUsed),
    index('operation_by_last_used').on(table.lastUsed),
    check('operation_type_known', sql`${table.type} in ('query', 'mutation', 'other')`),
  ],
);

/** Who asked, as it calls itself. */
export const client = pgTable(
  'client',
  {
    name: text().notNull(),
    version: text().notNull(),
    firstUsed: date('first_used').notNull(),
    lastUsed: date('last_used').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.name, table.version] }),
    index('client_by_first_used').on(table.firstUsed),
    check(
      'client_names_bounded',
      sql`char_length(${table.name}) between 1 and 40 and char_length(${table.version}) between 1 and 40`,
    ),
  ],
);

/** How often which client asked which operation on which day (UTC). */
export const operationUse = pgTable(
  'operation_use',
  {
    day: date().notNull(),
    operationId: text('operation_id').notNull(),
    clientName: text('client_name').notNull(),
    clientVersion: text('client_version').notNull(),
    ok: bigint({ mode: 'number' }).notNull(),
    /** Answered with an error. */
    errors: bigint({ mode: 'number' }).notNull(),
    /** Input fields that stood in the variables of that day; names only. */
    inputs: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.operationId, table.clientName, table.clientVersion] }),
    check('operation_use_counts', sql`${table.ok} >= 0 and ${table.errors} >= 0`),
  ],
);

/** One row for each process that counts: the last of its batches that was written, so that none is written twice. */
export const writer = pgTable('writer', {
  id: uuid().primaryKey(),
  batch: bigint({ mode: 'number' }).notNull(),
  writtenAt: timestamp('written_at', { withTimezone: true, precision: 3 }).notNull(),
});

/** Where this database's history lies, for the migrator. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
