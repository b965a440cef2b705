// Tests the effect of an import on four real subgraphs: what is written, what is refused and how that is reported.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted, fileWith, folderOf, openShop, type Shop, smallShop } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const orderOf = (ref: string) => shop.order(ref);

test('adds a folder, whose second import changes nothing and whose third updates what the files changed', async () => {
  await using folder = await folderOf(smallShop('a'));
  const first = await shop.import(folder.path);
  expect(first.told).toEqual([]);
  expect(first.files).toEqual({
    'customers.csv': counted(2, { added: 2 }),
    'categories.csv': counted(1, { added: 1 }),
    'products.csv': counted(2, { added: 2 }),
    'stock.csv': counted(2, { added: 2 }),
    'orders.csv': counted(2, { added: 2 }),
    'order_lines.csv': counted(3, { added: 3 }),
  });
  const before = await shop.rowCounts();
  const second = await shop.import(folder.path);
  expect(second.files['order_lines.csv']).toEqual(counted(3, { unchanged: 3 }));
  for (const counts of Object.values(second.files)) expect(counts?.unchanged).toBe(counts?.read);
  expect(await shop.rowCounts()).toEqual(before);
  await folder.write({
    'stock.csv': fileWith('stock.csv', 'a-tea,central,18,40,25', 'a-cup,central,0,,'),
    'customers.csv': smallShop('a')['customers.csv'].replace('a-bo,Bo', 'a-bo,Boris'),
  });
  const third = await shop.import(folder.path);
  expect(third.files['stock.csv']).toEqual(counted(2, { updated: 1, unchanged: 1 }));
  expect(third.files['customers.csv']).toEqual(counted(2, { updated: 1, unchanged: 1 }));
});

test('an order has its customer, its lines in the order of the file, its address and exact amounts', async () => {
  await using folder = await folderOf(smallShop('b'));
  await shop.import(folder.path);
  expect(await orderOf('b-1')).toMatchObject({
    status: 'SHIPPED',
    placedAt: '1996-07-04T00:00:00.000Z',
    shippedAt: '1996-07-16T00:00:00.000Z',
    subtotal: { amount: '266.00', currency: 'USD' },
    shippingCost: { amount: '32.38' },
    total: { amount: '298.38' },
    shippingAddress: { name: 'Ada', line1: "12 St James's Sq", country: 'UK', countryCode: 'GB' },
    customer: { id: expect.any(String) },
    lines: [
      { name: 'Tea', quantity: 12, total: { amount: '168.00' } },
      { name: 'Cup', quantity: 10, total: { amount: '98.00' } },
    ],
  });
  // 3 x 13.33 x 0.85 = 33.9915: half up, per line.
  expect(await orderOf('b-2')).toMatchObject({
    status: 'CONFIRMED',
    shippedAt: null,
    customer: null,
    total: { amount: '33.99' },
    lines: [{ total: { amount: '33.99' } }],
  });
});

test('bad rows are reported with file, line and column; the good ones beside them go in', async () => {
  await using folder = await folderOf({
    'customers.csv': fileWith(
      'customers.csv',
      'c-ada,Ada,,,,,,,,',
      ',Nobody,,,,,,,,',
      'c-eve,Eve,,not-an-address,,,,,,',
      'c-ada,Ada again,,,,,,,,',
      'c-leo,Leo,,,,,Paris,,,France',
    ),
    'products.csv': fileWith(
      'products.csv',
      'c-tea,Tea,,"Leaves,\ngreen",14.00,USD,true',
      'c-fine,Fine,,,1.005,USD,true',
      'c-lost,Lost,no-such,,1.00,USD,true',
      'c-zzz,Zzz,,,1.00,ZZZ,maybe',
      'c-"cup,Cup,,,1.00,USD,true',
    ),
    'stock.csv': fileWith(
      'stock.csv',
      'c-tea,central,5,,',
      'c-tea,nowhere,5,,',
      'c-none,central,5,,',
      'c-tea,central,7,,',
    ),
  });
  const { told, files, refused } = await shop.import(folder.path);
  expect(told).toEqual([
    'customers.csv:3: ref: must not be empty',
    'customers.csv:4: email: must be an e-mail address like "ada@example.org"',
    'customers.csv:5: ref: "c-ada" is already on line 2',
    'products.csv:4: unit_price: "1.005" has more than the 2 decimals of USD',
    'products.csv:6: currency: "ZZZ" is not an ISO 4217 code in capitals like "EUR"',
    'products.csv:6: active: must be true or false',
    'products.csv:7: ref: a quote is inside an unquoted value; quote the whole value and double its quotes',
    'products.csv:5: category_ref: there is no category "no-such"',
    'stock.csv:5: row: "central/c-tea" is already on line 2',
    'stock.csv:3: location_ref: there is no store "nowhere"',
    'stock.csv:4: product_ref: there is no product "c-none"',
  ]);
  expect(files['customers.csv']).toEqual(counted(5, { added: 2, refused: 3 }));
  expect(files['products.csv']).toEqual(counted(5, { added: 1, refused: 4 }));
  expect(files['stock.csv']).toEqual(counted(4, { added: 1, refused: 3 }));
  expect(files['orders.csv']).toBeNull();
  expect(refused).toBe(10);
});

test('an order goes in with all its lines or not at all', async () => {
  await using folder = await folderOf({
    ...smallShop('d'),
    'orders.csv': fileWith(
      'orders.csv',
      ...['good', 'unknown-product', 'bad-line', 'no-line', 'broken-line', 'cents'].map(
        (name) => `d-${name},d-ada,1996-07-04,,,,,,,,,USD`,
      ),
      'd-bad-date,d-ada,1996-13-01,,,,,,,,,USD',
      'd-early,d-ada,1996-07-04,1996-07-03,,,,,,,,USD',
      'd-stranger,d-zed,1996-07-04,,,,,,,,,USD',
      'd-return,d-ada,1996-07-04,,,,,,,,,USD',
    ),
    'order_lines.csv': fileWith(
      'order_lines.csv',
      'd-good,d-tea,1,14.00,',
      'd-unknown-product,d-tea,1,14.00,',
      'd-unknown-product,d-none,1,14.00,',
      'd-bad-line,d-tea,1,14.00,',
      'd-bad-line,d-cup,0,14.00,',
      'd-broken-line,d-tea,1,14.00,',
      'd-broken-line,d-cup,"1,14.00,',
      'd-cents,d-tea,1,14.005,',
      'd-bad-date,d-tea,1,14.00,',
      'd-early,d-tea,1,14.00,',
      'd-stranger,d-tea,1,14.00,',
      'd-elsewhere,d-tea,1,14.00,',
      'd-return,d-tea,1,14.00,',
      'd-return,d-tea,-2,14.00,',
    ),
  });
  const { told, files } = await shop.import(folder.path);
  const whole = 'and an order is imported with all its lines or not at all';
  expect(told).toEqual([
    'order_lines.csv:6: quantity: "0" is not a whole number from 1 to 1000000',
    'order_lines.csv:8: quantity: a quote is opened but not closed',
    'order_lines.csv:15: quantity: "-2" is not a whole number from 1 to 1000000',
    `orders.csv:4: lines: order_lines.csv:6 was refused, ${whole}`,
    'orders.csv:5: lines: has no line in order_lines.csv',
    `orders.csv:6: lines: order_lines.csv:8 was refused, ${whole}`,
    'order_lines.csv:9: unit_price: "14.005" has more than the 2 decimals of USD',
    `orders.csv:7: lines: order_lines.csv:9 was refused, ${whole}`,
    'orders.csv:8: placed_at: "1996-13-01" is not a date like "2026-03-01" or "2026-03-01T09:30:00Z"',
    'orders.csv:9: shipped_at: "1996-07-03" is before placed_at',
    `orders.csv:11: lines: order_lines.csv:15 was refused, ${whole}`,
    'order_lines.csv:4: product_ref: there is no product "d-none"',
    `orders.csv:3: lines: order_lines.csv:4 was refused, ${whole}`,
    'orders.csv:10: customer_ref: there is no customer "d-zed"',
    'order_lines.csv:13: order_ref: there is no order "d-elsewhere" in orders.csv',
  ]);
  expect(files['orders.csv']).toEqual(counted(10, { added: 1, refused: 9 }));
  expect(files['order_lines.csv']).toEqual(counted(14, { added: 1, refused: 13 }));
  expect(await orderOf('d-good')).toMatchObject({ lineCount: 1 });
  for (const name of [
    'unknown-product',
    'bad-line',
    'broken-line',
    'bad-date',
    'early',
    'stranger',
    'return',
  ])
    expect(await orderOf(`d-${name}`)).toBeNull();
});

test('orders find customers and products that an earlier folder brought', async () => {
  const { 'orders.csv': orders, 'order_lines.csv': lines, ...others } = smallShop('e');
  await using first = await folderOf(others);
  await shop.import(first.path);
  await using second = await folderOf({ 'orders.csv': orders, 'order_lines.csv': lines });
  const { told, files } = await shop.import(second.path);
  expect(told).toEqual([]);
  expect(files['orders.csv']).toEqual(counted(2, { added: 2 }));
  expect(files['customers.csv']).toBeNull();
});

test('--strict writes nothing when one row of the folder is bad, and all when none is', async () => {
  const right = smallShop('f');
  await using folder = await folderOf({
    ...right,
    'order_lines.csv': `${right['order_lines.csv']}f-1,f-none,1,1.00,\n`,
  });
  const before = await shop.rowCounts();
  const bad = await shop.import(folder.path, { strict: true });
  expect(bad).toMatchObject({ written: false, refused: 4 });
  expect(bad.told).toEqual([
    'order_lines.csv:5: product_ref: there is no product "f-none"',
    expect.stringContaining('orders.csv:2: lines: order_lines.csv:5 was refused'),
  ]);
  expect(await shop.rowCounts()).toEqual(before);
  await folder.write(right);
  const good = await shop.import(folder.path, { strict: true });
  expect(good).toMatchObject({ written: true, refused: 0, told: [] });
  expect(good.files['order_lines.csv']).toEqual(counted(3, { added: 3 }));
});

test('--strict asks the shop too: an e-mail that another customer has keeps the whole folder out', async () => {
  await using earlier = await folderOf({
    'customers.csv': fileWith('customers.csv', 'h-owner,Owner,,taken@example.org,,,,,,'),
  });
  await shop.import(earlier.path);
  await using folder = await folderOf({
    ...smallShop('h'),
    'customers.csv': fileWith('customers.csv', 'h-ada,Ada,,,,,,,,', 'h-late,Late,,Taken@example.org,,,,,,'),
  });
  const before = await shop.rowCounts();
  const { told, ...bad } = await shop.import(folder.path, { strict: true });
  expect(bad).toMatchObject({ written: false, refused: 1 });
  expect(told).toEqual(['customers.csv:3: email: another customer has this address']);
  expect(await shop.rowCounts()).toEqual(before);
});

test('--strict refuses a folder whose only fault is a line without its order', async () => {
  await using folder = await folderOf({
    ...smallShop('g'),
    'order_lines.csv': `${smallShop('g')['order_lines.csv']}g-9,g-tea,1,1.00,\n`,
  });
  expect(await shop.import(folder.path, { strict: true })).toMatchObject({ written: false, refused: 1 });
});

test('a file whose header does not fit is left out whole, and the others go in', async () => {
  await using folder = await folderOf({
    ...smallShop('h'),
    'stock.csv': 'location_ref,stock,product_ref\ncentral,5,h-tea\n',
  });
  const { told, files } = await shop.import(folder.path);
  expect(told).toEqual(['stock.csv:1: header: column "on_hand" is missing']);
  expect(files['stock.csv']).toEqual(counted(0, { refused: 1 }));
  expect(files['orders.csv']).toEqual(counted(2, { added: 2 }));
});

test('names the files that are not of the format', async () => {
  await using folder = await folderOf(smallShop('i'));
  await folder.write({ 'suppliers.csv': 'x' });
  expect((await shop.import(folder.path)).ignored).toEqual(['suppliers.csv']);
});

test('two imports of one folder at the same time double nothing and refuse nothing; a third finds all unchanged', async () => {
  const many = Array.from({ length: 60 }, (_, at) => at);
  await using folder = await folderOf({
    ...smallShop('j'),
    'customers.csv': `${smallShop('j')['customers.csv']}${many.map((at) => `j-${at},Customer ${at},,,,,,,,\n`).join('')}`,
    'orders.csv': fileWith('orders.csv', ...many.map((at) => `j-${at},j-${at},2026-01-01,,,,,,,,,USD`)),
    'order_lines.csv': fileWith('order_lines.csv', ...many.map((at) => `j-${at},j-tea,1,14.00,`)),
  });
  const before = await shop.rowCounts();
  const both = await Promise.all([shop.import(folder.path), shop.import(folder.path)]);
  expect(both.flatMap(({ told }) => told)).toEqual([]);
  const third = await shop.import(folder.path);
  for (const counts of Object.values(third.files)) expect(counts?.unchanged).toBe(counts?.read);
  const after = await shop.rowCounts();
  const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(
    Object.fromEntries(grown.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)])),
  ).toMatchObject({
    'customers.customer': 62,
    'products.product': 2,
    'stock.stock_level': 2,
    'orders.order_line': 60,
  });
});
