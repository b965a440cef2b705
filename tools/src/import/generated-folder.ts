// Generates a folder of any size for tests and measurements. The figures are the same on every machine, and lines are
// far from their orders.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileName } from './format.ts';
import { fileWith } from './testing.ts';

export interface Size {
  readonly customers: number;
  readonly products: number;
  readonly orders: number;
  readonly linesPerOrder: number;
}

const write = (folder: string, file: FileName, rows: Iterable<string>): Promise<void> =>
  pipeline(
    Readable.from(
      (function* () {
        yield fileWith(file);
        for (const row of rows) yield `${row}\n`;
      })(),
    ),
    createWriteStream(join(folder, file)),
  );

function* times(count: number, row: (at: number) => string): Generator<string> {
  for (let at = 0; at < count; at += 1) yield row(at);
}

const cents = (at: number): string => ((at % 9_000) + 100).toString().replace(/(\d\d)$/u, '.$1');

/** Writes the six files. The first lines of all orders come first, then the second ones, as far apart as can be. */
export async function generateFolder(folder: string, size: Size): Promise<void> {
  const { customers, products, orders, linesPerOrder } = size;
  await write(
    folder,
    'customers.csv',
    times(
      customers,
      (at) => `g${at},"Customer, No ${at}",,c${at}@example.org,,${at} Main St,Zürich,,8000,CH`,
    ),
  );
  await write(folder, 'categories.csv', ['g,Generated,,']);
  await write(
    folder,
    'products.csv',
    times(products, (at) => `g${at},Product ${at},g,,${cents(at)},EUR,true`),
  );
  await write(
    folder,
    'stock.csv',
    times(products, (at) => `g${at},central,${at % 100},,`),
  );
  await write(
    folder,
    'orders.csv',
    times(orders, (at) => `g${at},g${at % customers},2026-01-01T00:00:00Z,,,,,,,,4.90,EUR`),
  );
  await write(
    folder,
    'order_lines.csv',
    times(orders * linesPerOrder, (at) => {
      const order = at % orders;
      const product = (order + Math.floor(at / orders)) % products;
      return `g${order},g${product},${(at % 5) + 1},${cents(product)},0.${at % 3}`;
    }),
  );
}
