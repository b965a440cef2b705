// Products: create, read, change, take off sale, delete, and every refusal.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eur, openShop, type Shop, UNKNOWN_ID } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

describe('createProduct', () => {
  test('creates a product: text trimmed, keys made, price exact to the cent, version 1', async () => {
    const category = await shop.category({ name: 'Sweets' });
    const product = await shop.product({
      name: '  Crème brûlée, "L’Été" ',
      description: '  with a crust ',
      categoryId: category.id,
      price: eur('12.5'),
      compareAtPrice: eur('15.00'),
      images: [{ url: 'https://img.example/1.jpg', alt: ' front ' }, { url: 'https://img.example/2.jpg' }],
    });
    expect(product).toMatchObject({
      name: 'Crème brûlée, "L’Été"',
      slug: 'creme-brulee-l-ete',
      description: 'with a crust',
      ref: null,
      active: true,
      version: 1,
      deletedAt: null,
      viewCount: 0,
      contactClickCount: 0,
      category: { id: category.id, name: 'Sweets' },
      price: { amount: '12.50', minorUnits: 1250, currency: 'EUR' },
      compareAtPrice: { amount: '15.00', minorUnits: 1500, currency: 'EUR' },
      images: [
        { url: 'https://img.example/1.jpg', alt: 'front', position: 1 },
        { url: 'https://img.example/2.jpg', alt: null, position: 2 },
      ],
    });
    expect(product.sku).toMatch(/^P-1\d{5}$/u);
    const [row] = await shop.sql`select price, compare_at_price from product where id = ${product.id}`;
    expect(row).toEqual({ price: '1250', compare_at_price: '1500' });
  });

  test('makes the SKU of the ref where it can be one and is free, else numbers it', async () => {
    expect((await shop.product({ ref: 'bean/7.a' })).sku).toBe('bean/7.a');
    expect((await shop.product({ ref: 'BEAN/7.A' })).sku).toMatch(/^P-1\d{5}$/u);
    expect((await shop.product({ ref: 'a ref with spaces' })).sku).toMatch(/^P-1\d{5}$/u);
  });

  test('numbers the slugs of three products of one name', async () => {
    const slugs = [];
    for (let count = 0; count < 3; count += 1) slugs.push((await shop.product({ name: 'Flat white' })).slug);
    expect(slugs).toEqual(['flat-white', 'flat-white-2', 'flat-white-3']);
    expect((await shop.product({ name: 'Flat white 2' })).slug).toBe('flat-white-2-2');
  });

  test('holds prices of 0 and 3 decimals and the highest of 2^53 - 1 minor units', async () => {
    const amountOf = async (amount: string, currency: string) =>
      (await shop.product({ price: { amount, currency } })).price;
    expect(await amountOf('1200', 'JPY')).toEqual({ amount: '1200', minorUnits: 1200, currency: 'JPY' });
    expect(await amountOf('1.234', 'KWD')).toEqual({ amount: '1.234', minorUnits: 1234, currency: 'KWD' });
    expect(await amountOf('90071992547409.91', 'EUR')).toMatchObject({ minorUnits: Number.MAX_SAFE_INTEGER });
  });

  test.each([
    ['price.amount', { price: eur('0') }],
    ['price.amount', { price: eur('-1') }],
    ['price.amount', { price: eur('1.005') }],
    ['price.amount', { price: { amount: '1.5', currency: 'JPY' } }],
    ['price.amount', { price: eur('90071992547409.92') }],
    ['compareAtPrice.amount', { compareAtPrice: eur('9.90') }],
    ['compareAtPrice.amount', { compareAtPrice: eur('0') }],
    ['compareAtPrice.currency', { compareAtPrice: { amount: '20.00', currency: 'USD' } }],
    ['name', { name: '   ' }],
    ['name', { name: 'n'.repeat(201) }],
    ['name', { name: 'a\u0000b' }],
    ['description', { description: 'd'.repeat(5001) }],
    ['sku', { sku: 'no spaces' }],
    ['sku', { sku: 's'.repeat(65) }],
    ['slug', { slug: 'No-Capitals' }],
    ['slug', { slug: 'double--dash' }],
    ['ref', { ref: '' }],
    ['categoryId', { categoryId: 'not-an-id' }],
    ['images[0].url', { images: [{ url: 'http://img.example/1.jpg' }] }],
    ['images[1].url', { images: [{ url: 'https://img.example/1.jpg' }, { url: 'javascript:alert(1)' }] }],
    ['images[0].alt', { images: [{ url: 'https://img.example/1.jpg', alt: 'a'.repeat(201) }] }],
    ['images', { images: Array.from({ length: 21 }, () => ({ url: 'https://img.example/1.jpg' })) }],
  ])('refuses by the field %s: %j', async (field, input) => {
    const before = await shop.count('product');
    const refusal = await shop.createProduct({ name: 'House blend', price: eur('9.90'), ...input });
    expect(refusal).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_ERROR', field });
    expect(await shop.count('product')).toBe(before);
  });

  test('names every problem of an input with three', async () => {
    const { problems } = await shop.createProduct({ name: '', sku: '!', price: eur('0') });
    expect(problems.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['name', 'sku', 'price.amount']),
    );
  });

  test('refuses a taken sku in another case, a taken slug, a taken ref, an unknown category', async () => {
    await shop.product({ sku: 'MUG-1', slug: 'mug-one', ref: 'mug-ref' });
    const create = (input: object) => shop.createProduct({ name: 'Mug', price: eur('5'), ...input });
    expect(await create({ sku: 'mug-1' })).toMatchObject({ __typename: 'SkuTaken', sku: 'mug-1' });
    expect(await create({ slug: 'mug-one' })).toMatchObject({ __typename: 'SlugTaken', slug: 'mug-one' });
    expect(await create({ ref: 'mug-ref' })).toMatchObject({ __typename: 'RefTaken', ref: 'mug-ref' });
    expect(await create({ categoryId: UNKNOWN_ID })).toMatchObject({
      __typename: 'NotFound',
      notFound: UNKNOWN_ID,
    });
    const [row] = await shop.sql`select count(*)::integer as count from product where name = 'Mug'`;
    expect(row?.['count']).toBe(0);
  });
});

describe('product', () => {
  test('is found by each of its four keys, its SKU in any case', async () => {
    const { id, sku, slug, ref } = await shop.product({ name: 'Found', sku: 'FOUND-1', ref: 'found ref' });
    const data = await shop.ask(
      `query ($id: ID!, $slug: String!, $ref: String!) {
        a: product(id: $id) { id } b: product(sku: " found-1") { id } c: product(slug: $slug) { id } d: product(ref: $ref) { id } }`,
      { id: id.toUpperCase(), slug, ref },
    );
    expect(sku).toBe('FOUND-1');
    expect(data).toEqual({ a: { id }, b: { id }, c: { id }, d: { id } });
  });

  test('is null for an unknown key, an error for a malformed id, for no key and for two', async () => {
    const data = await shop.ask(
      String.raw`{ a: product(id: "${UNKNOWN_ID}") { id } b: product(sku: "none") { id } c: product(slug: "\u0000") { id } }`,
    );
    expect(data).toEqual({ a: null, b: null, c: null });
    for (const args of ['id: "42"', 'id: ""']) {
      const { errors } = await shop.run(`{ product(${args}) { id } }`);
      expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } });
    }
    for (const field of ['product { id }', 'product(sku: "a", slug: "b") { id }']) {
      const { errors } = await shop.run(`{ ${field} }`);
      expect(errors[0]).toMatchObject({
        message: 'product: give exactly one of id, sku, slug, ref.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });
});

describe('updateProduct', () => {
  test('changes what the input names and nothing else; the slug stays when the name changes', async () => {
    const before = await shop.product({ name: 'Old name', description: 'kept', compareAtPrice: eur('12') });
    const { product } = await shop.updateProduct({ id: before.id, name: 'New name' });
    expect(product).toEqual({ ...before, name: 'New name', version: 2, updatedAt: product.updatedAt });
    expect(await shop.read(before.id)).toEqual(product);
  });

  test('null clears description, category, reduction and images; null for a name, sku, slug or price is refused', async () => {
    const category = await shop.category();
    const { id } = await shop.product({
      description: 'gone soon',
      categoryId: category.id,
      compareAtPrice: eur('20'),
      images: [{ url: 'https://img.example/1.jpg' }],
    });
    const nothing = { description: null, categoryId: null, compareAtPrice: null, images: null };
    const { product } = await shop.updateProduct({ id, ...nothing });
    expect(product).toMatchObject({ description: null, category: null, compareAtPrice: null, images: [] });
    for (const field of ['name', 'sku', 'slug', 'price'])
      expect(await shop.updateProduct({ id, [field]: null })).toMatchObject({
        __typename: 'ValidationError',
        field,
      });
    expect((await shop.read(id)).version).toBe(2);
  });

  test('checks a new price against the reduction that stays, and the reverse', async () => {
    const { id } = await shop.product({ price: eur('10'), compareAtPrice: eur('12') });
    const refused = (input: object) => shop.updateProduct({ id, ...input });
    expect(await refused({ price: eur('12') })).toMatchObject({ field: 'compareAtPrice.amount' });
    expect(await refused({ compareAtPrice: eur('10') })).toMatchObject({ field: 'compareAtPrice.amount' });
    expect(await refused({ price: { amount: '10', currency: 'USD' } })).toMatchObject({
      field: 'compareAtPrice.currency',
    });
    expect(await refused({ price: eur('0') })).toMatchObject({ field: 'price.amount' });
    const { product } = await refused({ price: { amount: '10', currency: 'USD' }, compareAtPrice: null });
    expect(product).toMatchObject({ price: { amount: '10.00', currency: 'USD' }, compareAtPrice: null });
  });

  test('what changes nothing raises neither version nor updatedAt; what changes the images alone does', async () => {
    const images = [{ url: 'https://img.example/1.jpg', alt: 'One' }, { url: 'https://img.example/2.jpg' }];
    const product = await shop.product({ name: 'Unmoved', compareAtPrice: eur('12.00'), images });
    const { id } = product;
    for (const input of [
      {},
      { name: ' Unmoved ' },
      { price: eur('9.90') },
      { compareAtPrice: eur('12.00'), description: null },
      { images },
    ])
      expect((await shop.updateProduct({ id, ...input })).product).toEqual(product);
    const [first] = images;
    expect((await shop.updateProduct({ id, images: [first] })).product).toMatchObject({
      version: 2,
      images: [{ url: first?.url }],
    });
    expect((await shop.updateProduct({ id, images: [first] })).product.version).toBe(2);
    expect((await shop.updateProduct({ id, images: null })).product).toMatchObject({
      version: 3,
      images: [],
    });
  });

  test('refuses taken keys, unknown products and categories, and another version', async () => {
    const taken = await shop.product({ sku: 'TAKEN-1', slug: 'taken-slug' });
    const { id } = await shop.product();
    const update = (input: object) => shop.updateProduct({ id, ...input });
    expect(await update({ sku: 'taken-1' })).toMatchObject({ __typename: 'SkuTaken', sku: 'taken-1' });
    expect(await update({ slug: taken.slug })).toMatchObject({ __typename: 'SlugTaken', slug: taken.slug });
    expect(await update({ categoryId: UNKNOWN_ID })).toMatchObject({
      __typename: 'NotFound',
      notFound: UNKNOWN_ID,
    });
    expect(await update({ name: 'x', expectedVersion: 7 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 7,
      actual: 1,
    });
    for (const change of [{ name: 'x' }, { price: eur('1') }, { name: 'x', expectedVersion: 1 }])
      expect(await shop.updateProduct({ id: UNKNOWN_ID, ...change })).toMatchObject({
        __typename: 'NotFound',
      });
    expect(await shop.updateProduct({ id: 'nonsense', name: 'x' })).toMatchObject({ field: 'id' });
    expect((await update({ name: 'Right version', expectedVersion: 1 })).product.version).toBe(2);
  });

  test('two changes of one document each show their own images', async () => {
    const { id } = await shop.product();
    const change = (alias: string, image: string) =>
      `${alias}: updateProduct(input: { id: "${id}", images: [{ url: "https://img.example/${image}" }] }) {
        ... on UpdateProductSuccess { product { images { url } } } }`;
    const { a, b } = await shop.ask(`mutation { ${change('a', '1')} ${change('b', '2')} }`);
    expect([a, b].map(({ product }) => product.images)).toEqual([
      [{ url: 'https://img.example/1' }],
      [{ url: 'https://img.example/2' }],
    ]);
  });
});

describe('deactivateProduct, reactivateProduct, deleteProduct', () => {
  test('take a product off sale and put it back, each once: version 2, 2, 3, 3', async () => {
    const { id } = await shop.product();
    const versions = [];
    for (const name of [
      'deactivateProduct',
      'deactivateProduct',
      'reactivateProduct',
      'reactivateProduct',
    ] as const) {
      const { product } = await shop[name]({ id });
      expect(product.active).toBe(name === 'reactivateProduct');
      versions.push(product.version);
    }
    expect(versions).toEqual([2, 2, 3, 3]);
  });

  test('a deleted product is in no list, cannot change, keeps its keys, and is read by all four', async () => {
    const before = await shop.product({ name: 'Deleted one', sku: 'DEL-1', ref: 'del-1' });
    const { product } = await shop.deleteProduct({ id: before.id, expectedVersion: 1 });
    expect(product).toMatchObject({ active: false, version: 2, name: 'Deleted one' });
    expect(product.deletedAt).toEqual(product.updatedAt);
    const { nodes, totalCount } = (
      await shop.ask(
        '{ products(where: { search: "deleted one", visibility: ALL }) { nodes { id } totalCount } }',
      )
    ).products;
    expect([nodes, totalCount]).toEqual([[], 0]);
    const found = await shop.ask(
      `{ a: product(id: "${before.id}") { deletedAt } b: product(sku: "DEL-1") { deletedAt }
         c: product(slug: "deleted-one") { deletedAt } d: product(ref: "del-1") { deletedAt } }`,
    );
    expect(Object.values(found)).toEqual(Array.from({ length: 4 }, () => ({ deletedAt: product.deletedAt })));
    for (const name of ['updateProduct', 'deactivateProduct', 'reactivateProduct', 'deleteProduct'] as const)
      expect(await shop[name]({ id: before.id })).toMatchObject({ __typename: 'NotFound' });
    expect(await shop.createProduct({ name: 'x', price: eur('1'), sku: 'del-1' })).toMatchObject({
      __typename: 'SkuTaken',
    });
  });

  test.each(['deactivateProduct', 'reactivateProduct', 'deleteProduct'] as const)(
    '%s refuses a malformed id, an unknown one and another version',
    async (name) => {
      const { id } = await shop.product();
      expect(await shop[name]({ id: 'x' })).toMatchObject({ __typename: 'ValidationError', field: 'id' });
      expect(await shop[name]({ id: UNKNOWN_ID })).toMatchObject({
        __typename: 'NotFound',
        notFound: UNKNOWN_ID,
      });
      expect(await shop[name]({ id, expectedVersion: 2 })).toMatchObject({
        __typename: 'VersionConflict',
        expected: 2,
        actual: 1,
      });
      expect((await shop.read(id)).version).toBe(1);
    },
  );
});

describe('a product without a price (0)', () => {
  const unpriced = { price: eur('0'), active: false };

  test('is created inactive only: an active one is refused at price.amount, and 0 rows are written', async () => {
    const before = await shop.count('product');
    expect(await shop.createProduct({ name: 'Free', price: eur('0') })).toMatchObject({
      code: 'VALIDATION_ERROR',
      problems: [{ field: 'price.amount', message: 'must be above 0 unless the product is inactive' }],
    });
    expect(await shop.count('product')).toBe(before);
    expect(await shop.product({ name: 'To be priced', ...unpriced })).toMatchObject({
      active: false,
      price: { minorUnits: 0 },
    });
  });

  test('is not activated: ProductHasNoPrice, and nothing changes; with a price it is', async () => {
    const { id } = await shop.product(unpriced);
    expect(await shop.reactivateProduct({ id })).toMatchObject({
      __typename: 'ProductHasNoPrice',
      code: 'PRODUCT_HAS_NO_PRICE',
      unpriced: id,
    });
    expect(await shop.reactivateProduct({ id, expectedVersion: 7 })).toMatchObject({
      __typename: 'VersionConflict',
    });
    expect(await shop.read(id)).toMatchObject({ active: false, version: 1 });
    await shop.updateProduct({ id, price: eur('3') });
    expect((await shop.reactivateProduct({ id })).product).toMatchObject({ active: true });
  });

  test('an active product keeps a price above 0; an inactive one may lose it', async () => {
    const { id } = await shop.product();
    expect(await shop.updateProduct({ id, price: eur('0') })).toMatchObject({
      code: 'VALIDATION_ERROR',
      problems: [{ field: 'price.amount', message: 'must be above 0 unless the product is inactive' }],
    });
    await shop.deactivateProduct({ id });
    expect((await shop.updateProduct({ id, price: eur('0') })).product.price.minorUnits).toBe(0);
  });

  test('20 times a price of 0 and an activation at once: never both', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = await shop.product({ active: false });
      await Promise.all([shop.updateProduct({ id, price: eur('0') }), shop.reactivateProduct({ id })]);
      const { active, price } = await shop.read(id);
      expect(active && price.minorUnits === 0).toBe(false);
    }
  });
});
