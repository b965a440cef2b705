// Statements of an import. Each takes any number of orders, so a larger batch takes no more statements.
import { orders } from '@kawa/db-orders';
import type { Transaction } from '@kawa/postgres';
import { asc, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { OrderRow } from './orders.ts';

/** The columns that an import writes. The database adds number, creation time and version, and the id if it is absent. */
export type ImportedOrder = Omit<OrderRow, 'id' | 'number' | 'createdAt' | 'updatedAt' | 'version'> & {
  readonly id: string | null;
};

/** Orders with one of these refs or ids, locked until the transaction ends: the import compares them before it overwrites. */
export function lockOrders(
  tx: Transaction,
  refs: readonly string[],
  ids: readonly string[],
): Promise<OrderRow[]> {
  return tx
    .select()
    .from(orders)
    .where(or(inArray(orders.ref, [...refs]), inArray(orders.id, [...ids])))
    .orderBy(asc(orders.id))
    .for('update');
}

/** The records as an SQL table, in one parameter. Bigints are sent as strings and dates as ISO 8601, so none is rounded. */
function recordset(rows: readonly ImportedOrder[]): SQL {
  const json = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return sql`jsonb_to_recordset(${json}::text::jsonb) as given (
    id uuid, ref text, "customerId" uuid, status order_status, currency text, "lineCount" integer, "unitCount" bigint,
    "grossMinor" bigint, "subtotalMinor" bigint, "shippingMinor" bigint, "totalMinor" bigint, "shipName" text,
    "shipLine1" text, "shipLine2" text, "shipCity" text, "shipRegion" text, "shipPostalCode" text, "shipCountry" text,
    "shipCountryCode" text, "placedAt" timestamptz, "confirmedAt" timestamptz, "shippedAt" timestamptz)`;
}

const columns = sql.raw(`customer_id, status, currency, line_count, unit_count, gross_minor, subtotal_minor,
  shipping_minor, total_minor, ship_name, ship_line1, ship_line2, ship_city, ship_region, ship_postal_code, ship_country,
  ship_country_code, placed_at, confirmed_at, shipped_at`);
const values =
  sql.raw(`given."customerId", given.status, given.currency, given."lineCount", given."unitCount",
  given."grossMinor", given."subtotalMinor", given."shippingMinor", given."totalMinor", given."shipName",
  given."shipLine1", given."shipLine2", given."shipCity", given."shipRegion", given."shipPostalCode",
  given."shipCountry", given."shipCountryCode", given."placedAt", given."confirmedAt", given."shippedAt"`);

/**
 * Inserts orders, which get their numbers in the given order. An order with a ref that another import has just written is
 * missing from the result.
 */
export async function insertImported(
  tx: Transaction,
  rows: readonly ImportedOrder[],
): Promise<{ id: string; ref: string }[]> {
  if (rows.length === 0) return [];
  return tx.execute<{ id: string; ref: string }>(sql`/* insert_imported_orders */
    insert into orders (id, ref, ${columns})
    select coalesce(given.id, uuidv7()), given.ref, ${values} from ${recordset(rows)}
    on conflict do nothing
    returning id, ref`);
}

/** Overwrites orders by id. */
export async function updateImported(tx: Transaction, rows: readonly ImportedOrder[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`/* update_imported_orders */
    update orders set (${columns}, version, updated_at) = (${values}, orders.version + 1, now())
    from ${recordset(rows)} where orders.id = given.id`);
}
