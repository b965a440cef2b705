import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, ProductSearch } from '@kawa/storefront';
import { beforeAll, describe, expect, test } from 'vitest';
import { postGraphQL, type Kawa, type Topology } from '../../kit/kit.ts';

const HEADLINE = `query Headline($number: String!) {
  order(number: $number) {
    number
    customer { name }
    lines { quantity product { name sku stock { available inStock levels { available location { name } } } } }
    total { amount currency }
  }
}`;

export const headline = (topology: Topology, started: () => Kawa) =>
  describe(`${topology}: one query resolves an order with its customer, products and stock`, () => {
    let kawa: Kawa;
    beforeAll(() => void (kawa = started()));

    test('every part of order 1001 is what the four databases hold', async () => {
      const { order } = await kawa.ask(HEADLINE, { number: '1001' });
      const [orders, customers, products, stock] = await Promise.all(
        ['orders', 'customers', 'products', 'stock'].map((domain) => kawa.database(domain)),
      );
      if (!orders || !customers || !products || !stock) throw new Error('four databases');
      const [row] = await orders`select * from orders where number = '1001'`;
      expect(order.total.amount).toBe((Number(row?.['total_minor']) / 100).toFixed(2));
      const [customer] = await customers`select name from customer where id = ${row?.['customer_id']}`;
      expect(order.customer.name).toBe(customer?.['name']);
      const lines = await orders`select * from order_line where order_id = ${row?.['id']} order by position`;
      expect(order.lines).toHaveLength(lines.length);
      for (const [index, line] of lines.entries()) {
        const [product] = await products`select name, sku from product where id = ${line['product_id']}`;
        const [level] =
          await stock`select coalesce(sum(on_hand - reserved), 0)::int as available from stock_level where product_id = ${line['product_id']}`;
        expect(order.lines[index]).toMatchObject({
          quantity: line['quantity'],
          product: {
            name: product?.['name'],
            sku: product?.['sku'],
            stock: { available: level?.['available'] },
          },
        });
      }
    });

    test('"beans" and "coffee beans" find the 21 products below the category, "\'" finds none', async () => {
      const products = await kawa.database('products');
      const below = await products`with recursive below(id) as (
          select id from category where slug = 'coffee-beans'
          union select child.id from category child join below on child.parent_id = below.id)
        select product.id from product join below on product.category_id = below.id`;
      expect(below).toHaveLength(21);
      for (const search of ['beans', 'coffee beans', "'"]) {
        const found = await kawa.ask(
          'query ($search: String) { products(first: 100, where: { search: $search, visibility: ALL }) { totalCount nodes { id } } }',
          { search },
        );
        const ids: string[] = found.products.nodes.map(({ id }: { id: string }) => id);
        expect(found.products.totalCount, search).toBe(ids.length);
        expect(ids.sort(), search).toEqual(search === "'" ? [] : below.map(({ id }) => id).sort());
      }
    });

    test('the seeded shop has 60-odd products, 5 locations, 200 customers and 2,000 orders', async () => {
      const answer = await kawa.ask(`{
      customers { totalCount } orders { totalCount } stores { totalCount } warehouse { name }
      products(where: { visibility: ALL }) { totalCount }
    }`);
      expect(answer).toMatchObject({
        customers: { totalCount: 200 },
        orders: { totalCount: 2000 },
        stores: { totalCount: 4 },
        warehouse: { name: expect.any(String) },
      });
      expect(answer.products.totalCount).toBeGreaterThanOrEqual(55);
    });

    test("the README's 2 queries answer what the README says, the second with the token that its sign-in gives", async () => {
      const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8');
      const [anyone, staff] = [...readme.matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/gu)];
      expect(await kawa.ask(anyone?.[1] ?? '', {}, {})).toEqual(JSON.parse(anyone?.[2] ?? ''));
      const [signIn, order] = [...readme.matchAll(/curl [^\n]* -d '(\{[^']+)'/gu)].map(
        ([, body = '']) => JSON.parse(body).query,
      );
      const { employeeSignIn } = await kawa.ask(signIn, {}, {});
      const authorization = `Bearer ${employeeSignIn.accessToken}`;
      expect(await kawa.ask(staff?.[1] ?? '', {}, { authorization })).toEqual(JSON.parse(staff?.[2] ?? ''));
      expect(await kawa.ask(order, {}, { authorization })).toEqual({
        order: { customer: { name: 'Jonas Brückner' } },
      });
      const { data, errors } = await kawa.run(order, {}, {});
      expect(data.order).toBeNull();
      expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    });

    test("the storefront's documents are there by their ids without a setting, beside any text", async () => {
      const { data } = await createClient({ url: `${kawa.url}/graphql` }).run(ProductSearch, {
        search: 'yirgacheffe',
      });
      expect(data.products?.totalCount).toBeGreaterThan(0);
      expect((await postGraphQL(kawa.url, { query: '{ warehouse { name } }' })).codes).toEqual([]);
    });

    test('commands between subgraphs are in no client API', async () => {
      const { errors } = await kawa.run('mutation { importCustomers(records: []) { ref } }');
      expect(errors[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    });
  });
