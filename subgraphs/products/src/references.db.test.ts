// Federation: representations by every key, batching and the SDL.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eur, openShop, type Shop, UNKNOWN_ID } from './testing.ts';

let shop: Shop;
interface Keys {
  readonly id: string;
  readonly sku: string;
  readonly slug: string;
  readonly ref: string;
}
const products: Keys[] = [];
const categories: Keys[] = [];
beforeAll(async () => {
  shop = await openShop();
  for (let number = 0; number < 50; number += 1) {
    const category = await shop.category({ name: `Category ${number}`, ref: `c${number}` });
    categories.push(category);
    products.push(
      await shop.product({
        name: `Product ${number}`,
        ref: `p${number}`,
        price: eur(`${number + 1}.25`),
        categoryId: category.id,
        images: [{ url: `https://img.example/${number}.jpg` }],
      }),
    );
  }
});
afterAll(() => shop[Symbol.asyncDispose]());

const entities = async (representations: readonly object[], selection: string) =>
  (
    await shop.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
      {
        representations,
      },
    )
  )._entities;

describe('Product', () => {
  test.each(['id', 'sku', 'slug', 'ref'] as const)(
    '50 representations by %s are 1 statement, in order, missing ones null',
    async (key) => {
      const known = products.map((product) => ({ __typename: 'Product', [key]: product[key] })).reverse();
      const missing = { __typename: 'Product', [key]: key === 'id' ? UNKNOWN_ID : 'none' };
      let answer: unknown;
      const statements = await shop.statementsOf(async () => {
        answer = await entities(
          [missing, ...known, missing],
          '... on Product { id name sku price { amount minorUnits currency } }',
        );
      });
      expect(statements).toHaveLength(1);
      const expected = products
        .map(({ id, sku }, number) => ({
          id,
          sku,
          name: `Product ${number}`,
          price: { amount: `${number + 1}.25`, minorUnits: (number + 1) * 100 + 25, currency: 'EUR' },
        }))
        .reverse();
      expect(answer).toEqual([null, ...expected, null]);
    },
  );

  test('representations by four kinds of key are 4 statements', async () => {
    const [one] = products;
    const statements = await shop.statementsOf(() =>
      entities(
        (['id', 'sku', 'slug', 'ref'] as const).flatMap((key) => [
          { __typename: 'Product', [key]: one?.[key] },
          { __typename: 'Product', [key]: products[1]?.[key] },
        ]),
        '... on Product { id }',
      ),
    );
    expect(statements).toHaveLength(4);
  });

  test('malformed keys are null, not errors; an id and a SKU in another case are found', async () => {
    const [one] = products;
    const product = (keys: object) => ({ __typename: 'Product', ...keys });
    const answer = await entities(
      [
        product({ id: 'x' }),
        product({ id: null }),
        product({ id: 7 }),
        product({ sku: 'a\0b' }),
        product({ sku: 7 }),
        product({ slug: '' }),
        product({ ref: { nested: true } }),
        product({}),
        product({ id: one?.id.toUpperCase() }),
        product({ sku: one?.sku.toUpperCase() }),
      ],
      '... on Product { id }',
    );
    expect(answer).toEqual([...Array.from({ length: 8 }, () => null), { id: one?.id }, { id: one?.id }]);
  });

  test('categories, parents and images of 50 products are 1 statement each', async () => {
    const statements = await shop.statementsOf(() =>
      entities(
        products.map(({ id }) => ({ __typename: 'Product', id })),
        '... on Product { name category { name children { id } productCount } images { url } }',
      ),
    );
    expect(statements).toHaveLength(5);
  });

  test('a deleted product is still an entity, with deletedAt', async () => {
    const { id } = await shop.product();
    await shop.deleteProduct({ id });
    const [found] = await entities([{ __typename: 'Product', id }], '... on Product { id name deletedAt }');
    expect(found).toMatchObject({ id, name: 'House blend', deletedAt: expect.any(String) });
  });
});

describe('Category', () => {
  test.each(['id', 'slug', 'ref'] as const)(
    '50 representations by %s are 1 statement, in order, missing ones null',
    async (key) => {
      const missing = { __typename: 'Category', [key]: key === 'id' ? UNKNOWN_ID : 'none' };
      const known = categories.map((category) => ({ __typename: 'Category', [key]: category[key] }));
      let answer: unknown;
      const statements = await shop.statementsOf(async () => {
        answer = await entities([...known, missing], '... on Category { id }');
      });
      expect(statements).toHaveLength(1);
      expect(answer).toEqual([...categories.map(({ id }) => ({ id })), null]);
    },
  );

  test('product counts of 50 categories are 1 statement for each kind of count', async () => {
    const statements = await shop.statementsOf(() =>
      entities(
        categories.map(({ id }) => ({ __typename: 'Category', id })),
        '... on Category { all: productCount directly: productCount(includeDescendants: false) }',
      ),
    );
    expect(statements).toHaveLength(3);
  });
});

test('_service gives the SDL with its keys', async () => {
  const { sdl } = (await shop.ask('{ _service { sdl } }'))._service;
  for (const key of ['id', 'sku', 'slug', 'ref']) expect(sdl).toContain(`@key(fields: "${key}")`);
});

test('every type, field, argument and value of the schema is described', () => {
  const missing: string[] = [];
  const { schema } = shop.mounted;
  for (const type of Object.values(schema.getTypeMap())) {
    if (/^(?:__|_|federation__|link__)|^(?:Boolean|Float|ID|Int|String|Query|Mutation)$/u.test(type.name))
      continue;
    if (!type.description) missing.push(type.name);
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    for (const field of fields) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      const args = 'args' in field ? field.args : [];
      for (const arg of args) if (!arg.description) missing.push(`${type.name}.${field.name}(${arg.name})`);
    }
    const values = 'getValues' in type ? type.getValues() : [];
    for (const value of values) if (!value.description) missing.push(`${type.name}.${value.name}`);
  }
  expect(missing).toEqual([]);
});
