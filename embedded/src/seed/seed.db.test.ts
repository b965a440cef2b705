// The seed against the real four subgraphs, each on a database of its own; what it wrote is read by SQL.
import { customersSubgraph } from '@kawa/customers';
import { ordersSubgraph } from '@kawa/orders';
import { productsSubgraph } from '@kawa/products';
import { stockSubgraph } from '@kawa/stock';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Commands, isEmpty, openTestAccounts, seedShop, type Seeded } from './load.ts';

interface FourSubgraphs extends AsyncDisposable {
  readonly domains: Record<keyof Commands, TestSubgraph>;
  readonly commands: Commands;
}

async function fourSubgraphs(): Promise<FourSubgraphs> {
  const [customers, products] = await Promise.all([
    testSubgraph(customersSubgraph),
    testSubgraph(productsSubgraph),
  ]);
  const peers = { customers: customers.peer, products: products.peer };
  const [stock, orders] = await Promise.all([
    testSubgraph((given) => stockSubgraph({ ...given, peers })),
    testSubgraph((given) => ordersSubgraph({ ...given, peers })),
  ]);
  return {
    domains: { customers, products, stock, orders },
    commands: { ...peers, stock: stock.peer, orders: orders.peer },
    async [Symbol.asyncDispose]() {
      await Promise.all([customers, products, stock, orders].map((each) => each[Symbol.asyncDispose]()));
    },
  };
}

/** Rows of every table and a hash of all of them; xmin changes when a row is written again, with the same values too. */
async function imprintOf(sql: Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const imprints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ imprint: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(t.xmin || ' ' || t, '|' order by t::text)), '') as imprint
      from ${sql(name)} t`;
    imprints[name] = row?.imprint ?? '';
  }
  return imprints;
}

async function imprints({ domains }: FourSubgraphs): Promise<Record<string, string>[]> {
  return Promise.all(Object.values(domains).map(({ sql }) => imprintOf(sql)));
}

let shop: FourSubgraphs;
let seeded: Seeded;
beforeAll(async () => {
  shop = await fourSubgraphs();
  expect(await isEmpty(shop.commands)).toBe(true);
  seeded = await seedShop(shop.commands);
});
afterAll(() => shop[Symbol.asyncDispose]());

const counts = {
  customers: 200,
  categories: 24,
  products: 62,
  stores: 4,
  stockLevels: 189,
  orders: 2_000,
} as const;
/** 200 + 24 + 62 + 4 + 189 + 2,000. */
const RECORDS = 2_479;

test('fills an empty shop with 2,479 records; then it is not empty', async () => {
  expect(seeded).toEqual({ ...counts, added: RECORDS, updated: 0, unchanged: 0 });
  expect(await isEmpty(shop.commands)).toBe(false);
});

test('has no account; the test accounts are 2, of C0001 and C0002, and a second opening changes nothing', async () => {
  const { sql } = shop.domains.customers;
  expect(await sql`select from credential`).toHaveLength(0);
  await openTestAccounts(shop.commands);
  const rows = () =>
    sql`select ref, password_hash from credential join customer on id = customer_id order by ref`;
  const opened = await rows();
  expect(opened.map(({ ref }) => ref)).toEqual(['C0001', 'C0002']);
  await openTestAccounts(shop.commands);
  expect(await rows()).toEqual(opened);
});

test('seeding twice writes no row and no sequence number in any of the four databases', async () => {
  const before = await imprints(shop);
  expect(await seedShop(shop.commands)).toEqual({ ...counts, added: 0, updated: 0, unchanged: RECORDS });
  expect(await imprints(shop)).toEqual(before);
  const { sql } = shop.domains.orders;
  expect(await sql`select last_value::int from order_number`).toEqual([{ last_value: 3_000 }]);
});

test('numbers the orders from 1001 to 3000 in the order of their placing', async () => {
  const { sql } = shop.domains.orders;
  const [row] = await sql`
    select count(*)::int, min(number)::int, max(number)::int,
      bool_and(number = 1000 + right(ref, 6)::int) as as_ref
    from orders`;
  expect(row).toEqual({ count: 2_000, min: 1_001, max: 3_000, as_ref: true });
});

test('the database has the totals that the README tells: 216,533.44, 212,879.73 and 9,436.30 EUR', async () => {
  const { sql } = shop.domains.orders;
  const [row] = await sql`
    select sum(gross_minor)::int as gross, sum(subtotal_minor)::int as net, sum(shipping_minor)::int as shipping
    from orders`;
  expect(row).toEqual({ gross: 21_653_344, net: 21_287_973, shipping: 943_630 });
  const [lines] = await sql`select count(*)::int as lines, sum(quantity)::int as units from order_line`;
  expect(lines).toEqual({ lines: 5_465, units: 9_858 });
  const statuses = await sql`select status, count(*)::int from orders group by status order by status`;
  expect(Object.fromEntries(statuses.map(({ status, count }) => [status, count]))).toEqual({
    PENDING: 9,
    CONFIRMED: 16,
    SHIPPED: 51,
    DELIVERED: 1_789,
    REJECTED: 39,
    CANCELLED: 96,
  });
});

test('the first orders total 62.70, 2 x 89.99 = 179.98 and, rounded half up, 15.53', async () => {
  const { sql } = shop.domains.orders;
  const rows = await sql`
    select number::int, subtotal_minor::int as subtotal, total_minor::int as total
    from orders order by number limit 3`;
  expect([...rows]).toEqual([
    { number: 1_001, subtotal: 5_480, total: 6_270 },
    { number: 1_002, subtotal: 17_998, total: 17_998 },
    { number: 1_003, subtotal: 1_063, total: 1_553 },
  ]);
});

async function stockOf(sku: string): Promise<Record<string, number>> {
  const [product] = await shop.domains.products.sql`select id from product where sku = ${sku}`;
  const rows = await shop.domains.stock.sql`
    select ref, on_hand from stock_level l join location on location.id = l.location_id
    where product_id = ${product?.['id']}`;
  return Object.fromEntries(rows.map((row) => [row['ref'], row['on_hand']]));
}

test('the golden stock lies where the README says', async () => {
  expect(await stockOf('KW-BEAN-ETH-250')).toMatchObject({ central: 100, berlin: 20 });
  expect(await stockOf('KW-BEAN-COL-250')).toEqual({ central: 100, berlin: 20, vienna: 20 });
  expect(await stockOf('KW-BEAN-GTM-250')).toEqual({ central: 100, berlin: 14 });
  expect(await stockOf('KW-BEAN-KEN-250')).toEqual({ central: 15, lisbon: 4 });
  expect(await stockOf('KW-MACH-PICCOLO')).toEqual({ central: 0, berlin: 2 });
  expect(await stockOf('KW-GIFT-TASTING')).toEqual({ vienna: 18 });
  expect(await stockOf('KW-GIFT-CARD-50')).toEqual({});
  expect(await stockOf('KW-TEA-SENCHA-100')).toEqual({ central: 0, berlin: 0, copenhagen: 0 });
});

test('every level is the sum of its movements', async () => {
  const { sql } = shop.domains.stock;
  const rows = await sql`
    select l.id from stock_level l
    left join stock_movement m on m.product_id = l.product_id and m.location_id = l.location_id
    group by l.id having l.on_hand <> coalesce(sum(m.quantity), 0)`;
  expect([...rows]).toEqual([]);
});

test('ids are shared: every product and customer that another domain names is there', async () => {
  const idsOf = async ({ sql }: TestSubgraph, statement: string): Promise<unknown[]> =>
    (await sql.unsafe(`select distinct id from (${statement}) s order by id`)).map((row) => row['id']);
  const { customers, products, stock, orders } = shop.domains;
  const known = new Set([
    ...(await idsOf(products, 'select id from product')),
    ...(await idsOf(customers, 'select id from customer')),
  ]);
  const named = [
    ...(await idsOf(stock, 'select product_id as id from stock_level')),
    ...(await idsOf(orders, 'select product_id as id from order_line')),
    ...(await idsOf(orders, 'select customer_id as id from orders where customer_id is not null')),
  ];
  expect(named.length).toBeGreaterThan(300);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('the country of every address is known: no customer and no order is without its code', async () => {
  const { customers, orders } = shop.domains;
  expect(await customers.sql`select count(*)::int from address where country_code is null`).toEqual([
    { count: 0 },
  ]);
  expect(await orders.sql`select count(*)::int from orders where ship_country_code is null`).toEqual([
    { count: 0 },
  ]);
});

test('a seeding that is cut off after 200 orders is completed by the next, with no record twice', async () => {
  await using cut = await fourSubgraphs();
  let batches = 0;
  const orders: Commands['orders'] = {
    execute: (request) => {
      batches += 1;
      return batches === 2
        ? Promise.reject(new Error('the power failed'))
        : cut.commands.orders.execute(request);
    },
  };
  await expect(seedShop({ ...cut.commands, orders })).rejects.toThrow('the power failed');
  expect(batches).toBe(2);
  expect(await isEmpty(cut.commands)).toBe(false);
  expect(await cut.domains.orders.sql`select count(*)::int from orders`).toEqual([{ count: 200 }]);
  // 200 orders and all that is not an order were written.
  expect(await seedShop(cut.commands)).toEqual({ ...counts, added: 1_800, updated: 0, unchanged: 679 });
  const [row] = await cut.domains.orders.sql`
    select count(*)::int, bool_and(number = 1000 + right(ref, 6)::int) as as_ref from orders`;
  expect(row).toEqual({ count: 2_000, as_ref: true });
});

test('a record that is refused stops the seed with its ref and the reason', async () => {
  await using taken = await fourSubgraphs();
  await taken.domains.customers.ask(
    'mutation { createCustomer(input: { name: "Another", email: "Amelie.Lefevre@example.com" }) { __typename } }',
  );
  expect(await isEmpty(taken.commands)).toBe(false);
  await expect(seedShop(taken.commands)).rejects.toThrow(/REFUSED for "C0001" \(email: another customer/u);
});

test('a domain that is down is an error, never an empty shop', async () => {
  const down = { execute: () => Promise.resolve({ errors: [{ message: 'unavailable' }] }) };
  await expect(isEmpty({ ...shop.commands, stock: down })).rejects.toThrow('stock answered: unavailable');
});

test('progress rises to 2,479 of 2,479 and names what is being written', async () => {
  const told: [number, number, string][] = [];
  await seedShop(shop.commands, (...progress) => told.push(progress));
  expect(told.map(([done]) => done)).toEqual(
    told.map(([done]) => done).toSorted((one, other) => one - other),
  );
  expect(told.at(-1)?.slice(0, 2)).toEqual([RECORDS, RECORDS]);
  expect(new Set(told.map(([, , what]) => what))).toEqual(new Set(Object.keys(counts)));
});
