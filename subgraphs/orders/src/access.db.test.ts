// Access to orders, tested on the subgraph itself, without the router's own checks.
import { anonymous, type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type TestShop } from './testing.ts';

const ADA = crypto.randomUUID();
const BOB = crypto.randomUUID();
const BEANS = crypto.randomUUID();
const ada: Viewer = { kind: 'customer', id: ADA, scopes: [] };
const bob: Viewer = { kind: 'customer', id: BOB, scopes: [] };
const clerk: Viewer = { kind: 'employee', id: crypto.randomUUID(), scopes: ['orders:read', 'orders:write'] };
const baker: Viewer = { kind: 'api-key', id: crypto.randomUUID(), scopes: ['stock:read'] };

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
  const price = { minorUnits: 1_250, currency: 'EUR' };
  shop.products.things.set(BEANS, { name: 'Beans', sku: 'B', active: true, deletedAt: null, price });
  for (const id of [ADA, BOB]) shop.customers.things.set(id, { name: 'A person', deletedAt: null });
});
afterAll(() => shop[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreateOrderInput!) {
  createOrder(input: $input) {
    __typename
    ... on CreateOrderSuccess { order { id number status customer { id } total { amount } } }
  }
}`;
const lines = [{ productId: BEANS, quantity: 2 }];
const create = (viewer: Viewer, input: object = {}) =>
  shop.run(CREATE, { input: { lines, ...input } }, viewer);
const codes = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions?.['code']);
const orderOf = async (viewer: Viewer) => (await create(viewer)).data.createOrder.order as { id: string };

describe('creating', () => {
  test('a customer orders for herself, whether or not she says so, at the price of the catalogue', async () => {
    for (const input of [{}, { customerId: ADA }]) {
      const { data } = await create(ada, input);
      expect(data.createOrder.order).toMatchObject({ customer: { id: ADA }, total: { amount: '25.00' } });
    }
  });

  test.each([
    ['for somebody else', { customerId: BOB }],
    ['with a discount of her own', { lines: [{ ...lines[0], discountRate: '0.9' }] }],
    ['with a ref', { ref: 'hers' }],
    ['with shipping at her own price', { shippingCost: { amount: '0.00', currency: 'EUR' } }],
  ])('a customer who orders %s is FORBIDDEN, and no order is made', async (_what, input) => {
    const [before] = await shop.sql`select count(*)::int from orders`;
    expect(codes(await create(ada, input))).toEqual(['FORBIDDEN']);
    expect(await shop.sql`select count(*)::int from orders`).toEqual([before]);
  });

  test('staff order for anyone, with a discount; a key without orders:write and a stranger for nobody', async () => {
    const { data } = await create(clerk, {
      customerId: BOB,
      lines: [{ productId: BEANS, quantity: 2, discountRate: '0.5' }],
    });
    expect(data.createOrder.order).toMatchObject({ customer: { id: BOB }, total: { amount: '12.50' } });
    expect(codes(await create(baker))).toEqual(['FORBIDDEN']);
    expect((await create(anonymous)).data).toEqual({ createOrder: null });
  });

  test('two customers with one idempotency key do not meet: each has an order of their own, twice', async () => {
    const idempotencyKey = crypto.randomUUID();
    const first = await create(ada, { idempotencyKey });
    expect((await create(ada, { idempotencyKey })).data).toEqual(first.data);
    const second = await create(bob, { idempotencyKey });
    expect(second.data.createOrder.order.customer.id).toBe(BOB);
    expect(second.data.createOrder.order.id).not.toBe(first.data.createOrder.order.id);
    expect((await create(bob, { idempotencyKey })).data).toEqual(second.data);
  });
});

describe('reading', () => {
  const READ = 'query ($id: ID!) { order(id: $id) { id } }';
  const ENTITY = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Order { id } ... on Customer { orders { totalCount } } }
  }`;

  test("one's own order and any to staff; another's is null, as one that is not there, twice", async () => {
    const { id } = await orderOf(ada);
    for (let time = 0; time < 2; time += 1) {
      expect((await shop.run(READ, { id }, ada)).data.order).toEqual({ id });
      expect((await shop.run(READ, { id }, clerk)).data.order).toEqual({ id });
      expect(await shop.run(READ, { id }, bob)).toEqual(await shop.run(READ, { id: BEANS }, bob));
      expect(codes(await shop.run(READ, { id }, baker))).toEqual(['FORBIDDEN']);
    }
  });

  test('as an entity by id and by number: own and staff; for others FORBIDDEN', async () => {
    const { id } = await orderOf(ada);
    const [row] = await shop.sql`select number::text from orders where id = ${id}`;
    for (const key of [{ id }, { number: row?.['number'] as string }]) {
      const ask = (viewer: Viewer) =>
        shop.run(ENTITY, { representations: [{ __typename: 'Order', ...key }] }, viewer);
      expect((await ask(ada)).data._entities).toEqual([{ id }]);
      expect((await ask(clerk)).data._entities).toEqual([{ id }]);
      for (const viewer of [bob, baker, anonymous])
        expect((await ask(viewer)).data._entities).toEqual([null]);
    }
  });

  test("a customer's list of orders: own and staff; for others a hole with an error", async () => {
    const ask = (viewer: Viewer) =>
      shop.run(ENTITY, { representations: [{ __typename: 'Customer', id: ADA }] }, viewer);
    const [{ count } = { count: 0 }] = await shop.sql`
      select count(*)::int from orders where customer_id = ${ADA}`;
    for (const viewer of [ada, clerk])
      expect((await ask(viewer)).data._entities).toEqual([{ orders: { totalCount: count } }]);
    for (const viewer of [bob, baker]) {
      const answer = await ask(viewer);
      expect([answer.data._entities, codes(answer)]).toEqual([[{ orders: null }], ['FORBIDDEN']]);
    }
  });
});

describe('changing', () => {
  const CANCEL = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }`;
  const ADDRESS = `mutation ($input: UpdateOrderShippingAddressInput!) {
    updateOrderShippingAddress(input: $input) { __typename }
  }`;
  const kindOf = async (document: string, input: object, viewer: Viewer): Promise<unknown> =>
    Object.values<{ __typename: string }>((await shop.run(document, { input }, viewer)).data ?? {})[0]
      ?.__typename;

  test("a customer moves and cancels her own order; another's is NotFound and stays as it is", async () => {
    const { id } = await orderOf(ada);
    const address = { id, shippingAddress: { line1: '1 Quay' } };
    const cancel = { id, reason: 'Too late' };
    expect(await kindOf(ADDRESS, address, bob)).toBe('NotFound');
    expect(await kindOf(CANCEL, cancel, bob)).toBe('NotFound');
    expect(await shop.sql`select status, ship_line1, version from orders where id = ${id}`).toEqual([
      { status: 'PENDING', ship_line1: null, version: 1 },
    ]);
    expect(await kindOf(ADDRESS, address, ada)).toBe('UpdateOrderShippingAddressSuccess');
    expect(await kindOf(CANCEL, cancel, ada)).toBe('CancelOrderSuccess');
  });

  test('a key without orders:write changes nothing', async () => {
    const { id } = await orderOf(ada);
    const answer = await shop.run(CANCEL, { input: { id, reason: 'x' } }, baker);
    expect([answer.data, codes(answer)]).toEqual([{ cancelOrder: null }, ['FORBIDDEN']]);
  });
});
