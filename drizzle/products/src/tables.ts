// The tables of the products database. Rules are constraints, so that every writer has to keep them. A trigger (migration
// 0002) guards the tree of categories, because a CHECK cannot see other rows.
import { fileURLToPath } from 'node:url';
import { type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

export { idempotencyKey } from '@kawa/idempotency/table';

/** In milliseconds, like JavaScript's Date: a keyset cursor must have the exact value. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const category = pgTable(
  'category',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    ref: text().unique('category_ref_unique'),
    slug: text().notNull().unique('category_slug_unique'),
    name: text().notNull(),
    description: text(),
    parentId: uuid('parent_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    version: integer().notNull().default(1),
    /** The text that a search compares: see `search_form` in migration 0000. */
    searchText: text('search_text')
      .notNull()
      .generatedAlwaysAs((): SQL => sql`search_form(name)`),
  },
  (table) => [
    foreignKey({ name: 'category_parent', columns: [table.parentId], foreignColumns: [table.id] }),
    index('category_by_parent').on(table.parentId, table.searchText, table.id),
    index('category_by_name').on(table.searchText, table.id),
    index('category_by_slug_stem').on(sql`slug_stem(${table.slug})`),
    index('category_newest').on(table.createdAt, table.id),
    check('category_name_bounded', sql`char_length(${table.name}) between 1 and 200`),
    check('category_slug_shape', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('category_not_its_own_parent', sql`${table.parentId} <> ${table.id}`),
  ],
);

/** Numbers for products without a given SKU. */
export const productSku = pgSequence('product_sku', { startWith: 100_001 });

export const product = pgTable(
  'product',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    ref: text().unique('product_ref_unique'),
    sku: text()
      .notNull()
      .default(sql`('P-' || nextval('product_sku'))`),
    slug: text().notNull().unique('product_slug_unique'),
    name: text().notNull(),
    description: text(),
    categoryId: uuid('category_id'),
    /** In the smallest unit of `currency`, like the next column. */
    price: bigint({ mode: 'bigint' }).notNull(),
    compareAtPrice: bigint('compare_at_price', { mode: 'bigint' }),
    currency: text().notNull(),
    active: boolean().notNull().default(true),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
    version: integer().notNull().default(1),
    viewCount: bigint('view_count', { mode: 'number' }).notNull().default(0),
    contactClickCount: bigint('contact_click_count', { mode: 'number' }).notNull().default(0),
    /** The text that a search compares: see `search_form` in migration 0000. */
    searchText: text('search_text')
      .notNull()
      .generatedAlwaysAs((): SQL => sql`search_form(name || ' ' || sku || ' ' || coalesce(description, ''))`),
  },
  (table) => [
    foreignKey({ name: 'product_category', columns: [table.categoryId], foreignColumns: [category.id] }),
    // Two spellings of a SKU that differ only in case are the same product.
    uniqueIndex('product_sku_unique').on(sql`lower(${table.sku})`),
    index('product_by_slug_stem').on(sql`slug_stem(${table.slug})`),
    index('product_newest').on(table.createdAt, table.id),
    index('product_by_name').on(sql`search_form(${table.name})`, table.id),
    index('product_by_price').on(table.currency, table.price, table.id),
    index('product_by_category').on(table.categoryId, table.createdAt, table.id),
    // With trigrams, an index can answer "contains this word"; a plain index only answers "begins with".
    index('product_by_words').using('gin', sql`${table.searchText} gin_trgm_ops`),
    check('product_name_bounded', sql`char_length(${table.name}) between 1 and 200`),
    check('product_sku_shape', sql`${table.sku} ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'`),
    check('product_slug_shape', sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    // 2^53 - 1, the limit of SafeInt.
    check('product_price_bounded', sql`${table.price} between 0 and 9007199254740991`),
    // 0 is "no price yet": such a product can exist, but not be sold.
    check('product_priced_when_active', sql`${table.price} > 0 or not ${table.active}`),
    check(
      'product_compare_at_above_price',
      sql`${table.compareAtPrice} > ${table.price} and ${table.compareAtPrice} <= 9007199254740991`,
    ),
    check('product_currency_shape', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('product_inactive_when_deleted', sql`${table.deletedAt} is null or not ${table.active}`),
    check('product_counts_not_negative', sql`${table.viewCount} >= 0 and ${table.contactClickCount} >= 0`),
  ],
);

export const productImage = pgTable(
  'product_image',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => product.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    url: text().notNull(),
    alt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.position] }),
    // With the primary key, this limits a product to 20 images.
    check('product_image_position_bounded', sql`${table.position} between 1 and 20`),
    check('product_image_url_https', sql`${table.url} ~ '^https://' and char_length(${table.url}) <= 2048`),
  ],
);

/** The folder of this database's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
