// Copies orders, their lines and their history into the tables. At the commit, the deferred triggers check every sum
// and every status against them.
import type { TransactionSql } from 'postgres';
import { copy, type Value } from './copy.ts';
import { orders, type Order, type Status } from './orders.ts';
import { lastOrderNumber } from './size.ts';

const instant = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();
const reached = ({ steps }: Order, status: Status): string | undefined =>
  instant(steps.find(({ to }) => to === status)?.atMs);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function orderRow(order: Order): Value[] {
  const { lines, shipping } = order;
  const subtotal = sum(lines.map(({ total }) => total));
  return [
    order.id,
    order.number,
    order.customerId,
    order.status,
    'EUR',
    lines.length,
    sum(lines.map(({ quantity }) => quantity)),
    sum(lines.map(({ quantity, product }) => quantity * product.price)),
    subtotal,
    shipping,
    subtotal + shipping,
    'Bruges',
    instant(order.placedAtMs),
    reached(order, 'CONFIRMED'),
    reached(order, 'SHIPPED'),
  ];
}

function* orderRows(): Generator<Value[]> {
  for (const order of orders()) yield orderRow(order);
}

/** Tells of each order when its lines are in: most rows are lines. */
function* lineRows(onRow: () => void): Generator<Value[]> {
  for (const order of orders()) {
    for (const { id, position, product, quantity, discount, total } of order.lines) {
      yield [
        id,
        order.id,
        position,
        product.id,
        product.name,
        product.sku,
        quantity,
        product.price,
        discount / 100,
        total,
      ];
    }
    onRow();
  }
}

function* stepRows(): Generator<Value[]> {
  for (const order of orders()) {
    for (const { id, from, to, atMs } of order.steps) yield [id, order.id, from, to, instant(atMs)];
  }
}

export async function loadOrders(sql: TransactionSql, onRow: () => void): Promise<void> {
  await copy(
    sql,
    'orders (id, number, customer_id, status, currency, line_count, unit_count, gross_minor, subtotal_minor, shipping_minor, total_minor, ship_city, placed_at, confirmed_at, shipped_at)',
    orderRows(),
  );
  await copy(
    sql,
    'order_line (id, order_id, position, product_id, name, sku, quantity, unit_price_minor, discount_rate, total_minor)',
    lineRows(onRow),
  );
  await copy(sql, 'order_event (id, order_id, from_status, to_status, at)', stepRows());
  await sql`select setval('order_number', ${lastOrderNumber})`;
}
