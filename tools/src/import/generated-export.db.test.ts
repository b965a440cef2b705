import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ExportSize, generateExport } from './generated-export.ts';
import { counted, folderOf, openShop } from './testing.ts';

const SMALL: ExportSize = { customers: 300, products: 400, orders: 850, lines: 20_000, seed: 7 };

// Measured at full size (531,285 lines, `npm run import:measure`) on two busy cores: see docs/import.md.
test('a generated export of 20,000 lines with the traits of a real one goes in with exact sums, and again unchanged', async () => {
  await using folder = await folderOf({});
  await mkdir(join(folder.path, 'export'));
  await using shop = await openShop();
  const path = join(folder.path, 'export');
  const expected = await generateExport(path, SMALL);
  // The traits are there: a generator that lost one would prove nothing.
  expect(expected).toMatchObject({ longestOrder: 600, refusedOrders: { returns: 17, tooLong: 1 } });
  for (const trait of ['repeatedLines', 'unpricedLines', 'unpricedProducts'] as const)
    expect(expected[trait]).toBeGreaterThan(50);
  const { orders, lines, units, grossMinor, netMinor, unpricedProducts, refusedLines } = expected;
  const refused = { orders: 18, lines: refusedLines };

  const first = await shop.import(path);
  expect(first.files).toMatchObject({
    'customers.csv': counted(300, { added: 300 }),
    'products.csv': counted(400, { added: 400 }),
    'orders.csv': counted(850, { added: orders, refused: refused.orders }),
    'order_lines.csv': counted(20_000, { added: lines, refused: refused.lines }),
  });
  expect(first.told).toHaveLength(17 * 2 + 1);
  expect(first.warned.map((text) => text.split(':')[0])).toEqual([
    'customers.csv',
    'products.csv',
    'order_lines.csv',
    'orders.csv',
  ]);
  expect(first.notes[0]).toContain(`products.csv: ${unpricedProducts} products imported inactive`);

  const { orderStats } = await shop.subgraphs.orders.ask(
    '{ orderStats { orders lines units gross { minorUnits currency } net { minorUnits } } }',
  );
  expect(orderStats).toEqual({
    orders,
    lines,
    units: Number(units),
    gross: [{ minorUnits: Number(grossMinor), currency: 'GBP' }],
    net: [{ minorUnits: Number(netMinor) }],
  });
  const [sums] = await shop.subgraphs.orders.sql`
    select count(*)::int as lines, count(distinct order_id)::int as orders, sum(quantity)::text as units,
      sum(quantity * unit_price_minor)::text as gross, sum(total_minor)::text as net from order_line`;
  expect(sums).toEqual({ lines, orders, units: `${units}`, gross: `${grossMinor}`, net: `${netMinor}` });

  const before = await shop.rowCounts();
  const second = await shop.import(path);
  expect(second.files).toMatchObject({
    'customers.csv': counted(300, { unchanged: 300 }),
    'products.csv': counted(400, { unchanged: 400 }),
    'orders.csv': counted(850, { unchanged: orders, refused: refused.orders }),
    'order_lines.csv': counted(20_000, { unchanged: lines, refused: refused.lines }),
  });
  expect(await shop.rowCounts()).toEqual(before);
  const [versions] = await shop.subgraphs.orders.sql`select max(version) as highest from orders`;
  expect(versions).toEqual({ highest: 1 });
}, 120_000);
