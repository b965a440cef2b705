// Stored results of idempotency keys: no table contains an address after it was replaced.
import { readFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { migrationsFolder } from '@kawa/db-orders';
import { everythingIn } from '@kawa/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, createOrder, offer, openShop, type TestShop } from './testing.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const home = { name: 'Zoë Quillfeather', line1: 'Quill 1', city: 'Władysławowo', country: 'PL' };
const elsewhere = { line1: 'Rue 2', country: 'FR' };
const isLeft = async () => /Quill|Władys/u.test(await everythingIn(shop.sql));

test('5 commands with keys keep no address: replaced by a 6th it is nowhere, and each repeats with the order as it is', async () => {
  const lines = [{ productId: offer(shop, 1250), quantity: 2 }];
  const asked = { lines, shippingAddress: home, idempotencyKey: 'k-create' };
  const { id, number } = await createOrder(shop, asked);
  const other = await createOrder(shop, { shippingAddress: home });
  const commands = [
    ['updateOrderShippingAddress', { id, shippingAddress: { ...home, line1: 'Quill 2' } }],
    ['confirmOrder', { id }],
    ['cancelOrder', { id: other.id, reason: 'Asked' }],
  ] as const;
  const run = ([name, input]: (typeof commands)[number]) =>
    act(shop, name, { ...input, idempotencyKey: `k-${name}` });
  for (const command of commands) await run(command);
  // A closed order keeps its address. The test erases it by SQL, as there is no erasure of orders yet.
  await shop.sql`update orders set ship_name = null, ship_line1 = null, ship_city = null, ship_country = null where id = ${other.id}`;
  expect(await isLeft()).toBe(true);
  const replace = { id, shippingAddress: elsewhere, idempotencyKey: 'k-replace' };
  await act(shop, 'updateOrderShippingAddress', replace);
  expect(await isLeft()).toBe(false);

  const now = {
    id,
    number,
    status: 'CONFIRMED',
    version: 4,
    shippingAddress: { line1: 'Rue 2', city: null },
  };
  for (const answer of [
    await act(shop, 'createOrder', asked),
    await run(commands[0]),
    await run(commands[1]),
    await act(shop, 'updateOrderShippingAddress', replace),
  ])
    expect(answer).toMatchObject({ __typename: expect.stringMatching(/Success$/u), order: now });
  expect(await run(commands[2])).toMatchObject({ order: { id: other.id, status: 'CANCELLED' } });
  expect(await isLeft()).toBe(false);
});

test('the migration of orders cuts an older result down to the id, and the key goes on working', async () => {
  const input = { lines: [{ productId: offer(shop, 1250), quantity: 2 }], idempotencyKey: 'k-older' };
  const { id } = await createOrder(shop, input);
  const order = {
    id,
    ref: null,
    number: 1001n,
    shipName: home.name,
    shipCity: home.city,
    placedAt: new Date(),
  };
  await shop.sql`update idempotency_key set outcome = null, result = ${serialize({ kind: 'CreateOrderSuccess', order })} where key = 'k-older'`;
  expect(await isLeft()).toBe(true);
  await shop.sql.unsafe(await readFile(`${migrationsFolder}/0002_results-keep-the-id.sql`, 'utf8'));
  expect(await isLeft()).toBe(false);
  expect(await act(shop, 'createOrder', input)).toMatchObject({
    order: { id, status: 'PENDING', version: 1 },
  });
});
