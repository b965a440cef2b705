// orderStats: exact sums per currency and status, zeros included, from one statement.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importOrders, openShop, record, type TestShop, register } from './testing.ts';

const CUSTOMER = crypto.randomUUID();
let shop: TestShop;
const line = (quantity: number, unitPrice: string, discountRate = '0') => ({
  productId: crypto.randomUUID(),
  name: 'Tea',
  quantity,
  unitPrice,
  discountRate,
});
beforeAll(async () => {
  shop = await openShop();
  await importOrders(shop, [
    record('a', {
      customerId: CUSTOMER,
      lines: [line(2, '89.99'), line(3, '0.35', '0.1')],
      shippingCost: { amount: '5', currency: 'EUR' },
    }),
    record('b', {
      shippedAt: '2026-04-05T00:00:00Z',
      placedAt: '2026-04-01T00:00:00Z',
      lines: [line(1, '10')],
    }),
    record('c', { status: 'CANCELLED', lines: [line(1, '1')] }),
    record('d', { currency: 'JPY', lines: [line(4, '250', '0.5')] }),
  ]);
});
afterAll(() => shop[Symbol.asyncDispose]());

const STATS = `query ($where: OrderStatsWhere) { orderStats(where: $where) {
  orders lines units gross { amount currency } net { amount currency } byStatus { status orders revenue { amount currency } }
} }`;
const stats = async (where?: Record<string, unknown>) => (await shop.ask(STATS, { where })).orderStats;
const money = (amount: string, currency: string) => ({ amount, currency });

test('gross 192.03 and net 191.93 EUR, 1000 and 500 JPY; every status stands there', async () => {
  expect(await stats()).toEqual({
    orders: 4,
    lines: 5,
    units: 11,
    gross: [money('192.03', 'EUR'), money('1000', 'JPY')],
    net: [money('191.93', 'EUR'), money('500', 'JPY')],
    byStatus: [
      { status: 'PENDING', orders: 0, revenue: [money('0.00', 'EUR'), money('0', 'JPY')] },
      { status: 'CONFIRMED', orders: 2, revenue: [money('180.93', 'EUR'), money('500', 'JPY')] },
      { status: 'SHIPPED', orders: 1, revenue: [money('10.00', 'EUR'), money('0', 'JPY')] },
      { status: 'DELIVERED', orders: 0, revenue: [money('0.00', 'EUR'), money('0', 'JPY')] },
      { status: 'REJECTED', orders: 0, revenue: [money('0.00', 'EUR'), money('0', 'JPY')] },
      { status: 'CANCELLED', orders: 1, revenue: [money('1.00', 'EUR'), money('0', 'JPY')] },
    ],
  });
});

test.each<[Record<string, unknown>, number, object[]]>([
  [{ customerId: CUSTOMER }, 1, [money('180.93', 'EUR')]],
  [{ currency: 'JPY' }, 1, [money('500', 'JPY')]],
  [{ currency: 'USD' }, 0, [money('0.00', 'USD')]],
  [{ placedFrom: '2026-04-01T00:00:00Z' }, 1, [money('10.00', 'EUR')]],
  [{ placedBefore: '2026-04-01T00:00:00Z', currency: 'EUR' }, 2, [money('181.93', 'EUR')]],
])('where %j counts %i orders', async (where, orders, net) => {
  expect(await stats(where)).toMatchObject({ orders, net });
});

test('costs 1 statement', async () => {
  expect(await shop.statementsOf(() => stats())).toHaveLength(1);
});

test('a malformed customer is refused by name', async () => {
  const { errors } = await shop.run(STATS, { where: { customerId: 'me' } });
  expect(errors[0]?.message).toMatch(/^where\.customerId: "me" is not an id/u);
});

test('sums beyond 2^53 - 1 stay exact as amount and are a clear error as minorUnits', async () => {
  const lines = [line(9, '9999999999999.99')];
  await importOrders(shop, [
    record('e', { currency: 'USD', lines }),
    record('f', { currency: 'USD', lines }),
  ]);
  expect((await stats({ currency: 'USD' })).net).toEqual([money('179999999999999.82', 'USD')]);
  const { errors } = await shop.run('{ orderStats(where: { currency: "USD" }) { net { minorUnits } } }');
  expect(errors).toMatchObject([
    {
      message:
        'minorUnits: the sum exceeds 2^53 - 1, the largest SafeInt; ask for fewer orders, for example by placedFrom and placedBefore.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('of an unknown customer is BAD_USER_INPUT; of one who never ordered it is zeros', async () => {
  const unknown = await shop.run(STATS, { where: { customerId: crypto.randomUUID() } });
  expect(unknown.errors).toMatchObject([
    { path: ['orderStats'], extensions: { code: 'BAD_USER_INPUT', argument: 'where.customerId' } },
  ]);
  const { orderStats } = await shop.ask(STATS, { where: { customerId: register(shop) } });
  expect(orderStats.orders).toBe(0);
});
