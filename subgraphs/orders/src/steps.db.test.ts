// Status changes and changes of the address: legal ones, refused ones, and the history that they leave.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderStatus } from './domain/order-status.ts';
import { act, createOrder, openShop, readOrder, type TestShop } from './testing.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const steps = ['confirmOrder', 'rejectOrder', 'shipOrder', 'deliverOrder', 'cancelOrder'] as const;
type StepName = (typeof steps)[number];
const reasonOf = (name: StepName) =>
  name === 'rejectOrder' || name === 'cancelOrder' ? { reason: 'Out of beans' } : {};
const step = (name: StepName, id: string, input: Record<string, unknown> = {}) =>
  act(shop, name, { id, ...reasonOf(name), ...input });

const wayTo: Record<OrderStatus, StepName[]> = {
  PENDING: [],
  CONFIRMED: ['confirmOrder'],
  SHIPPED: ['confirmOrder', 'shipOrder'],
  DELIVERED: ['confirmOrder', 'shipOrder', 'deliverOrder'],
  REJECTED: ['rejectOrder'],
  CANCELLED: ['cancelOrder'],
};
async function orderIn(status: OrderStatus): Promise<string> {
  const { id } = await createOrder(shop);
  for (const name of wayTo[status]) expect((await step(name, id)).code).toBeUndefined();
  return id;
}
const events = (id: string) =>
  shop.sql`select from_status, to_status, reason from order_event where order_id = ${id} order by id`;

test('PENDING -> CONFIRMED -> SHIPPED -> DELIVERED: 4 rows of history, timestamps, version 4', async () => {
  shop.now = new Date('2026-05-01T08:00:00.123Z');
  const id = await orderIn('DELIVERED');
  shop.now = undefined;
  const at = '2026-05-01T08:00:00.123Z';
  expect(await readOrder(shop, { id })).toMatchObject({
    status: 'DELIVERED',
    version: 4,
    placedAt: at,
    confirmedAt: at,
    shippedAt: at,
    allowedTransitions: [],
    history: [
      { from: null, to: 'PENDING', at },
      { from: 'PENDING', to: 'CONFIRMED', at },
      { from: 'CONFIRMED', to: 'SHIPPED', at },
      { from: 'SHIPPED', to: 'DELIVERED', at },
    ],
  });
});

const legal: Record<OrderStatus, Partial<Record<StepName, OrderStatus>>> = {
  PENDING: { confirmOrder: 'CONFIRMED', rejectOrder: 'REJECTED', cancelOrder: 'CANCELLED' },
  CONFIRMED: { shipOrder: 'SHIPPED', cancelOrder: 'CANCELLED' },
  SHIPPED: { deliverOrder: 'DELIVERED' },
  DELIVERED: {},
  REJECTED: {},
  CANCELLED: {},
};
const targets = {
  confirmOrder: 'CONFIRMED',
  rejectOrder: 'REJECTED',
  shipOrder: 'SHIPPED',
  deliverOrder: 'DELIVERED',
  cancelOrder: 'CANCELLED',
};
const cases = Object.entries(legal).flatMap(([from, ways]) =>
  steps.map((name) => [from as OrderStatus, name, ways[name]] as const),
);

test.each(cases)('of 30 pairs: %s, %s -> %s', async (from, name, to) => {
  const id = await orderIn(from);
  const before = await events(id);
  const answer = await step(name, id);
  if (to === undefined) {
    expect(answer).toMatchObject({
      __typename: 'IllegalTransition',
      code: 'ILLEGAL_TRANSITION',
      from,
      to: targets[name],
      allowed: Object.values(legal[from]),
    });
    expect(await events(id)).toEqual(before);
  } else {
    expect(answer.order).toMatchObject({ status: to });
    const reason = 'reason' in reasonOf(name) ? 'Out of beans' : null;
    expect(await events(id)).toEqual([...before, { from_status: from, to_status: to, reason }]);
  }
});

test.each(steps)(
  '%s refuses an unknown id, a malformed id, another version; its key answers once',
  async (name) => {
    const unknown = crypto.randomUUID();
    expect(await step(name, unknown)).toMatchObject({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
      id: unknown,
    });
    expect(await step(name, '42')).toMatchObject({ __typename: 'ValidationError', field: 'id' });
    const from = {
      confirmOrder: 'PENDING',
      rejectOrder: 'PENDING',
      shipOrder: 'CONFIRMED',
      deliverOrder: 'SHIPPED',
      cancelOrder: 'PENDING',
    } as const;
    const id = await orderIn(from[name]);
    const { version } = await readOrder(shop, { id });
    expect(await step(name, id, { expectedVersion: version + 5 })).toMatchObject({
      __typename: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      expected: version + 5,
      actual: version,
    });
    const idempotencyKey = crypto.randomUUID();
    const first = await step(name, id, { expectedVersion: version, idempotencyKey });
    expect(first.order.version).toBe(version + 1);
    expect(await step(name, id, { expectedVersion: version, idempotencyKey })).toEqual(first);
    expect(await step(name, id, { idempotencyKey })).toMatchObject({
      __typename: 'IdempotencyConflict',
      code: 'IDEMPOTENCY_CONFLICT',
      idempotencyKey,
    });
    expect(await events(id)).toHaveLength(version + 1);
  },
);

test.each(['rejectOrder', 'cancelOrder'] as const)(
  '%s refuses an empty reason and one of 501 characters',
  async (name) => {
    const id = await orderIn('PENDING');
    for (const reason of ['  ', 'x'.repeat(501)])
      expect(await step(name, id, { reason })).toMatchObject({
        __typename: 'ValidationError',
        field: 'reason',
      });
  },
);

test('20 confirms and cancels at once on one order: one row of history per real step, a legal end', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await orderIn('PENDING');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => step(index % 2 === 0 ? 'confirmOrder' : 'cancelOrder', id)),
    );
    const done = answers.filter(({ order }) => order !== undefined).length;
    const illegal = answers.filter(({ __typename }) => __typename === 'IllegalTransition').length;
    const history = await events(id);
    const [row] = await shop.sql`select status, version from orders where id = ${id}`;
    expect(done + illegal).toBe(20);
    expect(history).toHaveLength(1 + done);
    expect(row).toEqual({ status: 'CANCELLED', version: 1 + done });
    const way = history.map(({ to_status }) => String(to_status)).join(' ');
    expect(['PENDING CANCELLED', 'PENDING CONFIRMED CANCELLED']).toContain(way);
  }
});

test('the second step of one document shows its own history, not the one before it', async () => {
  const id = await orderIn('PENDING');
  const take = (name: string, success: string) =>
    `${name}(input: { id: "${id}" }) { ... on ${success} { order { status history { to } } } }`;
  const answer = await shop.ask(
    `mutation { ${take('confirmOrder', 'ConfirmOrderSuccess')} ${take('shipOrder', 'ShipOrderSuccess')} }`,
  );
  expect(answer.confirmOrder.order.history).toEqual([{ to: 'PENDING' }, { to: 'CONFIRMED' }]);
  expect(answer.shipOrder.order.history).toEqual([{ to: 'PENDING' }, { to: 'CONFIRMED' }, { to: 'SHIPPED' }]);
});

test('10 confirms at once with one key: one step, 10 equal answers', async () => {
  const id = await orderIn('PENDING');
  const idempotencyKey = crypto.randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => step('confirmOrder', id, { idempotencyKey })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await events(id)).toHaveLength(2);
});

test('a step costs 5 statements: begin, read, conditional update, history, commit', async () => {
  const id = await orderIn('PENDING');
  const confirm = () => shop.ask(`mutation { confirmOrder(input: { id: "${id}" }) { __typename } }`);
  expect(await shop.statementsOf(confirm)).toHaveLength(5);
});

const update = (id: string, input: Record<string, unknown> = {}) =>
  act(shop, 'updateOrderShippingAddress', {
    id,
    shippingAddress: { line1: 'Rue 1', country: 'France' },
    ...input,
  });

test.each(['PENDING', 'CONFIRMED'] as const)(
  'replaces the whole address of a %s order, and nothing else',
  async (status) => {
    const id = await orderIn(status);
    const { version } = await readOrder(shop, { id });
    await update(id, { shippingAddress: { line1: 'Old', city: 'Lyon' } });
    const { order } = await update(id, { expectedVersion: version + 1 });
    expect(order).toMatchObject({
      status,
      version: version + 2,
      shippingAddress: { line1: 'Rue 1', city: null, country: 'France', countryCode: 'FR' },
    });
  },
);

test('the address that an order has raises no version', async () => {
  const id = await orderIn('PENDING');
  const first = await update(id);
  expect(first.order.version).toBe(2);
  expect(await update(id)).toEqual(first);
});

test.each(['SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED'] as const)(
  'refuses the address of a %s order',
  async (status) => {
    const id = await orderIn(status);
    expect(await update(id)).toMatchObject({
      __typename: 'OrderNotEditable',
      code: 'ORDER_NOT_EDITABLE',
      status,
    });
    expect((await readOrder(shop, { id })).shippingAddress).toBeNull();
  },
);

test('an address update refuses bad input, unknown ids, other versions and a reused key', async () => {
  const id = await orderIn('PENDING');
  expect(await update(id, { shippingAddress: { line1: 'x'.repeat(201) } })).toMatchObject({
    __typename: 'ValidationError',
    field: 'shippingAddress.line1',
  });
  expect(await update(crypto.randomUUID())).toMatchObject({ __typename: 'NotFound' });
  expect(await update(id, { expectedVersion: 9 })).toMatchObject({
    __typename: 'VersionConflict',
    expected: 9,
    actual: 1,
  });
  const idempotencyKey = crypto.randomUUID();
  const first = await update(id, { idempotencyKey });
  expect(await update(id, { idempotencyKey })).toEqual(first);
  expect(await update(id, { idempotencyKey, shippingAddress: { line1: 'Rue 2' } })).toMatchObject({
    __typename: 'IdempotencyConflict',
  });
  expect((await readOrder(shop, { id })).version).toBe(2);
});

test('10 address updates at once that expect version 1: exactly one succeeds', async () => {
  const id = await orderIn('PENDING');
  const answers = await Promise.all(Array.from({ length: 10 }, () => update(id, { expectedVersion: 1 })));
  expect(answers.filter(({ order }) => order !== undefined)).toHaveLength(1);
  expect(answers.filter(({ __typename }) => __typename === 'VersionConflict')).toHaveLength(9);
});

test('updatedAt is the moment of the last change: created, step, address; what changes nothing leaves it', async () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 12, minute));
  const told = async (id: string) => (await readOrder(shop, { id })).updatedAt;
  shop.now = at(0);
  const { id } = await createOrder(shop);
  expect(await told(id)).toBe(at(0).toISOString());
  shop.now = at(1);
  await step('confirmOrder', id);
  expect(await told(id)).toBe(at(1).toISOString());
  shop.now = at(2);
  await update(id);
  expect(await told(id)).toBe(at(2).toISOString());
  shop.now = at(3);
  await update(id);
  await step('confirmOrder', id);
  expect(await told(id)).toBe(at(2).toISOString());
  shop.now = undefined;
});
