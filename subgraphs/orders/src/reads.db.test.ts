// Reading orders: by key, in lists with keyset cursors and filters, and the number of statements.
import { createLog } from '@kawa/log';
import { mountSubgraph } from '@kawa/subgraph';
import { service } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordersSubgraph } from './subgraph.ts';
import { importOrders, offer, openShop, readOrder, record, register, type TestShop } from './testing.ts';

const CUSTOMER = crypto.randomUUID();
const PRODUCT = crypto.randomUUID();
let shop: TestShop;
/** 45 orders, one a minute; every third of one customer, every fifth of one product, every second shipped. */
beforeAll(async () => {
  shop = await openShop();
  const records = Array.from({ length: 45 }, (_, index) => {
    const placedAt = new Date(Date.UTC(2026, 0, 1, 0, index - (index % 2))).toISOString();
    const productId = index % 5 === 0 ? PRODUCT : crypto.randomUUID();
    const lines = [{ productId, name: 'Tea', quantity: 1 + (index % 7), unitPrice: '3.50' }];
    return record(`r-${index}`, {
      placedAt,
      lines,
      currency: index < 40 ? 'EUR' : 'USD',
      ...(index % 3 === 0 ? { customerId: CUSTOMER } : {}),
      ...(index % 2 === 0 ? { shippedAt: placedAt } : {}),
    });
  });
  await importOrders(shop, records);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LIST = `query ($first: Int, $after: String, $where: OrderWhere, $orderBy: OrderOrderBy! = PLACED_AT_DESC) {
  orders(first: $first, after: $after, where: $where, orderBy: $orderBy) {
    totalCount nodes { ref } edges { cursor node { ref } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const list = async (variables: Record<string, unknown> = {}) => (await shop.ask(LIST, variables)).orders;
const refusal = async (variables: Record<string, unknown>) => (await shop.run(LIST, variables)).errors[0];
const refsOf = (rows: readonly Record<string, unknown>[]) => rows.map(({ ref }) => ref);

test('one order by id, by number and by ref is the same order', async () => {
  const order = await readOrder(shop, { ref: 'r-7' });
  expect(order.ref).toBe('r-7');
  expect(await readOrder(shop, { id: order.id.toUpperCase() })).toEqual(order);
  expect(await readOrder(shop, { number: order.number })).toEqual(order);
});

test.each([
  { id: crypto.randomUUID() },
  { number: '999999' },
  { number: '9'.repeat(18) },
  { ref: 'nothing' },
  { ref: 'r\u0000' },
])('an unknown key %j is null', async (keys) => {
  expect(await readOrder(shop, keys)).toBeNull();
});

test.each<[Record<string, string>, string]>([
  [{}, 'order: give exactly one of id, number and ref.'],
  [{ number: '1001', ref: 'r-1' }, 'order: give exactly one of id, number and ref.'],
  [{ id: '42' }, 'id: "42" is not an id; pass one that the graph gave you.'],
  [{ number: '0x10' }, 'number: "0x10" is not an order number like "1001".'],
  [{ number: '-1' }, 'number: "-1" is not an order number like "1001".'],
  [{ number: '9'.repeat(40) }, `number: "${'9'.repeat(40)}" is not an order number like "1001".`],
])('keys %j are refused by name', async (keys, message) => {
  const query =
    'query ($id: ID, $number: String, $ref: String) { order(id: $id, number: $number, ref: $ref) { id } }';
  const { errors } = await shop.run(query, keys);
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
});

test.each([
  ['PLACED_AT_DESC', 'placed_at desc, id desc'],
  ['PLACED_AT_ASC', 'placed_at, id'],
  ['TOTAL_DESC', 'total_minor desc, id desc'],
  ['NUMBER_ASC', 'number'],
])(
  '45 orders by %s in pages of 10: each once, in the order of the database, ties included',
  async (orderBy, by) => {
    const seen: string[] = [];
    for (let after: string | null = null, pages = 1; ; pages += 1) {
      const page = await list({ first: 10, after, orderBy });
      expect(page.totalCount).toBe(45);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.edges.map(({ node }: { node: object }) => node)).toEqual(page.nodes);
      seen.push(...page.nodes.map(({ ref }: { ref: string }) => ref));
      if (!page.pageInfo.hasNextPage) {
        expect(pages).toBe(5);
        break;
      }
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(refsOf(await shop.sql.unsafe(`select ref from orders order by ${by}`)));
  },
);

test.each<[string, Record<string, unknown>, string]>([
  ['customerId', { customerId: CUSTOMER }, `customer_id = '${CUSTOMER}'`],
  ['status', { status: ['SHIPPED'] }, "status = 'SHIPPED'"],
  ['two statuses', { status: ['SHIPPED', 'CONFIRMED'] }, 'true'],
  ['no status', { status: [] }, 'false'],
  ['placedFrom', { placedFrom: '2026-01-01T00:20:00Z' }, "placed_at >= '2026-01-01T00:20:00Z'"],
  ['placedBefore', { placedBefore: '2026-01-01T00:20:00Z' }, "placed_at < '2026-01-01T00:20:00Z'"],
  ['currency', { currency: 'USD' }, "currency = 'USD'"],
  [
    'productId',
    { productId: PRODUCT },
    `exists (select from order_line l where l.order_id = orders.id and product_id = '${PRODUCT}')`,
  ],
  ['shipped', { shipped: true }, 'shipped_at is not null'],
  ['not shipped', { shipped: false }, 'shipped_at is null'],
  [
    'all that are given',
    { customerId: CUSTOMER, shipped: true, currency: 'EUR' },
    `customer_id = '${CUSTOMER}' and shipped_at is not null and currency = 'EUR'`,
  ],
  ['nothing given', { customerId: null, status: null, shipped: null }, 'true'],
])('where %s', async (_, where, condition) => {
  const expected = refsOf(
    await shop.sql.unsafe(`select ref from orders where ${condition} order by placed_at desc, id desc`),
  );
  const page = await list({ where, first: 100 });
  expect(refsOf(page.nodes)).toEqual(expected);
  expect(page.totalCount).toBe(expected.length);
});

test.each<[Record<string, unknown>, RegExp]>([
  [{ first: 1000 }, /^first: must be from 1 to 100, not 1000/u],
  [{ first: 0 }, /^first:/u],
  [{ where: { customerId: 'me' } }, /^where\.customerId: "me" is not an id/u],
  [{ where: { productId: 'it' } }, /^where\.productId: "it" is not an id/u],
  [{ where: { placedFrom: '0000-01-01T00:00:00Z' } }, /^where\.placedFrom:/u],
  [{ where: { placedBefore: '9999-12-31T23:59:59-01:00' } }, /^where\.placedBefore:/u],
  [{ after: 'broken' }, /^after: is not a cursor of this list/u],
])('arguments %j are refused by name', async (variables, message) => {
  expect(await refusal(variables)).toMatchObject({
    message: expect.stringMatching(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

const forged = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
test.each([
  forged('orders:NUMBER_ASC', '1001'),
  forged('customers:PLACED_AT_DESC', '2026-01-01T00:00:00.000Z', crypto.randomUUID()),
  forged('orders:PLACED_AT_DESC', '0000-01-01T00:00:00.000Z', crypto.randomUUID()),
  forged('orders:PLACED_AT_DESC', '1', crypto.randomUUID()),
  forged('orders:PLACED_AT_DESC', '2026-01-01T00:00:00.000Z', '-'.repeat(36)),
  forged('orders:PLACED_AT_DESC', '2026-01-01T00:00:00.000Z'),
])('a foreign or forged cursor %s is refused, never a failed cast', async (after) => {
  expect(await refusal({ after })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

const DETAIL =
  'id number status customer { id } total { amount } lines { name product { id } total { amount } }';

test('an order with its lines costs 2 statements; 45 orders with theirs cost 2; history 1 more, totalCount 1 more', async () => {
  const one = await shop.statementsOf(() => shop.ask(`{ order(number: "1001") { ${DETAIL} } }`));
  expect(one).toHaveLength(2);
  const many = await shop.statementsOf(() => shop.ask(`{ orders(first: 45) { nodes { ${DETAIL} } } }`));
  expect(many).toHaveLength(2);
  const all = await shop.statementsOf(() =>
    shop.ask(`{ orders(first: 45) { totalCount nodes { ${DETAIL} history { to } } } }`),
  );
  expect(all).toHaveLength(4);
});

test('the lists of the hot orders read an index, not the table', async () => {
  const plans = await shop.sql.begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    const explained: string[] = [];
    for (const query of [
      'order by placed_at desc, id desc',
      `where customer_id = '${CUSTOMER}' order by placed_at desc, id desc`,
      "where status = 'SHIPPED' order by placed_at desc, id desc",
      'order by total_minor desc, id desc',
    ]) {
      const rows = await tx.unsafe(`explain select * from orders ${query} limit 21`);
      explained.push(rows.map((row) => String(row['QUERY PLAN'])).join(' '));
    }
    return explained;
  });
  expect(plans).toHaveLength(4);
  for (const plan of plans) expect(plan).toMatch(/^(?!.*Sort).*Index Scan/u);
});

test('a database that cannot be reached is SERVICE_UNAVAILABLE, never an empty list', async () => {
  const log = createLog({ name: 'test', level: 'silent' });
  const databaseUrl = 'postgres://nobody:secret@127.0.0.1:1/orders';
  const mounted = mountSubgraph(ordersSubgraph({ databaseUrl, log, peers: shop }), log);
  const { signal } = new AbortController();
  const answer = await mounted.execute({
    viewer: service('test'),
    query: '{ orders { totalCount } }',
    variables: {},
    requestId: 't',
    signal,
  });
  expect(answer).toMatchObject({
    data: { orders: null },
    errors: [{ path: ['orders'], extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  });
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|secret|select/u);
  await mounted.close();
});

test('a filter by an unknown customer or product is BAD_USER_INPUT; by one without orders it is an empty list', async () => {
  const nothing = crypto.randomUUID();
  for (const [where, argument] of [
    [{ customerId: nothing }, 'where.customerId'],
    [{ productId: nothing }, 'where.productId'],
    [{ customerId: register(shop), productId: nothing }, 'where.productId'],
  ] as const) {
    const { data, errors } = await shop.run(LIST, { where });
    expect(data).toEqual({ orders: null });
    expect(errors).toMatchObject([{ path: ['orders'], extensions: { code: 'BAD_USER_INPUT', argument } }]);
  }
  // Also one that was deleted: it may have had orders.
  for (const where of [{ customerId: register(shop, new Date()) }, { productId: offer(shop, 100) }])
    expect(await list({ where })).toMatchObject({ nodes: [], totalCount: 0 });
});

test('the others are asked only for an empty first page, once each; when they cannot be, it is SERVICE_UNAVAILABLE', async () => {
  const calls = () => shop.customers.calls + shop.products.calls;
  const before = calls();
  await list({ where: { customerId: CUSTOMER, productId: PRODUCT } });
  expect(calls()).toBe(before);
  const customerId = register(shop);
  await shop.ask(`{ a: orders(where: { customerId: "${customerId}" }) { totalCount }
    b: orders(where: { customerId: "${customerId}", shipped: true }) { totalCount } }`);
  expect(calls()).toBe(before + 1);
  shop.customers.trouble = 'dead';
  const { errors } = await shop.run(LIST, { where: { customerId: crypto.randomUUID() } });
  shop.customers.trouble = 'none';
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
});

test('the orders of a customer, of an unknown product, are an error at their path', async () => {
  const { errors } = await shop.run(
    'query ($r: [_Any!]!, $p: ID) { _entities(representations: $r) { ... on Customer { orders(where: { productId: $p }) { totalCount } } } }',
    { r: [CUSTOMER, register(shop)].map((id) => ({ __typename: 'Customer', id })), p: crypto.randomUUID() },
  );
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']])).toEqual([
    ['_entities.0.orders', 'BAD_USER_INPUT'],
    ['_entities.1.orders', 'BAD_USER_INPUT'],
  ]);
});
