import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMissing, northwindPath, startKawa, type Kawa } from '../kit/kit.ts';

const root = join(import.meta.dirname, '../..');

/** Runs the import command as a person does; another Kawa may use the folder at the same time. */
async function importNorthwind(dataDir: string) {
  const child = spawn(process.execPath, ['tools/src/import/main.ts', northwindPath], {
    cwd: root,
    env: { ...bareEnvironment(), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

interface Line {
  readonly quantity: number;
  readonly unitPrice: { readonly minorUnits: number };
  readonly discountRate: string;
  readonly product: {
    readonly name: string;
    readonly price: { readonly minorUnits: number };
    readonly stock: { readonly available: number };
  };
}

interface Order {
  readonly lines: readonly Line[];
}

describe.skipIf(isMissing('the Northwind folder', northwindPath))(
  '830 real orders, through the router',
  () => {
    let kawa: Kawa;
    let imported: Awaited<ReturnType<typeof importNorthwind>>;
    beforeAll(async () => {
      kawa = await startKawa('embedded', { seed: 'none' });
      imported = await importNorthwind(kawa.dataDir);
    });
    afterAll(() => kawa[Symbol.asyncDispose]());

    /** Every order with its data from other domains, in pages of 100. */
    async function orders(where: string): Promise<Order[]> {
      const nodes: Order[] = [];
      let after: string | null = null;
      do {
        const page: { orders: { nodes: Order[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
          await kawa.ask(
            `query ($after: String) { orders(first: 100, after: $after ${where}) { nodes {
          lines { quantity unitPrice { minorUnits } discountRate product { name price { minorUnits } stock { available } } }
        } pageInfo { hasNextPage endCursor } } }`,
            { after },
          );
        nodes.push(...page.orders.nodes);
        after = page.orders.pageInfo.hasNextPage ? page.orders.pageInfo.endCursor : null;
      } while (after !== null);
      return nodes;
    }

    test('the import runs beside the server, refuses no row and ends with 0', () => {
      expect(imported.output).not.toMatch(/\.csv:\d+:/u);
      expect(imported.code).toBe(0);
    });

    test('91 customers, 8 categories, 77 products, 830 orders, 2,155 lines, net 1,265,793.29, gross 1,354,458.59', async () => {
      const answer = await kawa.ask(`{
      customers { totalCount } categories { totalCount } products(where: { visibility: ALL }) { totalCount }
      orders { totalCount } orderStats { lines units net { amount currency } gross { amount currency } }
    }`);
      expect(answer).toEqual({
        customers: { totalCount: 91 },
        categories: { totalCount: 8 },
        products: { totalCount: 77 },
        orders: { totalCount: 830 },
        orderStats: {
          lines: 2155,
          units: 51317,
          net: [{ amount: '1265793.29', currency: 'USD' }],
          gross: [{ amount: '1354458.59', currency: 'USD' }],
        },
      });
    });

    test('order 10248 is VINET, three products with their stock, 440.00 and 32.38 for shipping, in one query', async () => {
      const { order } = await kawa.ask(`{ order(ref: "10248") {
      customer { ref name } subtotal { amount } shippingCost { amount }
      lines { quantity unitPrice { amount } product { name stock { available } } }
    } }`);
      expect(order).toMatchObject({
        customer: { ref: 'VINET', name: 'Vins et alcools Chevalier' },
        subtotal: { amount: '440.00' },
        shippingCost: { amount: '32.38' },
        lines: [
          { quantity: 12, unitPrice: { amount: '14.00' }, product: { name: 'Queso Cabrales' } },
          { quantity: 10, unitPrice: { amount: '9.80' }, product: { name: 'Singaporean Hokkien Fried Mee' } },
          { quantity: 5, unitPrice: { amount: '34.80' }, product: { name: 'Mozzarella di Giovanni' } },
        ],
      });
      // stock.csv: products 11, 42 and 72 have 22, 26 and 14 on hand.
      expect(order.lines.map(({ product }: Line) => product.stock.available)).toEqual([22, 26, 14]);
    });

    test('152, 408 and 270 orders were placed in 1996, 1997 and 1998', async () => {
      const counts = await Promise.all(
        [1996, 1997, 1998].map(async (year) => {
          const answer = await kawa.ask(
            `{ orders(where: { placedFrom: "${year}-01-01T00:00:00Z", placedBefore: "${year + 1}-01-01T00:00:00Z" }) { totalCount } }`,
          );
          return answer.orders.totalCount;
        }),
      );
      expect(counts).toEqual([152, 408, 270]);
    });

    test('662 lines kept a price that differs from today; 838 have a discount', async () => {
      const lines = (await orders('')).flatMap((order) => order.lines);
      expect(lines).toHaveLength(2155);
      expect(
        lines.filter((line) => line.unitPrice.minorUnits !== line.product.price.minorUnits),
      ).toHaveLength(662);
      expect(lines.filter((line) => Number(line.discountRate) > 0)).toHaveLength(838);
    });

    test('21 orders are not shipped: 73 lines, 49 products, 17 of them short for all of these orders', async () => {
      const open = await orders(', where: { shipped: false }');
      const lines = open.flatMap((order) => order.lines);
      const wanted = new Map<string, { quantity: number; available: number }>();
      for (const { quantity, product } of lines) {
        const sum = wanted.get(product.name)?.quantity ?? 0;
        wanted.set(product.name, { quantity: sum + quantity, available: product.stock.available });
      }
      expect([open.length, lines.length, wanted.size]).toEqual([21, 73, 49]);
      expect([...wanted.values()].filter(({ quantity, available }) => quantity > available)).toHaveLength(17);
    });

    test('2 customers have no order; the best sellers are 1,577, 1,496 and 1,397 units', async () => {
      const { customers } = await kawa.ask(
        '{ customers(first: 100) { nodes { orders(first: 1) { totalCount } } } }',
      );
      expect(
        customers.nodes.filter(
          ({ orders: { totalCount } }: { orders: { totalCount: number } }) => totalCount === 0,
        ),
      ).toHaveLength(2);
      const { products } = await kawa.ask(
        '{ products(first: 100, where: { visibility: ALL }) { nodes { name salesCount } } }',
      );
      const best = products.nodes
        .toSorted((a: { salesCount: number }, b: { salesCount: number }) => b.salesCount - a.salesCount)
        .slice(0, 3);
      expect(best).toEqual([
        { name: 'Camembert Pierrot', salesCount: 1577 },
        { name: 'Raclette Courdavault', salesCount: 1496 },
        { name: 'Gorgonzola Telino', salesCount: 1397 },
      ]);
    });

    test('3,119 units are on hand, 5 products have none, 17 active ones are at or below their reorder point', async () => {
      const { products } = await kawa.ask(
        '{ products(first: 100, where: { visibility: ALL }) { nodes { active stock { onHand levels { onHand reorderPoint } } } } }',
      );
      const nodes: {
        active: boolean;
        stock: { onHand: number; levels: { onHand: number; reorderPoint: number }[] };
      }[] = products.nodes;
      expect(nodes.reduce((sum, { stock }) => sum + stock.onHand, 0)).toBe(3119);
      expect(nodes.filter(({ stock }) => stock.onHand === 0)).toHaveLength(5);
      const low = nodes.filter(
        ({ active, stock: { levels } }) =>
          active && levels.some(({ onHand, reorderPoint }) => onHand <= reorderPoint),
      );
      expect(low).toHaveLength(17);
    });

    test('a second import changes no row in any database', async () => {
      const domains = ['customers', 'products', 'stock', 'orders', 'staff'];
      const contents = () =>
        Promise.all(
          domains.map(async (domain) => {
            const sql = await kawa.database(domain);
            const tables =
              await sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
            return Promise.all(
              tables.map(async ({ name }) => [
                name,
                await sql`select count(*), md5(string_agg(t::text, '|' order by t::text)) from ${sql(name as string)} t`,
              ]),
            );
          }),
        );
      const before = await contents();
      const again = await importNorthwind(kawa.dataDir);
      expect(again.code).toBe(0);
      expect(await contents()).toEqual(before);
    });
  },
);

describe.skipIf(isMissing('the Northwind folder', northwindPath))(
  'the import without a running server',
  () => {
    test('opens the databases itself, and the next start serves the 830 orders', async () => {
      await using first = await startKawa('embedded', { seed: 'none' });
      first.process?.kill('SIGTERM');
      await new Promise((resolve) => first.process?.once('exit', resolve));
      expect((await importNorthwind(first.dataDir)).code).toBe(0);
      await using second = await startKawa('embedded', { seed: 'none', dataDir: first.dataDir });
      expect(await second.ask('{ orders { totalCount } }')).toEqual({ orders: { totalCount: 830 } });
    });
  },
);
