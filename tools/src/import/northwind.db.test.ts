// Compares the figures of the Northwind README, which were counted from its files, with the answers of GraphQL after an
// import.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSubgraph } from '@kawa/test-kit';
import { type Imported, openShop, type Shop } from './testing.ts';

// The records have a licence of their own: they stand beside the repository, never in it.
const folder = resolve(import.meta.dirname, '../../../../shared/data/northwind');
const isHere = existsSync(resolve(folder, 'orders.csv'));

const isRequired = process.env['KAWA_REQUIRE_SERVICES'] === '1';

test.runIf(isHere || isRequired)('the Northwind folder is here', () => {
  expect(isHere).toBe(true);
});

interface Line {
  readonly quantity: number;
  readonly discountRate: string;
  readonly unitPrice: { readonly minorUnits: number };
  readonly product: { readonly id: string };
}
interface Order {
  readonly shippedAt: string | null;
  readonly lines: readonly Line[];
}
interface Product {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly price: { readonly minorUnits: number };
}
interface Level {
  readonly onHand: number;
  readonly product: { readonly id: string };
}

/** All nodes of a connection, by its pages of 100. */
async function all<Node>(
  subgraph: TestSubgraph,
  field: string,
  where: string,
  selection: string,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const data = await subgraph.ask(
      `query ($after: String) { page: ${field}(first: 100, after: $after${where}) { nodes ${selection} pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    nodes.push(...(data.page.nodes as Node[]));
    after = data.page.pageInfo.hasNextPage ? (data.page.pageInfo.endCursor as string) : null;
  } while (after !== null);
  return nodes;
}

describe.runIf(isHere)('Northwind', () => {
  let shop: Shop;
  let imported: Imported;
  let lines: Line[];
  let orders: Order[];
  let products: Map<string, Product>;
  let levels: Level[];

  beforeAll(async () => {
    shop = await openShop();
    imported = await shop.import(folder, { strict: true });
    const { subgraphs } = shop;
    orders = await all<Order>(
      subgraphs.orders,
      'orders',
      '',
      '{ shippedAt lines { quantity discountRate unitPrice { minorUnits } product { id } } }',
    );
    lines = orders.flatMap((order) => order.lines);
    const found = await all<Product>(
      subgraphs.products,
      'products',
      ', where: { visibility: ALL }',
      '{ id name active price { minorUnits } }',
    );
    products = new Map(found.map((product) => [product.id, product]));
    levels = await all<Level>(subgraphs.stock, 'stockLevels', '', '{ onHand product { id } }');
  });
  afterAll(() => shop[Symbol.asyncDispose]());

  test('no row is refused: 91 customers, 8 categories, 77 products with stock, 830 orders, 2,155 lines are added', () => {
    expect(imported.told).toEqual([]);
    const added = Object.fromEntries(
      Object.entries(imported.files).map(([file, counts]) => [file, counts?.added]),
    );
    expect(added).toEqual({
      'customers.csv': 91,
      'categories.csv': 8,
      'products.csv': 77,
      'stock.csv': 77,
      'orders.csv': 830,
      'order_lines.csv': 2_155,
    });
    for (const counts of Object.values(imported.files)) expect(counts?.read).toBe(counts?.added);
  });

  test('the lists count 91 customers, 8 categories and 77 products', async () => {
    const { customers } = await shop.subgraphs.customers.ask('{ customers { totalCount } }');
    const catalogue = await shop.subgraphs.products.ask(
      '{ categories { totalCount } products(where: { visibility: ALL }) { totalCount } active: products { totalCount } }',
    );
    expect(customers.totalCount).toBe(91);
    expect(catalogue).toEqual({
      categories: { totalCount: 8 },
      products: { totalCount: 77 },
      active: { totalCount: 67 },
    });
  });

  test('orderStats: 830 orders, 2,155 lines, 51,317 units, gross 1,354,458.59, net 1,265,793.29', async () => {
    const { orderStats } = await shop.subgraphs.orders.ask(`{ orderStats {
      orders lines units gross { amount currency } net { amount currency } byStatus { status orders } } }`);
    expect(orderStats).toMatchObject({
      orders: 830,
      lines: 2_155,
      units: 51_317,
      gross: [{ amount: '1354458.59', currency: 'USD' }],
      net: [{ amount: '1265793.29', currency: 'USD' }],
    });
    const byStatus = new Map(
      orderStats.byStatus.map(({ status, orders: count }: { status: string; orders: number }) => [
        status,
        count,
      ]),
    );
    expect([byStatus.get('SHIPPED'), byStatus.get('CONFIRMED'), byStatus.get('PENDING')]).toEqual([
      809, 21, 0,
    ]);
  });

  test.each([
    [1996, 152],
    [1997, 408],
    [1998, 270],
  ])('orders placed in %i: %i', async (year, count) => {
    const where = { placedFrom: `${year}-01-01T00:00:00Z`, placedBefore: `${year + 1}-01-01T00:00:00Z` };
    const data = await shop.subgraphs.orders.ask(
      'query ($where: OrderWhere) { orders(where: $where) { totalCount } }',
      { where },
    );
    expect(data.orders.totalCount).toBe(count);
  });

  test('order 10248: customer VINET, 3 lines, 440.00 and 32.38 for shipping', async () => {
    const { order } = await shop.subgraphs.orders.ask(`{ order(ref: "10248") {
      customer { id } subtotal { amount } shippingCost { amount }
      lines { name quantity unitPrice { amount } } } }`);
    expect(order).toMatchObject({
      subtotal: { amount: '440.00' },
      shippingCost: { amount: '32.38' },
      lines: [
        { name: 'Queso Cabrales', quantity: 12, unitPrice: { amount: '14.00' } },
        { name: 'Singaporean Hokkien Fried Mee', quantity: 10, unitPrice: { amount: '9.80' } },
        { name: 'Mozzarella di Giovanni', quantity: 5, unitPrice: { amount: '34.80' } },
      ],
    });
    const { customer } = await shop.subgraphs.customers.ask('{ customer(ref: "VINET") { id name } }');
    expect(customer).toEqual({ id: order.customer.id, name: 'Vins et alcools Chevalier' });
  });

  test('3,119 units on hand, 5 products at 0, 17 active products at or below their reorder level', async () => {
    const low = await all<Level>(
      shop.subgraphs.stock,
      'stockLevels',
      ', where: { atOrBelowReorderPoint: true }',
      '{ onHand product { id } }',
    );
    expect(levels).toHaveLength(77);
    expect(levels.reduce((sum, { onHand }) => sum + onHand, 0)).toBe(3_119);
    expect(levels.filter(({ onHand }) => onHand === 0)).toHaveLength(5);
    expect(low.filter(({ product }) => products.get(product.id)?.active)).toHaveLength(17);
  });

  test('21 orders are not shipped: 73 lines, 49 products, 17 of which have too little stock for all of them', () => {
    const open = orders.filter(({ shippedAt }) => shippedAt === null);
    const wanted = new Map<string, number>();
    for (const { product, quantity } of open.flatMap((order) => order.lines))
      wanted.set(product.id, (wanted.get(product.id) ?? 0) + quantity);
    const onHand = new Map(levels.map((level) => [level.product.id, level.onHand]));
    expect(open).toHaveLength(21);
    expect(open.flatMap((order) => order.lines)).toHaveLength(73);
    expect(wanted.size).toBe(49);
    expect([...wanted].filter(([id, units]) => units > (onHand.get(id) ?? 0))).toHaveLength(17);
  });

  test('662 lines keep a price that is not the product’s price today', () => {
    const changed = lines.filter(
      ({ product, unitPrice }) => products.get(product.id)?.price.minorUnits !== unitPrice.minorUnits,
    );
    expect(changed).toHaveLength(662);
  });

  test('838 lines have a discount, from 1 % to 25 %; one order has 25 lines', () => {
    const rates = lines.map(({ discountRate }) => Number(discountRate)).filter((rate) => rate > 0);
    expect(rates).toHaveLength(838);
    expect([Math.min(...rates), Math.max(...rates)]).toEqual([0.01, 0.25]);
    expect(Math.max(...orders.map((order) => order.lines.length))).toBe(25);
  });

  test('most units: Camembert Pierrot 1,577, Raclette Courdavault 1,496, Gorgonzola Telino 1,397', async () => {
    const representations = [...products.keys()].map((id) => ({ __typename: 'Product', id }));
    const data = await shop.subgraphs.orders.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id salesCount } } }',
      { representations },
    );
    const sales = (data._entities as { id: string; salesCount: number }[])
      .toSorted((one, other) => other.salesCount - one.salesCount)
      .slice(0, 3)
      .map(({ id, salesCount }) => [products.get(id)?.name, salesCount]);
    expect(sales).toEqual([
      ['Camembert Pierrot', 1_577],
      ['Raclette Courdavault', 1_496],
      ['Gorgonzola Telino', 1_397],
    ]);
  });

  test('2 customers have no order', async () => {
    const customers = await all<{ id: string }>(shop.subgraphs.customers, 'customers', '', '{ id }');
    const data = await shop.subgraphs.orders.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { orders { totalCount } } } }',
      { representations: customers.map(({ id }) => ({ __typename: 'Customer', id })) },
    );
    const without = (data._entities as { orders: { totalCount: number } }[]).filter(
      ({ orders: { totalCount } }) => totalCount === 0,
    );
    expect(without).toHaveLength(2);
  });

  test('a second import finds all unchanged, and every table has the rows that it had', async () => {
    const before = await shop.rowCounts();
    const { files, told } = await shop.import(folder);
    expect(told).toEqual([]);
    for (const counts of Object.values(files))
      expect(counts).toMatchObject({ added: 0, updated: 0, refused: 0, unchanged: counts?.read });
    expect(await shop.rowCounts()).toEqual(before);
    expect(before).toMatchObject({
      'customers.customer': 91,
      'products.product': 77,
      'stock.stock_level': 77,
    });
  });
});
