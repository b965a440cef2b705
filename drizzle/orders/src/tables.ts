// The tables of the orders database. Rules are constraints, so that every writer has to keep them. Deferred triggers of
// migration 0001_totals_agree ensure that an order's totals are those of its lines.
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  numeric,
  pgEnum,
  pgSequence,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

export { idempotencyKey } from '@kawa/idempotency/table';

/** In milliseconds, like JavaScript's Date: a keyset cursor must have the exact value. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** An amount in the smallest unit of the order's currency. */
const minorUnits = (name: string) => bigint(name, { mode: 'bigint' }).notNull();

export const orderStatus = pgEnum('order_status', [
  'PENDING',
  'CONFIRMED',
  'SHIPPED',
  'DELIVERED',
  'REJECTED',
  'CANCELLED',
]);

/** Numbers for people: four digits from the first order on. A number is never used twice; gaps are harmless. */
export const orderNumber = pgSequence('order_number', { startWith: 1001 });

/** `order` is a reserved word of SQL, so only this table has a plural name. */
export const orders = pgTable(
  'orders',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    ref: text().unique('orders_ref_unique'),
    number: bigint({ mode: 'bigint' })
      .notNull()
      .unique('orders_number_unique')
      .default(sql`nextval('order_number')`),
    /** An id of the customers domain; null for a guest. */
    customerId: uuid('customer_id'),
    status: orderStatus().notNull().default('PENDING'),
    currency: text().notNull(),
    lineCount: integer('line_count').notNull(),
    /** This and the next columns are sums of the lines, stored so that reading and counting orders never reads lines. */
    unitCount: bigint('unit_count', { mode: 'bigint' }).notNull(),
    grossMinor: minorUnits('gross_minor'),
    subtotalMinor: minorUnits('subtotal_minor'),
    shippingMinor: minorUnits('shipping_minor'),
    totalMinor: minorUnits('total_minor'),
    shipName: text('ship_name'),
    shipLine1: text('ship_line1'),
    shipLine2: text('ship_line2'),
    shipCity: text('ship_city'),
    shipRegion: text('ship_region'),
    shipPostalCode: text('ship_postal_code'),
    /** As given: a name or a code. */
    shipCountry: text('ship_country'),
    /** ISO 3166-1 alpha-2, if `shipCountry` is a known name or code. */
    shipCountryCode: text('ship_country_code'),
    placedAt: moment('placed_at').notNull(),
    confirmedAt: moment('confirmed_at'),
    shippedAt: moment('shipped_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index('orders_newest').on(table.placedAt, table.id),
    index('orders_by_customer').on(table.customerId, table.placedAt, table.id),
    index('orders_by_status').on(table.status, table.placedAt, table.id),
    index('orders_by_total').on(table.totalMinor, table.id),
    check('orders_currency_shape', sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check('orders_country_code_shape', sql`${table.shipCountryCode} ~ '^[A-Z]{2}$'`),
    check('orders_have_lines', sql`${table.lineCount} >= 1 and ${table.unitCount} >= ${table.lineCount}`),
    check(
      'orders_amounts_not_negative',
      sql`${table.grossMinor} >= 0 and ${table.subtotalMinor} >= 0 and ${table.shippingMinor} >= 0`,
    ),
    check('orders_total_is_sum', sql`${table.totalMinor} = ${table.subtotalMinor} + ${table.shippingMinor}`),
    // Every amount of an order fits into SafeInt.
    check(
      'orders_amounts_bounded',
      sql`${table.grossMinor} <= 9007199254740991 and ${table.totalMinor} <= 9007199254740991`,
    ),
    check(
      'orders_confirmed_when',
      sql`case when ${table.status} in ('CONFIRMED', 'SHIPPED', 'DELIVERED') then ${table.confirmedAt} is not null when ${table.status} in ('PENDING', 'REJECTED') then ${table.confirmedAt} is null else true end`,
    ),
    check(
      'orders_shipped_when',
      sql`(${table.status} in ('SHIPPED', 'DELIVERED')) = (${table.shippedAt} is not null)`,
    ),
  ],
);

export const orderLine = pgTable(
  'order_line',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    orderId: uuid('order_id').notNull(),
    position: integer().notNull(),
    /** An id of the products domain. */
    productId: uuid('product_id').notNull(),
    /** Name, sku and price when the order was placed: later changes of the product do not change the order. */
    name: text().notNull(),
    sku: text(),
    quantity: integer().notNull(),
    unitPriceMinor: minorUnits('unit_price_minor'),
    discountRate: numeric('discount_rate').notNull().default('0'),
    totalMinor: minorUnits('total_minor'),
  },
  (table) => [
    foreignKey({
      name: 'order_line_order_fk',
      columns: [table.orderId],
      foreignColumns: [orders.id],
    }).onDelete('cascade'),
    unique('order_line_position_unique').on(table.orderId, table.position),
    index('order_line_by_product').on(table.productId, table.orderId),
    check('order_line_position_from_1', sql`${table.position} >= 1`),
    check('order_line_name_bounded', sql`char_length(${table.name}) between 1 and 200`),
    check('order_line_quantity_from_1', sql`${table.quantity} >= 1`),
    check('order_line_price_not_negative', sql`${table.unitPriceMinor} >= 0`),
    check('order_line_discount_is_rate', sql`${table.discountRate} between 0 and 1`),
    // round() of a numeric rounds half away from zero. For amounts that are not negative, that is half up.
    check(
      'order_line_total_is_product',
      sql`${table.totalMinor} = round(${table.quantity} * ${table.unitPriceMinor}::numeric * (1 - ${table.discountRate}))`,
    ),
  ],
);

/** The history of an order's status. Rows are only added. */
export const orderEvent = pgTable(
  'order_event',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    orderId: uuid('order_id').notNull(),
    fromStatus: orderStatus('from_status'),
    toStatus: orderStatus('to_status').notNull(),
    at: moment('at').notNull(),
    reason: text(),
  },
  (table) => [
    foreignKey({
      name: 'order_event_order_fk',
      columns: [table.orderId],
      foreignColumns: [orders.id],
    }).onDelete('cascade'),
    // An order never returns to a status, so a unique key limits the history to one row per step.
    unique('order_event_once').on(table.orderId, table.toStatus),
    check('order_event_reason_bounded', sql`char_length(${table.reason}) between 1 and 500`),
    // `is true`: a CHECK accepts null, and every comparison with an absent from_status is null.
    check(
      'order_event_legal',
      sql`((${table.fromStatus} is null and ${table.toStatus} = 'PENDING') or (${table.fromStatus} = 'PENDING' and ${table.toStatus} in ('CONFIRMED', 'REJECTED', 'CANCELLED')) or (${table.fromStatus} = 'CONFIRMED' and ${table.toStatus} in ('SHIPPED', 'CANCELLED')) or (${table.fromStatus} = 'SHIPPED' and ${table.toStatus} = 'DELIVERED')) is true`,
    ),
  ],
);

/** The folder of this database's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
