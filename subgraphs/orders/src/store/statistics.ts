import { orderLine, orders } from '@kawa/db-orders';
import type { Database } from '@kawa/postgres';
import { and, eq, notInArray, sql } from 'drizzle-orm';
import { conditions, type OrderFilter } from './order-list.ts';

/** Sums over bigint columns are numeric in Postgres: they cannot overflow, and are returned as exact strings. */
const sum = (column: unknown) => sql`sum(${column})`.mapWith(BigInt);

/** Counts and sums per status and currency. Orders store their sums, so the statement reads no lines. */
export function sumOrders(db: Database, filter: OrderFilter) {
  return db
    .select({
      status: orders.status,
      currency: orders.currency,
      orders: sql`count(*)`.mapWith(Number),
      lines: sum(orders.lineCount),
      units: sum(orders.unitCount),
      grossMinor: sum(orders.grossMinor),
      netMinor: sum(orders.subtotalMinor),
    })
    .from(orders)
    .where(and(...conditions(db, filter)))
    .groupBy(orders.status, orders.currency)
    .orderBy(orders.currency, orders.status);
}

/** Units per product, without cancelled and rejected orders. A product without orders is left out. Prepared once per process. */
export function prepareSalesLookup(db: Database) {
  return db
    .select({ productId: orderLine.productId, units: sum(orderLine.quantity) })
    .from(orderLine)
    .innerJoin(orders, eq(orders.id, orderLine.orderId))
    .where(
      and(
        sql`${orderLine.productId} = any(${sql.placeholder('keys')})`,
        notInArray(orders.status, ['CANCELLED', 'REJECTED']),
      ),
    )
    .groupBy(orderLine.productId)
    .prepare('sales_by_product');
}
