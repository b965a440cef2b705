import { orderLine } from '@kawa/db-orders';
import type { Database, Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';

export type LineRow = typeof orderLine.$inferSelect;
/** A line with the currency of its order, which its amounts are in. */
export type PricedLine = LineRow & { readonly currency: string };
export interface NewLine {
  readonly orderId: string;
  readonly position: number;
  readonly productId: string;
  readonly name: string;
  readonly sku: string | null;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  readonly discountRate: string;
  readonly totalMinor: bigint;
}

/** An array in Postgres's text format. The driver does not know array types without a query to the database. */
const arrayText = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/gu, '\\$&')}"`)).join(',')}}`;

/**
 * Inserts the lines of any number of orders in one statement, with an array per column. As a list of values, 100,000 lines
 * would be 900,000 parameters, and Postgres accepts 65,535. As one JSON text, 5,000 lines took 38 ms to read; as arrays 14 ms.
 * Bigints and decimals are sent as texts, so none is rounded.
 */
export async function insertLines(tx: Transaction, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return;
  const column = (valueOf: (line: NewLine) => string | number | bigint | null) =>
    arrayText(
      lines.map((line) => {
        const value = valueOf(line);
        return value === null ? null : String(value);
      }),
    );
  await tx.execute(sql`/* insert_lines */
    insert into order_line (order_id, position, product_id, name, sku, quantity, unit_price_minor, discount_rate, total_minor)
    select * from unnest(
      ${column(({ orderId }) => orderId)}::text::uuid[],
      ${column(({ position }) => position)}::text::integer[],
      ${column(({ productId }) => productId)}::text::uuid[],
      ${column(({ name }) => name)}::text::text[],
      ${column(({ sku }) => sku)}::text::text[],
      ${column(({ quantity }) => quantity)}::text::integer[],
      ${column(({ unitPriceMinor }) => unitPriceMinor)}::text::bigint[],
      ${column(({ discountRate }) => discountRate)}::text::numeric[],
      ${column(({ totalMinor }) => totalMinor)}::text::bigint[])`);
}

export async function deleteLines(tx: Transaction, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length > 0) await tx.delete(orderLine).where(inArray(orderLine.orderId, [...orderIds]));
}

export function findLines(tx: Transaction, orderIds: readonly string[]): Promise<LineRow[]> {
  return tx
    .select()
    .from(orderLine)
    .where(inArray(orderLine.orderId, [...orderIds]))
    .orderBy(orderLine.orderId, orderLine.position);
}

/** Lines of many orders, by position; prepared once per process. */
export function prepareLineLookup(db: Database) {
  return db
    .select()
    .from(orderLine)
    .where(sql`${orderLine.orderId} = any(${sql.placeholder('keys')})`)
    .orderBy(orderLine.orderId, orderLine.position)
    .prepare('lines_by_order');
}
