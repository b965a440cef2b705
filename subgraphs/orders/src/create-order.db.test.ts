// createOrder: totals, snapshots of products, refusals that write nothing, and idempotency keys.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  act,
  createOrder,
  mutationOf,
  offer,
  openShop,
  readOrder,
  register,
  type TestShop,
} from './testing.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(() => {
  shop.products.trouble = 'none';
  shop.customers.trouble = 'none';
});
afterAll(() => shop[Symbol.asyncDispose]());

const create = (input: Record<string, unknown>) => act(shop, 'createOrder', input);
const rows = async () => Number((await shop.sql`select count(*) from orders`)[0]?.['count']);

test('computes 2 x 89.99 less 15 % = 152.98 and 3 x 0.35 less 10 % = 0.95, plus shipping 4.90 = 158.83', async () => {
  const [cup, bean] = [offer(shop, 8999, { name: 'Cup', sku: 'CUP' }), offer(shop, 35)];
  const customerId = register(shop);
  const order = await createOrder(shop, {
    customerId,
    lines: [
      { productId: cup, quantity: 2, discountRate: '0.150' },
      { productId: bean.toUpperCase(), quantity: 3, discountRate: '0.1' },
    ],
    shippingAddress: { name: ' Ada ', line1: '12 St James Square', city: 'London', country: 'UK' },
    shippingCost: { amount: '4.9', currency: 'EUR' },
  });
  expect(order).toMatchObject({
    status: 'PENDING',
    lineCount: 2,
    currency: 'EUR',
    version: 1,
    ref: null,
    confirmedAt: null,
    shippedAt: null,
    customer: { id: customerId },
    subtotal: { amount: '153.93', minorUnits: 15393, currency: 'EUR' },
    shippingCost: { amount: '4.90' },
    total: { amount: '158.83', minorUnits: 15883, currency: 'EUR' },
    shippingAddress: {
      name: 'Ada',
      line1: '12 St James Square',
      line2: null,
      country: 'UK',
      countryCode: 'GB',
    },
    allowedTransitions: ['CONFIRMED', 'REJECTED', 'CANCELLED'],
    lines: [
      {
        position: 1,
        name: 'Cup',
        sku: 'CUP',
        quantity: 2,
        discountRate: '0.15',
        product: { id: cup },
        unitPrice: { amount: '89.99' },
        total: { amount: '152.98' },
      },
      { position: 2, quantity: 3, discountRate: '0.1', product: { id: bean }, total: { amount: '0.95' } },
    ],
    history: [{ from: null, to: 'PENDING', reason: null }],
  });
  const [row] = await shop.sql`select * from orders where id = ${order.id}`;
  expect(row).toMatchObject({
    gross_minor: '18103',
    subtotal_minor: '15393',
    total_minor: '15883',
    unit_count: '5',
  });
  expect(await readOrder(shop, { number: order.number })).toEqual(order);
});

test('numbers rise from 1001 and are unique over 20 orders created at once', async () => {
  await using fresh = await openShop();
  const numbers = (await Promise.all(Array.from({ length: 20 }, () => createOrder(fresh)))).map((o) =>
    Number(o.number),
  );
  expect(Math.min(...numbers)).toBe(1001);
  expect(new Set(numbers).size).toBe(20);
});

test('keeps name, sku and price of the day: the product changes, the order does not', async () => {
  const productId = offer(shop, 500);
  const { id } = await createOrder(shop, { lines: [{ productId, quantity: 1 }] });
  shop.products.things.delete(productId);
  expect((await readOrder(shop, { id })).lines[0]).toMatchObject({
    name: 'Espresso beans',
    sku: 'BEAN-1',
    unitPrice: { amount: '5.00' },
  });
});

test('a guest needs no customer, shipping costs nothing unless given, an address may be absent', async () => {
  shop.customers.trouble = 'dead';
  expect(await createOrder(shop)).toMatchObject({
    customer: null,
    shippingCost: { amount: '0.00' },
    shippingAddress: null,
  });
});

test('200 lines cost 1 call to products and 5 statements: begin, order, lines, history, commit', async () => {
  const lines = Array.from({ length: 200 }, () => ({ productId: offer(shop, 100), quantity: 1 }));
  const calls = shop.products.calls;
  const statements = await shop.statementsOf(() =>
    shop.ask('mutation ($input: CreateOrderInput!) { createOrder(input: $input) { __typename } }', {
      input: { lines },
    }),
  );
  expect(shop.products.calls - calls).toBe(1);
  expect(statements).toHaveLength(5);
});

test.each<[string, Record<string, unknown>, string]>([
  ['no line', { lines: [] }, 'lines'],
  [
    '201 lines',
    { lines: Array.from({ length: 201 }, () => ({ productId: crypto.randomUUID(), quantity: 1 })) },
    'lines',
  ],
  ['quantity 0', { lines: [{ productId: crypto.randomUUID(), quantity: 0 }] }, 'lines[0].quantity'],
  [
    'quantity 1,000,001',
    { lines: [{ productId: crypto.randomUUID(), quantity: 1_000_001 }] },
    'lines[0].quantity',
  ],
  ['a malformed product id', { lines: [{ productId: '42', quantity: 1 }] }, 'lines[0].productId'],
  [
    'a discount above 1',
    { lines: [{ productId: crypto.randomUUID(), quantity: 1, discountRate: '1.01' }] },
    'lines[0].discountRate',
  ],
  [
    'a negative discount',
    { lines: [{ productId: crypto.randomUUID(), quantity: 1, discountRate: '-0.1' }] },
    'lines[0].discountRate',
  ],
  ['a malformed customer id', { customerId: 'me' }, 'customerId'],
  ['a negative shipping cost', { shippingCost: { amount: '-1', currency: 'EUR' } }, 'shippingCost.amount'],
  ['half a cent', { shippingCost: { amount: '1.005', currency: 'EUR' } }, 'shippingCost.amount'],
  ['an empty street', { shippingAddress: { line1: '  ' } }, 'shippingAddress.line1'],
  ['an empty key', { idempotencyKey: ' ' }, 'idempotencyKey'],
  ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey'],
])('refuses %s, names the field and writes nothing', async (_, change, field) => {
  const before = await rows();
  const answer = await create({ lines: [{ productId: offer(shop, 100), quantity: 1 }], ...change });
  expect(answer).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_ERROR', field });
  expect(await rows()).toBe(before);
});

test('refuses a total beyond 2^53 - 1 cents instead of failing in the database', async () => {
  const productId = offer(shop, Number.MAX_SAFE_INTEGER);
  expect(await create({ lines: [{ productId, quantity: 1_000_000 }] })).toMatchObject({
    __typename: 'ValidationError',
    field: 'lines',
  });
  expect((await createOrder(shop, { lines: [{ productId, quantity: 1 }] })).total.minorUnits).toBe(
    Number.MAX_SAFE_INTEGER,
  );
});

test('names every line with an unknown, deleted or inactive product; unknown ones first', async () => {
  const [good, inactive] = [offer(shop, 100), offer(shop, 100, { active: false })];
  const deleted = offer(shop, 100, { deletedAt: new Date() });
  const unknown = crypto.randomUUID();
  const lines = [good, unknown, inactive, deleted].map((productId) => ({ productId, quantity: 1 }));
  const before = await rows();
  expect(await create({ lines })).toMatchObject({
    __typename: 'UnknownProducts',
    code: 'UNKNOWN_PRODUCTS',
    lines: [
      { index: 1, productId: unknown },
      { index: 3, productId: deleted },
    ],
  });
  expect(await create({ lines: [lines[0], lines[2]] })).toMatchObject({
    __typename: 'ProductNotForSale',
    code: 'PRODUCT_NOT_FOR_SALE',
    lines: [{ index: 1, productId: inactive }],
  });
  expect(await rows()).toBe(before);
});

test('refuses unknown and deleted customers, and two currencies in one order', async () => {
  for (const customerId of [crypto.randomUUID(), register(shop, new Date())]) {
    const answer = await create({ customerId, lines: [{ productId: offer(shop, 100), quantity: 1 }] });
    expect(answer).toMatchObject({ __typename: 'CustomerNotFound', code: 'CUSTOMER_NOT_FOUND', customerId });
  }
  const dollars = offer(shop, 100, { price: { minorUnits: 100, currency: 'USD' } });
  const mixed = { __typename: 'MixedCurrencies', code: 'MIXED_CURRENCIES', currencies: ['EUR', 'USD'] };
  expect(
    await create({ lines: [offer(shop, 100), dollars].map((productId) => ({ productId, quantity: 1 })) }),
  ).toMatchObject(mixed);
  const shippingCost = { amount: '1', currency: 'EUR' };
  expect(await create({ lines: [{ productId: dollars, quantity: 1 }], shippingCost })).toMatchObject(mixed);
});

test.each(['products', 'customers'] as const)(
  '%s dead or erring is SERVICE_UNAVAILABLE; nothing is written, nothing leaks, the key stays free',
  async (name) => {
    const input = {
      customerId: register(shop),
      lines: [{ productId: offer(shop, 100), quantity: 1 }],
      idempotencyKey: crypto.randomUUID(),
    };
    const before = await rows();
    for (const trouble of ['dead', 'erring'] as const) {
      shop[name].trouble = trouble;
      const { data, errors } = await shop.run(mutationOf('createOrder'), { input });
      expect(data).toEqual({ createOrder: null });
      expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/10\.0\.0\.7|ECONN/u);
    }
    expect(await rows()).toBe(before);
    shop[name].trouble = 'none';
    expect(await create(input)).toMatchObject({ __typename: 'CreateOrderSuccess' });
  },
);

test('the same key answers the stored order though the price has changed and both peers are dead', async () => {
  const productId = offer(shop, 100);
  const input = {
    customerId: register(shop),
    lines: [{ productId, quantity: 1 }],
    idempotencyKey: crypto.randomUUID(),
  };
  const first = await create(input);
  offer(shop, 1);
  shop.products.things.set(productId, {
    name: 'Dear',
    sku: 'D',
    active: false,
    deletedAt: null,
    price: { minorUnits: 999, currency: 'EUR' },
  });
  const before = await rows();
  expect(await create(input)).toEqual(first);
  shop.products.trouble = 'dead';
  shop.customers.trouble = 'dead';
  const calls = shop.products.calls;
  expect(await create(input)).toEqual(first);
  expect(shop.products.calls).toBe(calls);
  expect(await rows()).toBe(before);
  expect(await create({ ...input, customerId: null })).toMatchObject({
    __typename: 'IdempotencyConflict',
    idempotencyKey: input.idempotencyKey,
  });
});

test('a refusal is stored under its key too: the product comes on sale, the answer stays', async () => {
  const productId = offer(shop, 100, { active: false });
  const input = { lines: [{ productId, quantity: 1 }], idempotencyKey: crypto.randomUUID() };
  const first = await create(input);
  expect(first.__typename).toBe('ProductNotForSale');
  shop.products.things.set(productId, {
    name: 'Now',
    sku: 'N',
    active: true,
    deletedAt: null,
    price: { minorUnits: 1, currency: 'EUR' },
  });
  expect(await create(input)).toEqual(first);
  expect(await create({ ...input, idempotencyKey: crypto.randomUUID() })).toMatchObject({
    __typename: 'CreateOrderSuccess',
  });
});

test('10 at once with one key create 1 order with 1 line and 1 row of history', async () => {
  const input = {
    lines: [{ productId: offer(shop, 100), quantity: 1 }],
    idempotencyKey: crypto.randomUUID(),
  };
  const before = await rows();
  const answers = await Promise.all(Array.from({ length: 10 }, () => create(input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await rows()).toBe(before + 1);
  const orderId = answers[0].order.id;
  const [counted] =
    await shop.sql`select (select count(*)::int from order_line where order_id = ${orderId}) as lines, (select count(*)::int from order_event where order_id = ${orderId}) as events`;
  expect(counted).toEqual({ lines: 1, events: 1 });
});

test('an order takes a ref of its own, by which it is read; a second order with it is RefTaken and leaves no key', async () => {
  const ref = `web-${crypto.randomUUID()}`;
  const order = await createOrder(shop, { ref: ` ${ref} ` });
  expect(order.ref).toBe(ref);
  expect((await readOrder(shop, { ref })).id).toBe(order.id);
  const before = await rows();
  const lines = [{ productId: offer(shop, 100), quantity: 1 }];
  const idempotencyKey = crypto.randomUUID();
  expect(await create({ ref, lines, idempotencyKey })).toMatchObject({
    __typename: 'RefTaken',
    code: 'REF_TAKEN',
    ref,
  });
  expect(await rows()).toBe(before);
  expect(await create({ ref: `${ref}-2`, lines, idempotencyKey })).toMatchObject({
    order: { ref: `${ref}-2` },
  });
  for (const wrong of ['', ' ', 'x'.repeat(101)])
    expect(await create({ ref: wrong, lines })).toMatchObject({
      __typename: 'ValidationError',
      field: 'ref',
    });
});

test('of 5 orders at once with one ref 1 is made', async () => {
  const ref = `race-${crypto.randomUUID()}`;
  const lines = [{ productId: offer(shop, 100), quantity: 1 }];
  const answers = await Promise.all(Array.from({ length: 5 }, () => create({ ref, lines })));
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
    'CreateOrderSuccess',
    ...Array.from({ length: 4 }, () => 'RefTaken'),
  ]);
});
