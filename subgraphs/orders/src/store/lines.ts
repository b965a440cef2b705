import { orderLine } from '@kawa/db-orders';
import type { Database, Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';

export type LineRow = typeof orderLine.$inferSelect;
/** A line with its order's currency, which gives its amounts their meaning. */
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

/**
 * Inserts the lines of any number of orders by one statement with one parameter: 100,000 lines as a list of values
 * would be 900,000 parameters, and Postgres takes 65,535. Bigints and decimals travel as strings, so none is rounded.
 */
export async function insertLines(tx: Transaction, lines: readonly NewLine[]): Promise<void> {
  if (lines.length === 0) return;
  const json = JSON.stringify(lines, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  await tx.execute(sql`/* insert_lines */
    insert into order_line (order_id, position, product_id, name, sku, quantity, unit_price_minor, discount_rate, total_minor)
    select "orderId", position, "productId", name, sku, quantity, "unitPriceMinor", "discountRate", "totalMinor"
    from jsonb_to_recordset(${json}::text::jsonb) as line (
      "orderId" uuid, position integer, "productId" uuid, name text, sku text, quantity integer,
      "unitPriceMinor" bigint, "discountRate" numeric, "totalMinor" bigint)`);
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
