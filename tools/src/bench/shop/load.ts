// Fills the databases of the bench's data folder once, each in one transaction. It uses COPY as the database's owner,
// so that every check and trigger of the tables sees every row.
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { loadCustomers, loadProducts, loadStock } from './load-people-and-goods.ts';
import { loadOrders } from './load-orders.ts';
import { generation, size } from './size.ts';

/** Told how many rows of how many are in. */
export type OnRows = (done: number, total: number, what: string) => void;

interface Part {
  readonly domain: string;
  /** Counts what shows whether the part is in. */
  readonly count: string;
  readonly rows: number;
  load(sql: TransactionSql, onRow: () => void): Promise<void>;
}

const parts: readonly Part[] = [
  { domain: 'customers', count: 'customer', rows: size.customers, load: loadCustomers },
  { domain: 'products', count: 'product', rows: size.products, load: loadProducts },
  { domain: 'stock', count: 'stock_level', rows: size.products * (size.stores + 1), load: loadStock },
  { domain: 'orders', count: 'orders', rows: size.orders, load: loadOrders },
];

/** Whether anything was loaded; what is there already is counted, and kept when it is what this generator makes. */
export async function loadShop(urls: Readonly<Record<string, string>>, onRows: OnRows): Promise<boolean> {
  let loaded = false;
  for (const part of parts) {
    const url = urls[part.domain];
    if (url === undefined) throw new Error(`There is no database of ${part.domain}.`);
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    try {
      loaded = (await loadPart(sql, part, onRows)) || loaded;
    } finally {
      await sql.end({ timeout: 5 });
    }
  }
  return loaded;
}

async function loadPart(sql: Sql, part: Part, onRows: OnRows): Promise<boolean> {
  const present = await generationOf(sql, part.count);
  const [found] = await sql<{ rows: number }[]>`select count(*)::integer as rows from ${sql(part.count)}`;
  if (found?.rows === part.rows && present === String(generation)) return false;
  if (found?.rows !== 0) {
    throw new Error(
      `The ${part.domain} of this data folder are not those of the bench; remove the folder, or name another with DATA_DIR.`,
    );
  }
  let done = 0;
  onRows(0, part.rows, part.domain);
  await sql.begin(async (transaction) => {
    await part.load(transaction, () => {
      done += 1;
      if (done % 500 === 0 || done === part.rows) onRows(done, part.rows, part.domain);
    });
    await transaction.unsafe(`comment on table ${part.count} is 'kawa bench ${generation}'`);
  });
  // A planner without statistics would choose other plans in the first rounds than in the last.
  await sql.unsafe('vacuum analyze');
  return true;
}

async function generationOf(sql: Sql, table: string): Promise<string | undefined> {
  const [row] = await sql<{ comment: string | null }[]>`
    select obj_description(${table}::regclass, 'pg_class') as comment`;
  return row?.comment?.replace('kawa bench ', '');
}
