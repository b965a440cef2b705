// Owns what the tests of the import stand on: the four subgraphs on real databases, folders of files, what was told.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customersSubgraph } from '@kawa/customers';
import { ordersSubgraph } from '@kawa/orders';
import { productsSubgraph } from '@kawa/products';
import { stockSubgraph } from '@kawa/stock';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import type { Commands } from './commands.ts';
import type { FileName } from './format.ts';
import { importFolder } from './import-folder.ts';
import { type Reporter, textOf } from './reporter.ts';
import type { Domain } from './records/candidate.ts';
import type { ImportSummary } from './summary.ts';

export interface Shop extends AsyncDisposable {
  readonly commands: Commands;
  readonly subgraphs: Readonly<Record<Domain, TestSubgraph>>;
  /** Imports a folder; the summary, and what was told of refused rows. */
  import(folder: string, options?: { readonly strict?: boolean }): Promise<Imported>;
  /** Rows of every table of every domain but migrations, by domain and table. */
  rowCounts(): Promise<Record<string, number>>;
}

export interface Imported extends ImportSummary {
  readonly told: readonly string[];
}

/** Mounts the four subgraphs, each on an empty database of its own. */
export async function openShop(): Promise<Shop> {
  const customers = await testSubgraph(customersSubgraph);
  const products = await testSubgraph(productsSubgraph);
  const peers = { customers: customers.peer, products: products.peer };
  const stock = await testSubgraph((dependencies) => stockSubgraph({ ...dependencies, peers }));
  const orders = await testSubgraph((dependencies) => ordersSubgraph({ ...dependencies, peers }));
  const subgraphs = { customers, products, stock, orders };
  const commands: Commands = {
    customers: customers.peer,
    products: products.peer,
    stock: stock.peer,
    orders: orders.peer,
  };
  return {
    commands,
    subgraphs,
    async import(folder, { strict = false } = {}) {
      const told: string[] = [];
      const summary = await importFolder({ folder, commands, strict, report: listener(told) });
      return { ...summary, told };
    },
    async rowCounts() {
      const counts: Record<string, number> = {};
      for (const [name, { sql }] of Object.entries(subgraphs)) {
        const tables = await sql<{ table: string }[]>`
          select table_name as table from information_schema.tables
          where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
        for (const { table } of tables) {
          const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
          counts[`${name}.${table}`] = row?.count ?? -1;
        }
      }
      return counts;
    },
    async [Symbol.asyncDispose]() {
      for (const subgraph of [orders, stock, products, customers]) await subgraph[Symbol.asyncDispose]();
    },
  };
}

/** A reporter that keeps what it is told of refused rows. */
export function listener(told: string[]): Reporter {
  return { begin() {}, advance() {}, end() {}, refuse: (problem) => void told.push(textOf(problem)) };
}

export interface Folder extends AsyncDisposable {
  readonly path: string;
  write(files: Partial<Record<FileName, string | Buffer>>): Promise<void>;
}

/** A temporary folder with these files. */
export async function folderOf(files: Partial<Record<FileName, string | Buffer>>): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'kawa-folder-'));
  const write: Folder['write'] = async (given) => {
    for (const [name, content] of Object.entries(given)) await writeFile(join(path, name), content);
  };
  await write(files);
  return { path, write, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

const HEADERS: Readonly<Record<FileName, string>> = {
  'customers.csv': 'ref,name,contact_name,email,phone,address_line,city,region,postal_code,country',
  'categories.csv': 'ref,name,description',
  'products.csv': 'ref,name,category_ref,description,unit_price,currency,active',
  'stock.csv': 'product_ref,location_ref,on_hand,incoming,reorder_level',
  'orders.csv':
    'ref,customer_ref,placed_at,shipped_at,ship_to_name,ship_address_line,ship_city,ship_region,ship_postal_code,ship_country,shipping_cost,currency',
  'order_lines.csv': 'order_ref,product_ref,quantity,unit_price,discount_rate',
};

/** A file of the format: its header, written out here so that a change of the format is noticed, and these rows. */
export const fileWith = (file: FileName, ...rows: readonly string[]): string =>
  `${[HEADERS[file], ...rows].join('\n')}\n`;
