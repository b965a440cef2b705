// The tables of the stock database. Rules are constraints, so that every writer has to keep them.
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

export { idempotencyKey } from '@kawa/idempotency/table';

/** In milliseconds, like JavaScript's Date: a keyset cursor must have the exact value. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Postgres sorts by this order: the warehouse comes before the stores. */
export const locationKind = pgEnum('location_kind', ['WAREHOUSE', 'STORE']);

export const location = pgTable(
  'location',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    kind: locationKind().notNull(),
    ref: text().unique('location_ref_unique'),
    name: text().notNull(),
    line1: text(),
    city: text(),
    postalCode: text('postal_code'),
    country: text(),
    createdAt: moment('created_at').notNull().defaultNow(),
    closedAt: moment('closed_at'),
    version: integer().notNull().default(1),
  },
  (table) => [
    // There is exactly one warehouse, for web orders. The first migration creates it.
    uniqueIndex('location_one_warehouse')
      .on(table.kind)
      .where(sql`${table.kind} = 'WAREHOUSE'`),
    index('location_by_name').on(table.name, table.id),
    index('location_newest').on(table.createdAt, table.id),
    check('location_name_bounded', sql`char_length(${table.name}) between 1 and 200`),
    check('location_warehouse_open', sql`${table.kind} = 'STORE' or ${table.closedAt} is null`),
  ],
);

/** `on_hand` changes only together with a movement: see subgraphs/stock/src/store/change-levels.ts. */
export const stockLevel = pgTable(
  'stock_level',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    /** The catalogue's id; another database owns the product. */
    productId: uuid('product_id').notNull(),
    locationId: uuid('location_id')
      .notNull()
      .references(() => location.id),
    onHand: integer('on_hand').notNull().default(0),
    reserved: integer().notNull().default(0),
    available: integer()
      .notNull()
      .generatedAlwaysAs(sql`on_hand - reserved`),
    incoming: integer().notNull().default(0),
    reorderPoint: integer('reorder_point').notNull().default(10),
    /** 0 until the first change. */
    version: integer().notNull().default(0),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('stock_level_product_location_unique').on(table.productId, table.locationId),
    index('stock_level_by_location').on(table.locationId, table.id),
    index('stock_level_by_available').on(table.available, table.id),
    index('stock_level_by_updated').on(table.updatedAt, table.id),
    index('stock_level_low')
      .on(sql`(${table.available} - ${table.reorderPoint})`, table.id)
      .where(sql`${table.available} < ${table.reorderPoint}`),
    // Makes overselling impossible for every caller. With the upper limit, sums over 200 locations fit into an Int.
    check('stock_level_on_hand_bounded', sql`${table.onHand} between 0 and 10000000`),
    check('stock_level_reserved_on_hand', sql`${table.reserved} between 0 and ${table.onHand}`),
    check('stock_level_incoming_bounded', sql`${table.incoming} between 0 and 10000000`),
    check('stock_level_reorder_point_bounded', sql`${table.reorderPoint} between 0 and 10000000`),
  ],
);

export const movementCause = pgEnum('movement_cause', ['ORDER', 'SALE', 'TRANSFER', 'ADJUSTMENT', 'IMPORT']);

/** Append-only: a trigger of the first migration refuses UPDATE, DELETE and TRUNCATE. */
export const stockMovement = pgTable(
  'stock_movement',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    productId: uuid('product_id').notNull(),
    locationId: uuid('location_id').notNull(),
    quantity: integer().notNull(),
    cause: movementCause().notNull(),
    reason: text(),
    onHandAfter: integer('on_hand_after').notNull(),
    // The time of the change, not of the transaction's start, so that two changes that waited for each other are in order.
    createdAt: moment('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [
    foreignKey({
      name: 'stock_movement_level_fk',
      columns: [table.productId, table.locationId],
      foreignColumns: [stockLevel.productId, stockLevel.locationId],
    }),
    index('stock_movement_by_level').on(table.productId, table.locationId, table.id),
    index('stock_movement_by_location').on(table.locationId, table.id),
    check('stock_movement_moves', sql`${table.quantity} <> 0`),
    check('stock_movement_after_bounded', sql`${table.onHandAfter} >= 0`),
    check('stock_movement_reason_bounded', sql`char_length(${table.reason}) between 1 and 500`),
  ],
);

/** The folder of this database's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
