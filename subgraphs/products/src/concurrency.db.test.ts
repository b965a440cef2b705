// Concurrent requests: counters, idempotency keys, unique keys and the category tree.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eur, openShop, type Shop, UNKNOWN_ID } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const times = <Result>(count: number, work: (number: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, number) => work(number)));

describe('counters', () => {
  const count = (name: string, productId: string, idempotencyKey: string | null = null) =>
    shop
      .ask(
        `mutation ($productId: ID!, $idempotencyKey: String) {
          result: ${name}(productId: $productId, idempotencyKey: $idempotencyKey) {
            __typename ... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { product { viewCount contactClickCount } }
            ... on ValidationError { field } ... on NotFound { id } ... on IdempotencyConflict { idempotencyKey } } }`,
        { productId, idempotencyKey },
      )
      .then(({ result }) => result);

  test.each([
    ['countProductView', 'view_count'],
    ['countContactClick', 'contact_click_count'],
  ])('100 concurrent %s are 100, and change neither version nor updatedAt', async (name, column) => {
    const { id, updatedAt } = await shop.product();
    await times(100, () => count(name, id));
    const [row] =
      await shop.sql`select ${shop.sql(column)} as count, version, updated_at from product where id = ${id}`;
    expect(row).toEqual({ count: '100', version: 1, updated_at: new Date(updatedAt) });
  });

  test.each(['countProductView', 'countContactClick'])(
    '10 concurrent %s with one key are 1; another product with that key is a conflict',
    async (name) => {
      const { id } = await shop.product();
      const other = await shop.product();
      const key = `${name}-key`;
      const answers = await times(10, () => count(name, id, key));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      const [row] =
        await shop.sql`select view_count + contact_click_count as count from product where id = ${id}`;
      expect(row?.['count']).toBe('1');
      expect(await count(name, other.id, key)).toEqual({
        __typename: 'IdempotencyConflict',
        idempotencyKey: key,
      });
      expect(await count(name, 'x')).toEqual({ __typename: 'ValidationError', field: 'productId' });
      expect(await count(name, UNKNOWN_ID)).toEqual({ __typename: 'NotFound', id: UNKNOWN_ID });
      await shop.deleteProduct({ id });
      expect(await count(name, id)).toEqual({ __typename: 'NotFound', id });
    },
  );
});

describe('idempotency keys', () => {
  test('10 concurrent creates with one key are 1 product and 10 equal answers; other input is a conflict', async () => {
    const before = await shop.count('product');
    const input = { name: 'Once', price: eur('3'), idempotencyKey: 'create-once' };
    const answers = await times(10, () => shop.createProduct(input));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].__typename).toBe('CreateProductSuccess');
    expect(await shop.count('product')).toBe(before + 1);
    expect(await shop.createProduct({ ...input, name: 'Other' })).toMatchObject({
      __typename: 'IdempotencyConflict',
      idempotencyKey: 'create-once',
    });
    expect(await shop.count('product')).toBe(before + 1);
  });

  test('10 concurrent creates of a category with one key are 1 category', async () => {
    const answers = await times(10, () =>
      shop.createCategory({ name: 'Once', idempotencyKey: 'category-once' }),
    );
    expect(new Set(answers.map(({ category }) => category.id)).size).toBe(1);
    const [row] = await shop.sql`select count(*)::integer as count from category where name = 'Once'`;
    expect(row?.['count']).toBe(1);
  });

  test.each(['updateProduct', 'deactivateProduct', 'reactivateProduct', 'deleteProduct'] as const)(
    '%s with one key twice is done once; other input is a conflict',
    async (name) => {
      const { id } = await shop.product({ active: name !== 'reactivateProduct' });
      const input = {
        id,
        idempotencyKey: `${name}-once`,
        ...(name === 'updateProduct' ? { name: 'New' } : {}),
      };
      const first = await shop[name](input);
      expect(first.product.version).toBe(2);
      expect(await shop[name](input)).toEqual(first);
      expect((await shop.read(id)).version).toBe(2);
      expect(await shop[name]({ ...input, id: UNKNOWN_ID })).toMatchObject({
        __typename: 'IdempotencyConflict',
      });
    },
  );

  test('updateCategory and deleteCategory with one key twice are done once; other input is a conflict', async () => {
    const { id } = await shop.category();
    const change = { id, name: 'Renamed', idempotencyKey: 'rename-once' };
    expect(await shop.updateCategory(change)).toEqual(await shop.updateCategory(change));
    expect((await shop.ask(`{ category(id: "${id}") { version } }`)).category.version).toBe(2);
    expect(await shop.updateCategory({ ...change, name: 'x' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
    const deletion = { id, idempotencyKey: 'delete-once' };
    const deleted = { __typename: 'DeleteCategorySuccess', id };
    expect([await shop.deleteCategory(deletion), await shop.deleteCategory(deletion)]).toEqual([
      deleted,
      deleted,
    ]);
    expect(await shop.deleteCategory({ ...deletion, expectedVersion: 1 })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
  });
});

describe('keys under concurrency', () => {
  test('20 concurrent products of one name get 20 slugs, numbered without a gap', async () => {
    const answers = await times(20, () => shop.createProduct({ name: 'Cortado', price: eur('3') }));
    const slugs = answers.map(({ product }) => product.slug).sort();
    expect(slugs).toEqual(['cortado', ...Array.from({ length: 19 }, (_, n) => `cortado-${n + 2}`)].sort());
  });

  test('20 concurrent categories of one name get 20 slugs', async () => {
    const answers = await times(20, () => shop.createCategory({ name: 'Gifts' }));
    expect(new Set(answers.map(({ category }) => category.slug)).size).toBe(20);
  });

  test.each([
    ['sku', 'RACE-1', 'SkuTaken'],
    ['slug', 'race-1', 'SlugTaken'],
    ['ref', 'race one', 'RefTaken'],
  ])('10 concurrent products with one %s are 1 product and 9 refusals', async (field, value, refusal) => {
    const answers = await times(10, () =>
      shop.createProduct({ name: 'Race', price: eur('3'), [field]: value }),
    );
    const kinds = answers.map(({ __typename }) => __typename).sort();
    expect(kinds).toEqual(['CreateProductSuccess', ...Array.from({ length: 9 }, () => refusal)].sort());
  });

  test('10 concurrent changes that expect version 1 are 1 change and 9 conflicts', async () => {
    const { id } = await shop.product();
    const answers = await times(10, (number) =>
      shop.updateProduct({ id, name: `Name ${number}`, price: eur('4'), expectedVersion: 1 }),
    );
    const changed = answers.filter(({ __typename }) => __typename === 'UpdateProductSuccess');
    expect(changed).toHaveLength(1);
    const [row] = await shop.sql`select name, version from product where id = ${id}`;
    expect(row).toEqual({ name: changed[0].product.name, version: 2 });
  });
});

describe('the category tree under concurrency', () => {
  test('two categories that move below each other at once: 1 moves, 1 is refused, in each of 20 pairs', async () => {
    const outcomes = await times(20, async (number) => {
      const a = await shop.category({ name: `A ${number}` });
      const b = await shop.category({ name: `B ${number}` });
      const [one, other] = await Promise.all([
        shop.updateCategory({ id: a.id, parentId: b.id }),
        shop.updateCategory({ id: b.id, parentId: a.id }),
      ]);
      return [one.__typename, other.__typename].sort();
    });
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => ['CategoryCycle', 'UpdateCategorySuccess']));
  });

  test('a category deleted while products are put into it: either it stays with them or they are refused', async () => {
    await times(10, async (number) => {
      const { id } = await shop.category({ name: `Shrinking ${number}` });
      const [deletion, creation] = await Promise.all([
        shop.deleteCategory({ id }),
        shop.createProduct({ name: `Late ${number}`, price: eur('1'), categoryId: id }),
      ]);
      const [row] = await shop.sql`select count(*)::integer as count from category where id = ${id}`;
      const [gone, late] = [row?.['count'] === 0, creation.__typename];
      expect([deletion.__typename, late]).toEqual(
        gone ? ['DeleteCategorySuccess', 'NotFound'] : ['CategoryNotEmpty', 'CreateProductSuccess'],
      );
    });
  });
});
