// importOrders: matched by ref, with one result per record. A refused order leaves no line, a second run changes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, importOrders, openShop, readOrder, record, type TestShop } from './testing.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const counts = async () => {
  const [row] =
    await shop.sql`select (select count(*)::int from orders) as orders, (select count(*)::int from order_line) as lines, (select count(*)::int from order_event) as events, (select coalesce(sum(version), 0)::int from orders) as versions`;
  return row;
};
const line = (change: Record<string, unknown> = {}) => ({
  productId: crypto.randomUUID(),
  name: 'Chai',
  quantity: 12,
  unitPrice: '14.00',
  ...change,
});

test('adds an order of 440.00 with its address, history and a number', async () => {
  const customerId = crypto.randomUUID();
  const given = record('10248', {
    customerId,
    placedAt: '1996-07-04T00:00:00.000Z',
    shippedAt: '1996-07-16T00:00:00.000Z',
    currency: 'USD',
    shippingCost: { amount: '32.38', currency: 'USD' },
    shippingAddress: {
      name: 'Vins',
      line1: "59 rue de l'Abbaye",
      city: 'Reims',
      region: null,
      postalCode: '51100',
      country: 'France',
    },
    lines: [
      line(),
      line({ name: 'Mee', quantity: 10, unitPrice: '9.80' }),
      line({ name: 'Mozzarella', sku: 'MOZ', quantity: 5, unitPrice: '34.80', discountRate: '0' }),
    ],
  });
  const [outcome] = await importOrders(shop, [given]);
  expect(outcome).toMatchObject({ ref: '10248', status: 'ADDED', field: null, reason: null });
  expect(await readOrder(shop, { ref: '10248' })).toMatchObject({
    id: outcome.id,
    number: '1001',
    status: 'SHIPPED',
    customer: { id: customerId },
    subtotal: { amount: '440.00', currency: 'USD' },
    total: { amount: '472.38' },
    confirmedAt: '1996-07-04T00:00:00.000Z',
    shippedAt: '1996-07-16T00:00:00.000Z',
    shippingAddress: { city: 'Reims', country: 'France', countryCode: 'FR' },
    lines: [
      { name: 'Chai', sku: null, total: { amount: '168.00' } },
      { total: { amount: '98.00' } },
      { sku: 'MOZ', total: { amount: '174.00' } },
    ],
    history: [
      { from: null, to: 'PENDING', at: '1996-07-04T00:00:00.000Z', reason: 'Imported' },
      { from: 'PENDING', to: 'CONFIRMED', at: '1996-07-04T00:00:00.000Z' },
      { from: 'CONFIRMED', to: 'SHIPPED', at: '1996-07-16T00:00:00.000Z' },
    ],
  });
});

test('500 orders of 5 lines: 6 statements, added in the order given, numbers rising; again: 500 unchanged, nothing written', async () => {
  const records = Array.from({ length: 500 }, (_, index) =>
    record(`bulk-${index}`, {
      shippedAt: '2026-03-02T00:00:00Z',
      lines: Array.from({ length: 5 }, () => line({ discountRate: '0.050' })),
    }),
  );
  const statements = await shop.statementsOf(() => importOrders(shop, records));
  expect(statements.map((text) => text.trim().split(/\s+/u)[0])).toEqual([
    'begin',
    'select',
    '/*',
    '/*',
    'insert',
    'commit',
  ]);
  const numbers = await shop.sql`select number, ref from orders where ref like 'bulk-%' order by number`;
  expect(numbers.map(({ ref }) => String(ref))).toEqual(records.map(({ ref }) => ref));
  const counted = await counts();
  const again = await importOrders(shop, records);
  expect(again.every(({ status }: { status: string }) => status === 'UNCHANGED')).toBe(true);
  expect(again.every(({ id }: { id: string }) => id !== null)).toBe(true);
  expect(await counts()).toEqual(counted);
});

test('100 orders of 200 lines, 20,000 in all, are checked and committed within the statement timeout', async () => {
  const records = Array.from({ length: 100 }, (_, index) =>
    record(`long-${index}`, { lines: Array.from({ length: 200 }, () => line()) }),
  );
  const outcomes = await importOrders(shop, records);
  expect(outcomes.every(({ status }: { status: string }) => status === 'ADDED')).toBe(true);
});

test('an order of 1,000 lines goes in, one of 1,001 is refused; createOrder keeps its limit of 200', async () => {
  const lines = Array.from({ length: 1_001 }, () => line());
  expect(
    await importOrders(shop, [record('wide', { lines: lines.slice(1) }), record('too-wide', { lines })]),
  ).toMatchObject([
    { status: 'ADDED' },
    { status: 'REFUSED', field: 'lines', reason: 'must hold at most 1000 lines' },
  ]);
});

test('an order that was shipped before it was placed is refused at shippedAt', async () => {
  const early = record('early', { placedAt: '2026-03-02T00:00:00Z', shippedAt: '2026-03-01T23:59:59Z' });
  expect(await importOrders(shop, [early])).toMatchObject([
    { status: 'REFUSED', field: 'shippedAt', reason: 'must not be before placedAt' },
  ]);
});

test('one product is on 3 lines, twice at the same price, once at 0; imported again it is UNCHANGED', async () => {
  const { productId } = line();
  const lines = [
    line({ productId, quantity: 2, unitPrice: '1.25' }),
    line({ productId, quantity: 2, unitPrice: '1.25' }),
    line({ productId, quantity: 7, unitPrice: '0' }),
  ];
  expect(await importOrders(shop, [record('same', { lines })])).toMatchObject([{ status: 'ADDED' }]);
  expect(await importOrders(shop, [record('same', { lines })])).toMatchObject([{ status: 'UNCHANGED' }]);
  const [row] = await shop.sql`select line_count, unit_count, total_minor from orders where ref = 'same'`;
  expect(row).toMatchObject({ line_count: 3, unit_count: '11', total_minor: '500' });
});

test('updates 500 changed orders in 8 statements and leaves their numbers', async () => {
  const records = Array.from({ length: 500 }, (_, index) => record(`change-${index}`));
  await importOrders(shop, records);
  const numbers = await shop.sql`select number from orders where ref like 'change-%' order by number`;
  const changed = records.map((given) => ({ ...given, lines: [line()], shippedAt: '2026-03-05T00:00:00Z' }));
  const statements = await shop.statementsOf(async () => {
    const outcomes = await importOrders(shop, changed);
    expect(outcomes.every(({ status }: { status: string }) => status === 'UPDATED')).toBe(true);
  });
  expect(statements).toHaveLength(8);
  expect(await shop.sql`select number from orders where ref like 'change-%' order by number`).toEqual(
    numbers,
  );
  const [wrong] =
    await shop.sql`select count(*)::int as count from orders where ref like 'change-%' and (subtotal_minor <> 16800 or version <> 2 or status <> 'SHIPPED')`;
  expect(wrong?.['count']).toBe(0);
});

test('an update replaces what the record says: address gone, guest, lines replaced, other currency', async () => {
  const lines = [line(), line()];
  await importOrders(shop, [
    record('u-1', { customerId: crypto.randomUUID(), shippingAddress: { city: 'Lyon' }, lines }),
  ]);
  const [outcome] = await importOrders(shop, [
    record('u-1', { currency: 'JPY', lines: [line({ unitPrice: '14' })] }),
  ]);
  expect(outcome.status).toBe('UPDATED');
  expect(await readOrder(shop, { ref: 'u-1' })).toMatchObject({
    customer: null,
    shippingAddress: null,
    lineCount: 1,
    version: 2,
    total: { amount: '168', currency: 'JPY' },
  });
});

test('a product that was renamed since rewrites no past order; a corrected quantity keeps the old name', async () => {
  const productId = crypto.randomUUID();
  const at = (name: string, quantity: number) =>
    record('renamed', { lines: [line({ productId, name, sku: `SKU-${name}`, quantity })] });
  await importOrders(shop, [at('Old name', 2)]);
  expect(await importOrders(shop, [at('New name', 2)])).toMatchObject([{ status: 'UNCHANGED' }]);
  expect(await importOrders(shop, [at('New name', 3)])).toMatchObject([{ status: 'UPDATED' }]);
  const rows = await shop.sql`
    select name, sku, quantity from order_line where order_id = (select id from orders where ref = 'renamed')`;
  expect(rows).toEqual([{ name: 'Old name', sku: 'SKU-Old name', quantity: 3 }]);
});

test('moves the status only forward: CONFIRMED -> SHIPPED adds 1 row; a record that is behind changes nothing', async () => {
  const given = record('s-1');
  await importOrders(shop, [given]);
  const shipped = { ...given, shippedAt: '2026-03-04T00:00:00.000Z' };
  expect(await importOrders(shop, [shipped])).toMatchObject([{ status: 'UPDATED' }]);
  const order = await readOrder(shop, { ref: 's-1' });
  expect(order).toMatchObject({ status: 'SHIPPED', shippedAt: shipped.shippedAt });
  expect(order.history).toHaveLength(3);
  expect(await importOrders(shop, [given])).toMatchObject([{ status: 'UNCHANGED' }]);
  expect(await readOrder(shop, { ref: 's-1' })).toEqual(order);
  await act(shop, 'deliverOrder', { id: order.id });
  expect(await importOrders(shop, [shipped])).toMatchObject([{ status: 'UNCHANGED' }]);
});

test('refuses a record that no legal way reaches: the shop has cancelled what the record says was shipped', async () => {
  const given = record('c-1');
  const [{ id }] = await importOrders(shop, [given]);
  await act(shop, 'cancelOrder', { id, reason: 'No' });
  expect(await importOrders(shop, [{ ...given, shippedAt: '2026-03-04T00:00:00Z' }])).toMatchObject([
    { status: 'REFUSED', field: 'status' },
  ]);
  expect(await importOrders(shop, [given])).toMatchObject([{ status: 'UNCHANGED' }]);
});

test.each(['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED'])(
  'imports a %s order with a legal history',
  async (status) => {
    const shippedAt = status === 'SHIPPED' || status === 'DELIVERED' ? '2026-03-04T00:00:00Z' : null;
    const given = record(`status-${status}`, { status, shippedAt });
    expect(await importOrders(shop, [given])).toMatchObject([{ status: 'ADDED' }]);
    const { history } = await readOrder(shop, { ref: `status-${status}` });
    expect(history.at(-1).to).toBe(status);
    expect(await importOrders(shop, [given])).toMatchObject([{ status: 'UNCHANGED' }]);
  },
);

test('a wrong record is refused alone with its field; it leaves no line, the good ones go in', async () => {
  const before = await counts();
  const wrong: [string, Record<string, unknown>, string][] = [
    ['w-1', { lines: [] }, 'lines'],
    ['w-2', { lines: [line(), line({ quantity: 0 })] }, 'lines[1].quantity'],
    ['w-3', { lines: [line({ unitPrice: '1.005' })] }, 'lines[0].unitPrice'],
    ['w-4', { lines: [line({ unitPrice: '-1' })] }, 'lines[0].unitPrice'],
    ['w-5', { lines: [line({ discountRate: '2' })] }, 'lines[0].discountRate'],
    ['w-6', { lines: [line({ productId: 'nope' })] }, 'lines[0].productId'],
    ['w-7', { customerId: 'nobody' }, 'customerId'],
    ['w-8', { status: 'SHIPPED' }, 'status'],
    ['w-9', { status: 'CONFIRMED', shippedAt: '2026-03-04T00:00:00Z' }, 'status'],
    ['w-10', { shippingCost: { amount: '1', currency: 'USD' } }, 'shippingCost.currency'],
    ['w-11', { lines: [line({ quantity: 1_000_000, unitPrice: '999999999999999' })] }, 'lines'],
    ['w-12', { placedAt: '0000-01-01T00:00:00Z' }, 'placedAt'],
    ['w-14', { placedAt: '9999-12-31T23:59:59-01:00' }, 'placedAt'],
    ['w-13', { lines: [line({ name: 'a\u0000b' })] }, 'lines[0].name'],
  ];
  const outcomes = await importOrders(shop, [
    record('good-1'),
    ...wrong.map(([ref, change]) => record(ref, change)),
    record('good-2'),
  ]);
  expect(outcomes.map(({ ref, status, field }: Record<string, unknown>) => [ref, status, field])).toEqual([
    ['good-1', 'ADDED', null],
    ...wrong.map(([ref, , field]) => [ref, 'REFUSED', field]),
    ['good-2', 'ADDED', null],
  ]);
  expect(await counts()).toMatchObject({ orders: before?.['orders'] + 2, lines: before?.['lines'] + 2 });
});

test('refuses a ref or an id that appears twice, an id of another order, a ref with another id', async () => {
  const id = crypto.randomUUID();
  const outcomes = await importOrders(shop, [record('i-1', { id }), record('i-1'), record('i-2', { id })]);
  expect(outcomes).toMatchObject([
    { status: 'ADDED', id },
    { status: 'REFUSED', field: 'ref' },
    { status: 'REFUSED', field: 'id' },
  ]);
  expect(
    await importOrders(shop, [record('i-3', { id }), record('i-1', { id: crypto.randomUUID() })]),
  ).toMatchObject([
    { status: 'REFUSED', field: 'id' },
    { status: 'REFUSED', field: 'id' },
  ]);
});

test('8 imports of one batch of 50 at once: 50 orders, each added once', async () => {
  const records = Array.from({ length: 50 }, (_, index) => record(`race-${index}`));
  const outcomes = (await Promise.all(Array.from({ length: 8 }, () => importOrders(shop, records)))).flat();
  expect(outcomes.filter(({ status }: { status: string }) => status === 'ADDED')).toHaveLength(50);
  expect(outcomes.filter(({ status }: { status: string }) => status === 'UNCHANGED')).toHaveLength(350);
  const [row] =
    await shop.sql`select count(*)::int as orders, count(distinct number)::int as numbers from orders where ref like 'race-%'`;
  expect(row).toEqual({ orders: 50, numbers: 50 });
  expect(await importOrders(shop, records)).toEqual(
    records.map(({ ref }) => expect.objectContaining({ ref, status: 'UNCHANGED' })),
  );
});

test('refuses 501 records at once by name', async () => {
  const { errors } = await shop.run(
    'mutation ($records: [OrderRecordInput!]!) { importOrders(records: $records) { ref } }',
    { records: Array.from({ length: 501 }, (_, index) => record(`many-${index}`)) },
  );
  expect(errors).toMatchObject([
    { message: 'records: at most 500.', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('names and SKUs with quotes, backslashes, commas, braces and NULL come back as they were', async () => {
  const names = [`"Quoted", {brace} \\ 'n' NULL`, 'NULL', '{}', 'a,b', '\\"', 'Ça — été 💧'];
  const lines = names.map((name, at) => line({ name, ...(at % 2 === 0 ? { sku: name.slice(0, 5) } : {}) }));
  await importOrders(shop, [record('odd', { lines })]);
  const rows = await shop.sql`select l.name, l.sku from order_line l join orders o on o.id = l.order_id
    where o.ref = 'odd' order by position`;
  expect([...rows]).toEqual(names.map((name, at) => ({ name, sku: at % 2 === 0 ? name.slice(0, 5) : null })));
});
