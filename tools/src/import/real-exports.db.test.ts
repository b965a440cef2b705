// Tests what real exports contain: repeated lines, long orders, products without a price, absent and unknown columns,
// trees.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counted, fileWith, folderOf, openShop, type Shop, smallShop } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const orderOf = (ref: string) => shop.order(ref);

test('a product on 3 lines of an order, twice at one price and once at 0, goes in as 3 lines; again: unchanged', async () => {
  await using folder = await folderOf({
    ...smallShop('k'),
    'orders.csv': fileWith('orders.csv', 'k-1,,2026-01-01,,,,,,,,,USD'),
    'order_lines.csv': fileWith(
      'order_lines.csv',
      'k-1,k-tea,2,1.25,',
      'k-1,k-tea,2,1.25,0.0',
      'k-1,k-tea,5,0,',
    ),
  });
  expect(await shop.import(folder.path)).toMatchObject({ told: [], refused: 0 });
  expect(await orderOf('k-1')).toMatchObject({
    lines: [{ quantity: 2 }, { quantity: 2 }, { quantity: 5, total: { amount: '0.00' } }],
    total: { amount: '5.00' },
  });
  const again = await shop.import(folder.path);
  expect(again.files['order_lines.csv']).toEqual(counted(3, { unchanged: 3 }));
});

test('an order of 1,000 lines goes in; one of 1,001 is refused with its reason', async () => {
  const linesOf = (ref: string, count: number) =>
    Array.from({ length: count }, () => `${ref},l-tea,1,14.00,`);
  await using folder = await folderOf({
    ...smallShop('l'),
    'orders.csv': fileWith('orders.csv', 'l-1,,2026-01-01,,,,,,,,,USD', 'l-2,,2026-01-01,,,,,,,,,USD'),
    'order_lines.csv': fileWith('order_lines.csv', ...linesOf('l-1', 1_000), ...linesOf('l-2', 1_001)),
  });
  const { told, files } = await shop.import(folder.path);
  expect(told).toEqual(['orders.csv:3: lines: has 1001 lines; an order has at most 1000']);
  expect(files['order_lines.csv']).toEqual(counted(2_001, { added: 1_000, refused: 1_001 }));
  expect(await orderOf('l-1')).toMatchObject({ lineCount: 1_000, total: { amount: '14000.00' } });
});

test('a product with a price of 0 goes in inactive, is noted, and its orders go in; again: unchanged', async () => {
  await using folder = await folderOf({
    'products.csv':
      'ref,name,unit_price,currency\nm-tea,Tea,14.00,USD\nm-cup,Cup,0.00,USD\nm-pot,Pot,0,USD\n',
    'orders.csv': 'ref,placed_at,currency\nm-1,2026-01-01,USD\n',
    'order_lines.csv': 'order_ref,product_ref,quantity,unit_price\nm-1,m-cup,2,3.00\n',
  });
  const first = await shop.import(folder.path);
  expect(first).toMatchObject({
    told: [],
    refused: 0,
    notes: ['products.csv: 2 products imported inactive: the price is 0 (lines 3, 4).'],
  });
  const rows = await shop.subgraphs.products
    .sql`select ref, price, active from product where ref like 'm-%' order by ref`;
  expect([...rows]).toEqual([
    { ref: 'm-cup', price: '0', active: false },
    { ref: 'm-pot', price: '0', active: false },
    { ref: 'm-tea', price: '1400', active: true },
  ]);
  expect(await orderOf('m-1')).toMatchObject({ total: { amount: '6.00' } });
  const again = await shop.import(folder.path);
  for (const counts of Object.values(again.files)) expect(counts?.unchanged).toBe(counts?.read);
});

test('file names ignore case; unknown columns are ignored with one warning for each file, also with --strict', async () => {
  await using folder = await folderOf({
    'PRODUCTS.CSV': 'shelf,ref,name,unit_price,currency,sku,"sup""plier"\n4,n-tea,Tea,14.00,USD,N/TEA,x\n',
    'Stock.csv': 'product_ref,location_ref,on_hand\nn-tea,central,5\n',
  });
  const { told, warned, files } = await shop.import(folder.path, { strict: true });
  expect(told).toEqual([]);
  expect(warned).toEqual([
    String.raw`products.csv: ignored, not part of the format: columns "shelf", "sup\"plier"`,
  ]);
  expect(files['stock.csv']).toEqual(counted(1, { added: 1 }));
  const [row] = await shop.subgraphs.products.sql`select sku from product where ref = 'n-tea'`;
  expect(row).toEqual({ sku: 'N/TEA' });
});

test('a category goes below its parent wherever the file has it; an unknown parent and a cycle are refused', async () => {
  const file = fileWith(
    'categories.csv',
    'o-espresso,Espresso,,o-coffee',
    'o-coffee,Coffee,,o-drinks',
    'o-lost,Lost,,o-nowhere',
    'o-below,Below,,o-lost',
    'o-a,A,,o-b',
    'o-b,B,,o-a',
    'o-drinks,Drinks,,',
  );
  await using folder = await folderOf({ 'categories.csv': file });
  const { told, files } = await shop.import(folder.path);
  expect(told.toSorted()).toEqual([
    'categories.csv:4: parent_ref: there is no category "o-nowhere"',
    'categories.csv:5: parent_ref: there is no category "o-lost"',
    'categories.csv:6: parent_ref: there is no category "o-b"',
    'categories.csv:7: parent_ref: there is no category "o-a"',
  ]);
  expect(files['categories.csv']).toEqual(counted(7, { added: 3, refused: 4 }));
  const rows = await shop.subgraphs.products
    .sql`select c.ref, p.ref as parent from category c left join category p on p.id = c.parent_id where c.ref like 'o-%' order by 1`;
  expect([...rows]).toEqual([
    { ref: 'o-coffee', parent: 'o-drinks' },
    { ref: 'o-drinks', parent: null },
    { ref: 'o-espresso', parent: 'o-coffee' },
  ]);
  expect((await shop.import(folder.path)).files['categories.csv']).toMatchObject({ unchanged: 3 });
  // A file without the column leaves them where they are.
  await folder.write({ 'categories.csv': 'ref,name\no-coffee,Coffee\n' });
  expect((await shop.import(folder.path)).files['categories.csv']).toEqual(counted(1, { unchanged: 1 }));
});

test('--strict takes a tree of categories that is only in the folder', async () => {
  const names = Array.from({ length: 600 }, (_, at) => `p-${at},Category ${at},,${at === 0 ? '' : 'p-0'}`);
  await using folder = await folderOf({
    'categories.csv': fileWith('categories.csv', ...names.toReversed()),
  });
  const { told, files } = await shop.import(folder.path, { strict: true });
  expect(told).toEqual([]);
  expect(files['categories.csv']).toEqual(counted(600, { added: 600 }));
});

test('two files of one name in two cases end the import before anything is written', async () => {
  await using folder = await folderOf({ ...smallShop('q'), 'ORDERS.csv': fileWith('orders.csv') });
  await expect(shop.import(folder.path)).rejects.toThrow('the folder has ORDERS.csv and orders.csv');
});
