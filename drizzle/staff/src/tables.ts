// The tables of the staff database. Rules stand here as constraints, so that they hold whoever writes.
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export { idempotencyKey } from '@kawa/idempotency/table';
export { session } from '@kawa/session/table';

/** Milliseconds, as JavaScript's Date has them: a keyset cursor must hold the value exactly. */
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
    // With the unique constraint: two cases of one address are one person.
    check(
      'employee_email_bounded',
      sql`char_length(${table.email}) between 3 and 254 and ${table.email} = lower(${table.email})`,
    ),
    check('employee_store_of_role', sql`(${table.role} = 'ADMIN') = (${table.storeId} is null)`),
  ],
);

/** Beside the employee, so that no row that is shown, logged or kept as a result holds a hash. */
export const employeePassword = pgTable(
  'employee_password',
  {
    employeeId: uuid('employee_id')
      .primaryKey()
      .references(() => employee.id, { onDelete: 'cascade' }),
    /** argon2id in PHC form. */
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
    /** The first characters of the key, so that a person recognises it; they open nothing. */
    prefix: text().notNull(),
    /** sha256 as hex. Of 256 random bits nothing can be guessed, so one round is enough. */
    hash: text().notNull(),
    scopes: text().array().notNull(),
    /** The one store that the scopes are bound to; null: everywhere. */
    storeId: uuid('store_id'),
    /** The part of the graph that it opens, by a name that the router knows; null: the whole. */
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
    // What a name of router/contracts.yaml looks like.
    check('api_key_contract_named', sql`${table.contract} ~ '^[a-z][a-z0-9-]{0,62}$'`),
    check('api_key_is_a_hash', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    // A role as a whole is the most that anybody has; 'service' is for our own programs alone.
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

/** Where this database's history lies, for the migrator. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
