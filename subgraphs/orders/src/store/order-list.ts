// The lists of orders: their filters, sort orders, pages and counts.
import { orderLine, orders } from '@kawa/db-orders';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, exists, gte, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { OrderRow } from './orders.ts';

export interface OrderFilter {
  readonly customerId?: string | null | undefined;
  readonly status?: readonly OrderRow['status'][] | null | undefined;
  readonly placedFrom?: Date | null | undefined;
  readonly placedBefore?: Date | null | undefined;
  readonly currency?: string | null | undefined;
  readonly productId?: string | null | undefined;
  readonly shipped?: boolean | null | undefined;
}

/** A page, with a function that counts the whole list if the query selects totalCount. */
export interface OrderList extends Connection<OrderRow> {
  readonly count: () => Promise<number>;
}

export const orderOrders = {
  PLACED_AT_DESC: ordering(orders, 'desc', 'placedAt', 'id'),
  PLACED_AT_ASC: ordering(orders, 'asc', 'placedAt', 'id'),
  TOTAL_DESC: ordering(orders, 'desc', 'totalMinor', 'id'),
  NUMBER_ASC: ordering(orders, 'asc', 'number'),
};

export interface OrderListing {
  readonly filter: OrderFilter;
  readonly orderBy: keyof typeof orderOrders;
  readonly page: Page;
}

export function conditions(db: Database, filter: OrderFilter): SQL[] {
  const { customerId, status, placedFrom, placedBefore, currency, productId, shipped } = filter;
  const given: SQL[] = [];
  if (customerId) given.push(eq(orders.customerId, customerId));
  if (status) given.push(inArray(orders.status, [...status]));
  if (placedFrom) given.push(gte(orders.placedAt, placedFrom));
  if (placedBefore) given.push(lt(orders.placedAt, placedBefore));
  if (currency) given.push(eq(orders.currency, currency));
  if (typeof shipped === 'boolean')
    given.push(shipped ? isNotNull(orders.shippedAt) : isNull(orders.shippedAt));
  if (productId) {
    const lines = db
      .select({ one: sql`1` })
      .from(orderLine)
      .where(and(eq(orderLine.orderId, orders.id), eq(orderLine.productId, productId)));
    given.push(exists(lines));
  }
  return given;
}

const pageConditions = (db: Database, { filter, orderBy, page }: OrderListing) => [
  ...conditions(db, filter),
  orderOrders[orderBy].behind(page.after),
];

/** Up to `page.limit + 1` orders after the page's cursor, in one statement. */
export function listOrders(db: Database, listing: OrderListing): Promise<OrderRow[]> {
  return db
    .select()
    .from(orders)
    .where(and(...pageConditions(db, listing)))
    .orderBy(...orderOrders[listing.orderBy].by())
    .limit(listing.page.limit + 1)
    .prepare('orders_page')
    .execute();
}

export function countOrders(db: Database, filter: OrderFilter): Promise<number> {
  return db.$count(orders, and(...conditions(db, filter)));
}

/** One page for each of many customers, up to `page.limit + 1` orders each, in one statement. */
export async function listOrdersOfCustomers(
  db: Database,
  listing: OrderListing,
  customerIds: readonly string[],
): Promise<OrderRow[]> {
  const { by } = orderOrders[listing.orderBy];
  const page = db
    .select()
    .from(orders)
    .where(and(sql`${orders.customerId} = k.customer_id`, ...pageConditions(db, listing)))
    .orderBy(...by())
    .limit(listing.page.limit + 1)
    .as('page');
  return db
    .select(page._.selectedFields)
    .from(sql`unnest(${sql.param([...customerIds])}::uuid[]) as k (customer_id)`)
    .crossJoinLateral(page)
    .orderBy(...by(page));
}

/** The number of orders of each customer; a customer without orders is left out. */
export function countOrdersOfCustomers(db: Database, filter: OrderFilter, customerIds: readonly string[]) {
  return db
    .select({ customerId: orders.customerId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(orders)
    .where(
      and(sql`${orders.customerId} = any(${sql.param([...customerIds])}::uuid[])`, ...conditions(db, filter)),
    )
    .groupBy(orders.customerId);
}
