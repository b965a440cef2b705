// Computes the expected answer of the headline query from the tables of four databases, without the code under test.
import type { Sql } from 'postgres';

interface LineRow {
  readonly product_id: string;
  readonly quantity: number;
  readonly unit_price: string;
  readonly total: string;
  readonly currency: string;
}

const euros = (amount: string, currency: string) => ({ amount, currency });

export async function orderBySql(
  sql: Readonly<Record<'orders' | 'customers' | 'products' | 'stock', Sql>>,
  number: string,
): Promise<unknown> {
  const [order] = await sql.orders<
    { id: string; customer_id: string; status: string; total: string; currency: string }[]
  >`select id, customer_id, status, currency, (total_minor / 100.0)::numeric(20, 2)::text as total
    from orders where number = ${number}`;
  if (order === undefined) return null;
  const lines = await sql.orders<LineRow[]>`
    select l.product_id, l.quantity, (l.unit_price_minor / 100.0)::numeric(20, 2)::text as unit_price,
      (l.total_minor / 100.0)::numeric(20, 2)::text as total, o.currency
    from order_line l join orders o on o.id = l.order_id where o.id = ${order.id} order by l.position`;
  const [customer] = await sql.customers`select name, email from customer where id = ${order.customer_id}`;
  return {
    number,
    status: order.status,
    customer: customer === undefined ? null : { ...customer },
    lines: await Promise.all(
      lines.map(async ({ product_id, quantity, unit_price, total, currency }) => ({
        quantity,
        unitPrice: euros(unit_price, currency),
        total: euros(total, currency),
        product: await productBySql(sql, product_id),
      })),
    ),
    total: euros(order.total, order.currency),
  };
}

async function productBySql(sql: Readonly<Record<'products' | 'stock', Sql>>, id: string): Promise<unknown> {
  const [product] = await sql.products`select name, sku from product where id = ${id}`;
  const levels = await sql.stock<{ on_hand: number; available: number; name: string }[]>`
    select s.on_hand, s.on_hand - s.reserved as available, l.name from stock_level s
    join location l on l.id = s.location_id where s.product_id = ${id} order by l.kind = 'STORE', l.name`;
  const available = levels.reduce((sum, level) => sum + level.available, 0);
  return {
    ...product,
    stock: {
      available,
      inStock: available > 0,
      levels: levels.map((level) => ({
        onHand: level.on_hand,
        available: level.available,
        location: { name: level.name },
      })),
    },
  };
}
