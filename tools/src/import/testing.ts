// Provides the tests of the import with four subgraphs on real databases, folders of files, and a reporter that
// records.
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
  /** An order by its ref, as GraphQL gives it. */
  order(ref: string): Promise<unknown>;
  /** Rows of every table of every domain but migrations, by domain and table. */
  rowCounts(): Promise<Record<string, number>>;
}

export interface Imported extends ImportSummary {
  readonly told: readonly string[];
  readonly warned: readonly string[];
}

const ORDER = `query ($ref: String!) { order(ref: $ref) {
  ref status placedAt shippedAt subtotal { amount currency } shippingCost { amount } total { amount }
  shippingAddress { name line1 city country countryCode } lineCount
  lines { position name quantity discountRate unitPrice { amount } total { amount } product { id } }
  customer { id }
} }`;
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
      const warned: string[] = [];
      const report = listener(told, warned);
      const summary = await importFolder({ folder, commands, strict, report });
      return { ...summary, told, warned };
    },
    async order(ref) {
      return (await orders.ask(ORDER, { ref })).order;
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

/** A reporter that keeps what it hears of refused rows. */
export function listener(told: string[], warned: string[] = []): Reporter {
  return {
    begin() {},
    advance() {},
    end() {},
    warn: (text) => void warned.push(text),
    refuse: (problem) => void told.push(textOf(problem)),
  };
}

/** By name, in any case and also of files that the format does not have. */
type Files = Readonly<Record<string, string | Buffer>>;

export interface Folder extends AsyncDisposable {
  readonly path: string;
  write(files: Files): Promise<void>;
}

/** A temporary folder with these files. */
export async function folderOf(files: Files): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'kawa-folder-'));
  const write: Folder['write'] = async (given) => {
    for (const [name, content] of Object.entries(given)) await writeFile(join(path, name), content);
  };
  await write(files);
  return { path, write, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

const HEADERS: Readonly<Record<FileName, string>> = {
  'customers.csv': 'ref,name,contact_name,email,phone,address_line,city,region,postal_code,country',
  'categories.csv': 'ref,name,description,parent_ref',
  'products.csv': 'ref,name,category_ref,description,unit_price,currency,active',
  'stock.csv': 'product_ref,location_ref,on_hand,incoming,reorder_level',
  'orders.csv':
    'ref,customer_ref,placed_at,shipped_at,ship_to_name,ship_address_line,ship_city,ship_region,ship_postal_code,ship_country,shipping_cost,currency',
  'order_lines.csv': 'order_ref,product_ref,quantity,unit_price,discount_rate',
};

/** A file of the format: its header, written out here so that a change of the format is noticed, and these rows. */
export const fileWith = (file: FileName, ...rows: readonly string[]): string =>
  `${[HEADERS[file], ...rows].join('\n')}\n`;

/** A small right folder whose refs begin with `prefix`, so that tests do not meet. */
export const smallShop = (prefix: string) => ({
  'customers.csv': fileWith(
    'customers.csv',
    `${prefix}-ada,Ada Løvelace,,${prefix}.ada@example.org,+44 20 7946 0018,"12 St James's Sq, 2nd floor",London,,SW1Y 4JH,UK`,
    `${prefix}-bo,Bo,,,,,,,,`,
  ),
  'categories.csv': fileWith('categories.csv', `${prefix}-hot,Hot drinks,"Tea, coffee",`),
  'products.csv': fileWith(
    'products.csv',
    `${prefix}-tea,Tea,${prefix}-hot,Green,14.00,USD,true`,
    `${prefix}-cup,Cup,,,9.80,USD,false`,
  ),
  'stock.csv': fileWith('stock.csv', `${prefix}-tea,central,17,40,25`, `${prefix}-cup,central,0,,`),
  'orders.csv': fileWith(
    'orders.csv',
    `${prefix}-1,${prefix}-ada,1996-07-04,1996-07-16,Ada,12 St James's Sq,London,,,UK,32.38,USD`,
    `${prefix}-2,,1996-07-05,,,,,,,,,USD`,
  ),
  'order_lines.csv': fileWith(
    'order_lines.csv',
    `${prefix}-2,${prefix}-tea,3,13.33,0.15`,
    `${prefix}-1,${prefix}-tea,12,14.00,0.00`,
    `${prefix}-1,${prefix}-cup,10,9.80,`,
  ),
});

/** What a table of the end holds of one file. */
export const counted = (read: number, counts: object) => ({
  read,
  added: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  ...counts,
});
