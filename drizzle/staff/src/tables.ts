// The tables of the staff database. Rules are constraints, so that every writer has to keep them.
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export { idempotencyKey } from '@kawa/idempotency/table';
export { session } from '@kawa/session/table';

/** In milliseconds, like JavaScript's Date: a keyset cursor must have the exact value. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const employeeRole = pgEnum('employee_role', ['CLERK', 'MANAGER', 'ADMIN']);

export const employee = pgTable(
  'employee',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    ref: text().unique('employee_ref_unique'),
    email: text().notNull(),
    name: text().notNull(),
    role: employeeRole().notNull(),
    /** The stock domain's id; another database owns the store. */
    storeId: uuid('store_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
    deactivatedAt: moment('deactivated_at'),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique('employee_email_unique').on(table.email),
    index('employee_newest').on(table.createdAt, table.id),
    index('employee_by_name').on(table.name, table.id),
    index('employee_active_admins')
      .on(table.id)
      .where(sql`${table.role} = 'ADMIN' and ${table.deactivatedAt} is null`),
    check('employee_name_bounded', sql`char_length(${table.name}) between 1 and 200`),
    // With the unique constraint: two spellings of an address that differ only in case are the same person.
    check(
      'employee_email_bounded',
      sql`char_length(${table.email}) between 3 and 254 and ${table.email} = lower(${table.email})`,
    ),
    check('employee_store_of_role', sql`(${table.role} = 'ADMIN') = (${table.storeId} is null)`),
  ],
);

/** A separate table, so that no row of an employee that is shown, logged or stored as a result contains a hash. */
export const employeePassword = pgTable(
  'employee_password',
  {
    employeeId: uuid('employee_id')
      .primaryKey()
      .references(() => employee.id, { onDelete: 'cascade' }),
    /** argon2id in PHC format. */
    hash: text().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [check('employee_password_is_a_hash', sql`${table.hash} like '$argon2id$%'`)],
);

export const apiKey = pgTable(
  'api_key',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    name: text().notNull(),
    /** The first characters of the key, so that people recognise it. They give no access. */
    prefix: text().notNull(),
    /** sha256 in hex. 256 random bits cannot be guessed, so one round is enough. */
    hash: text().notNull(),
    scopes: text().array().notNull(),
    /** The only store where the scopes apply; null: everywhere. */
    storeId: uuid('store_id'),
    /** The part of the graph that the key can use, by its name in the router; null: all of it. */
    contract: text(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => employee.id),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    unique('api_key_hash_unique').on(table.hash),
    index('api_key_newest').on(table.createdAt, table.id),
    index('api_key_by_creator').on(table.createdBy),
    check('api_key_name_bounded', sql`char_length(${table.name}) between 1 and 100`),
    check('api_key_prefix_bounded', sql`char_length(${table.prefix}) between 6 and 12`),
    // The format of names in router/contracts.yaml.
    check('api_key_contract_named', sql`${table.contract} ~ '^[a-z][a-z0-9-]{0,62}$'`),
    check('api_key_is_a_hash', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    // At most all scopes of a role. 'service' is only for our own programs.
    check(
      'api_key_scopes_bounded',
      sql`cardinality(${table.scopes}) between 1 and 20 and not ('service' = any(${table.scopes}))`,
    ),
    check(
      'api_key_expires_within_a_year',
      sql`${table.expiresAt} > ${table.createdAt} and ${table.expiresAt} - ${table.createdAt} <= interval '366 days'`,
    ),
  ],
);

/** The folder of this database's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
