// The tables of the customers database. Rules are constraints, so that every writer has to keep them. Triggers of migration
// 0006_claim-tokens ensure that an account keeps its e-mail.
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

export { idempotencyKey } from '@kawa/idempotency/table';
export { session } from '@kawa/session/table';

/** In milliseconds, like JavaScript's Date: a keyset cursor must have the exact value. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const customer = pgTable(
  'customer',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    ref: text().unique('customer_ref_unique'),
    email: text(),
    name: text().notNull(),
    contactName: text('contact_name'),
    phone: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
    version: integer().notNull().default(1),
  },
  (table) => [
    // Two spellings of an address that differ only in case are the same person.
    uniqueIndex('customer_email_unique').on(sql`lower(${table.email})`),
    index('customer_newest').on(table.createdAt, table.id),
    index('customer_by_name').on(table.name, table.id),
    check('customer_name_bounded', sql`char_length(${table.name}) between 1 and 200`),
    check('customer_email_bounded', sql`char_length(${table.email}) between 3 and 254`),
    check(
      'customer_anonymous_when_deleted',
      sql`${table.deletedAt} is null or (${table.email} is null and ${table.phone} is null and ${table.contactName} is null)`,
    ),
  ],
);

export const addressKind = pgEnum('address_kind', ['SHIPPING', 'BILLING']);

export const address = pgTable(
  'address',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customer.id, { onDelete: 'cascade' }),
    kind: addressKind().notNull(),
    name: text(),
    /** Null only for imported addresses. */
    line1: text(),
    line2: text(),
    city: text(),
    region: text(),
    postalCode: text('postal_code'),
    /** As given: a name or a code. */
    country: text(),
    /** ISO 3166-1 alpha-2, if `country` is a known name or code. */
    countryCode: text('country_code'),
  },
  (table) => [
    index('address_by_customer').on(table.customerId, table.id),
    check(
      'address_not_empty',
      sql`coalesce(${table.line1}, ${table.line2}, ${table.city}, ${table.region}, ${table.postalCode}, ${table.country}) is not null`,
    ),
    check('address_country_code_shape', sql`${table.countryCode} ~ '^[A-Z]{2}$'`),
  ],
);

/** The password of a customer with an account. It is not in the customer's row, so reading customers never reads it. */
export const credential = pgTable(
  'credential',
  {
    customerId: uuid('customer_id')
      .primaryKey()
      .references(() => customer.id, { onDelete: 'cascade' }),
    /** In PHC format, from @kawa/session/password. */
    passwordHash: text('password_hash').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  // Refuses a password in plain text, in case of a mistake.
  (table) => [check('credential_is_hashed', sql`${table.passwordHash} like '$argon2id$%'`)],
);

/** A token that opens an account for a customer without one. Each customer has at most one: a newer token replaces it. */
export const claimToken = pgTable(
  'claim_token',
  {
    customerId: uuid('customer_id')
      .primaryKey()
      .references(() => customer.id, { onDelete: 'cascade' }),
    /** sha256 in hex. The token itself is shown once and not stored. */
    tokenHash: text('token_hash').notNull().unique('claim_token_hash_unique'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [check('claim_token_is_hashed', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`)],
);

/** The folder of this database's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
