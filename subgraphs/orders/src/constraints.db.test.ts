// Constraints of the database. Each statement here goes directly to the database, without our code.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, createOrder, openShop, type TestShop } from './testing.ts';

let shop: TestShop;
let id: string;
beforeAll(async () => {
  shop = await openShop();
  ({ id } = await createOrder(shop));
  await act(shop, 'confirmOrder', { id });
});
afterAll(() => shop[Symbol.asyncDispose]());

test.each<[string, string, string]>([
  [
    'a total beside subtotal + shipping',
    'update orders set total_minor = total_minor + 1',
    'orders_total_is_sum',
  ],
  [
    'a negative shipping cost',
    'update orders set shipping_minor = -1, total_minor = subtotal_minor - 1',
    'orders_amounts_not_negative',
  ],
  [
    'a subtotal that is not the sum of the lines',
    'update orders set subtotal_minor = subtotal_minor + 1, total_minor = total_minor + 1',
    'orders_sums_are_of_lines',
  ],
  [
    'a line count that is not the number of lines',
    'update orders set line_count = 2',
    'orders_sums_are_of_lines',
  ],
  ['an order without lines', 'delete from order_line', 'orders_sums_are_of_lines'],
  [
    'a line that is not in the sums',
    "insert into order_line (order_id, position, product_id, name, quantity, unit_price_minor, total_minor) select id, 2, uuidv7(), 'x', 1, 5, 5 from orders",
    'orders_sums_are_of_lines',
  ],
  ['quantity 0', 'update order_line set quantity = 0, total_minor = 0', 'order_line_quantity_from_1'],
  [
    'a line total that is not its product',
    'update order_line set total_minor = total_minor + 1',
    'order_line_total_is_product',
  ],
  ['a discount above 1', 'update order_line set discount_rate = 1.5', 'order_line_discount_is_rate'],
  ['CONFIRMED without confirmed_at', 'update orders set confirmed_at = null', 'orders_confirmed_when'],
  ['shipped_at before SHIPPED', 'update orders set shipped_at = now()', 'orders_shipped_when'],
  [
    'a status without its row of history',
    "update orders set status = 'CANCELLED'",
    'orders_status_in_history',
  ],
  [
    'an illegal row of history',
    "insert into order_event (order_id, from_status, to_status, at) select id, 'PENDING', 'DELIVERED', now() from orders",
    'order_event_legal',
  ],
  [
    'a first step that is not PENDING',
    "insert into order_event (order_id, from_status, to_status, at) select id, null, 'SHIPPED', now() from orders",
    'order_event_legal',
  ],
  [
    'a second row for one step',
    "insert into order_event (order_id, from_status, to_status, at) select id, 'PENDING', 'CONFIRMED', now() from orders",
    'order_event_once',
  ],
])('the database refuses %s', async (_, statement, constraint) => {
  await expect(shop.sql.unsafe(statement)).rejects.toMatchObject({ constraint_name: constraint });
});

test('an order goes with its lines and history', async () => {
  await shop.sql`delete from orders where id = ${id}`;
  const [left] =
    await shop.sql`select (select count(*)::int from order_line) as lines, (select count(*)::int from order_event) as events`;
  expect(left).toEqual({ lines: 0, events: 0 });
});
