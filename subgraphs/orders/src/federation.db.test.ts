// Federation: references by every key, orders of customers and sales of products, in batches.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, importOrders, openShop, readOrder, record, type TestShop } from './testing.ts';

let shop: TestShop;
const customers = Array.from({ length: 100 }, () => crypto.randomUUID());
const products = Array.from({ length: 50 }, () => crypto.randomUUID());
/** 300 orders: 3 for each of 100 customers; order i has i % 4 + 1 units of product i % 50. */
beforeAll(async () => {
  shop = await openShop();
  await importOrders(
    shop,
    Array.from({ length: 300 }, (_, index) =>
      record(`f-${index}`, {
        customerId: customers[index % 100],
        placedAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
        status: ['CONFIRMED', 'SHIPPED', 'CANCELLED', 'REJECTED', 'PENDING'][index % 5],
        shippedAt: index % 5 === 1 ? '2026-02-01T00:00:00Z' : null,
        lines: [{ productId: products[index % 50], name: 'Tea', quantity: (index % 4) + 1, unitPrice: '1' }],
      }),
    ),
  );
});
afterAll(() => shop[Symbol.asyncDispose]());

const entities = async (representations: readonly object[], fields: string) =>
  (
    await shop.ask(`query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${fields} } }`, {
      r: representations,
    })
  )._entities;

test('_service gives the schema with its keys', async () => {
  const { _service } = await shop.ask('{ _service { sdl } }');
  expect(_service.sdl).toMatch(
    /type Order\s+@key\(fields: "id"\)\s+@key\(fields: "number"\)\s+@key\(fields: "ref"\)/u,
  );
});

test.each(['id', 'number', 'ref'] as const)(
  '50 orders by %s cost 1 statement; order kept, missing and malformed ones null',
  async (key) => {
    const rows =
      await shop.sql`select id, number::text as number, ref from orders order by md5(ref) limit 48`;
    const keys = rows.map((row) => String(row[key]));
    const missing = { id: crypto.randomUUID(), number: '77', ref: 'nothing' }[key];
    const malformed = { id: 'not-an-id', number: '1e3', ref: '' }[key];
    keys.splice(10, 0, missing);
    keys.splice(20, 0, malformed);
    let found: ({ ref: string } | null)[] = [];
    const statements = await shop.statementsOf(async () => {
      found = await entities(
        keys.map((value) => ({ __typename: 'Order', [key]: value })),
        '... on Order { id number ref }',
      );
    });
    expect(statements).toHaveLength(1);
    expect(found).toHaveLength(50);
    const expected: unknown[] = rows.map(({ ref }) => ref);
    expected.splice(10, 0, undefined);
    expected.splice(20, 0, undefined);
    expect(found.map((order) => order?.ref)).toEqual(expected);
    expect([found[10], found[20]]).toEqual([null, null]);
  },
);

test('keys that are null, numbers or objects are null, never an error', async () => {
  const odd = [
    { id: null },
    { ref: 'f\u0000' },
    { id: 7 },
    { number: 1001 },
    { ref: null },
    { ref: { a: 1 } },
    {},
  ];
  expect(
    await entities(
      odd.map((key) => ({ __typename: 'Order', ...key })),
      '... on Order { id }',
    ),
  ).toEqual(odd.map(() => null));
  expect(
    await entities(
      [
        { __typename: 'Customer', id: 'x' },
        { __typename: 'Product', id: 'y' },
      ],
      '',
    ),
  ).toEqual([null, null]);
});

const ORDERS = (args: string, fields = 'nodes { ref }') => `... on Customer { orders${args} { ${fields} } }`;
const customerRefs = customers.map((id) => ({ __typename: 'Customer', id }));

test('the orders of 100 customers cost 1 statement, totalCount 1 more, their lines 1 more', async () => {
  const plain = await shop.statementsOf(() => entities(customerRefs, ORDERS('(first: 2)')));
  expect(plain).toHaveLength(1);
  const counted = await shop.statementsOf(() =>
    entities(customerRefs, ORDERS('(first: 2)', 'totalCount nodes { ref lines { name } }')),
  );
  expect(counted).toHaveLength(3);
});

test('each customer gets its own page: 2 of 3, newest first, then the third behind the cursor', async () => {
  const pages = await entities(
    customerRefs,
    ORDERS('(first: 2)', 'totalCount nodes { ref } pageInfo { hasNextPage endCursor }'),
  );
  for (const [index, { orders }] of pages.entries()) {
    expect(orders.nodes).toEqual([{ ref: `f-${index + 200}` }, { ref: `f-${index + 100}` }]);
    expect(orders).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  }
  const after = pages[7].orders.pageInfo.endCursor;
  const [next] = await entities([customerRefs[7] ?? {}], ORDERS(`(first: 2, after: "${after}")`));
  expect(next.orders.nodes).toEqual([{ ref: 'f-7' }]);
});

test.each(['PLACED_AT_ASC', 'TOTAL_DESC', 'NUMBER_ASC'])(
  'orders of a customer by %s follow the database',
  async (orderBy) => {
    const by =
      { PLACED_AT_ASC: 'placed_at, id', TOTAL_DESC: 'total_minor desc, id desc', NUMBER_ASC: 'number' }[
        orderBy
      ] ?? '';
    const found = await entities(customerRefs, ORDERS(`(orderBy: ${orderBy})`));
    for (const [index, id] of customers.entries()) {
      const rows = await shop.sql.unsafe(`select ref from orders where customer_id = '${id}' order by ${by}`);
      expect(found[index].orders.nodes).toEqual([...rows]);
    }
  },
);

test('conditions hold inside each customer; two listings in one request cost 2 statements', async () => {
  const query =
    '... on Customer { shipped: orders(where: { shipped: true }) { totalCount nodes { status } } newest: orders(first: 1) { nodes { ref } } }';
  const statements = await shop.statementsOf(async () => {
    const found = await entities(customerRefs, query);
    const total = found.reduce(
      (sum: number, { shipped }: { shipped: { totalCount: number } }) => sum + shipped.totalCount,
      0,
    );
    expect(total).toBe(60);
    expect(found[1].shipped.nodes).toEqual([
      { status: 'SHIPPED' },
      { status: 'SHIPPED' },
      { status: 'SHIPPED' },
    ]);
  });
  expect(statements).toHaveLength(3);
});

test('a customer without orders has an empty page and totalCount 0', async () => {
  const [found] = await entities(
    [{ __typename: 'Customer', id: crypto.randomUUID() }],
    ORDERS('', 'totalCount nodes { ref } pageInfo { hasNextPage endCursor }'),
  );
  expect(found.orders).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});

test('salesCount of 50 products costs 1 statement and leaves out CANCELLED and REJECTED orders', async () => {
  let found: { salesCount: number }[] = [];
  const statements = await shop.statementsOf(async () => {
    found = await entities(
      [...products, crypto.randomUUID()].map((id) => ({ __typename: 'Product', id })),
      '... on Product { salesCount }',
    );
  });
  expect(statements).toHaveLength(1);
  const rows =
    await shop.sql`select product_id, sum(quantity)::int as units from order_line join orders on orders.id = order_id where status not in ('CANCELLED', 'REJECTED') group by 1`;
  const units = new Map(rows.map((row) => [row['product_id'], row['units']]));
  expect(found.map(({ salesCount }) => salesCount)).toEqual([...products.map((id) => units.get(id) ?? 0), 0]);
  expect(new Set(found.map(({ salesCount }) => salesCount)).size).toBeGreaterThan(2);
});

test('cancelling an order takes its units out of salesCount', async () => {
  const productId = crypto.randomUUID();
  const count = async () =>
    (await entities([{ __typename: 'Product', id: productId }], '... on Product { salesCount }'))[0]
      .salesCount;
  await importOrders(shop, [
    record('sold', { lines: [{ productId, name: 'Tea', quantity: 7, unitPrice: '1' }] }),
  ]);
  expect(await count()).toBe(7);
  await act(shop, 'cancelOrder', { id: (await readOrder(shop, { ref: 'sold' })).id, reason: 'No' });
  expect(await count()).toBe(0);
});
