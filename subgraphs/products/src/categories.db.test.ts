// Categories: create, change, delete, the tree, counts and lists.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eur, openShop, type Shop, UNKNOWN_ID } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const chain = async (levels: number) => {
  const ids: string[] = [];
  for (let level = 1; level <= levels; level += 1)
    ids.push((await shop.category({ name: `Level ${level}`, parentId: ids.at(-1) ?? null })).id);
  return ids;
};

describe('createCategory', () => {
  test('creates a category below another, with a slug of its name, numbered when that is taken', async () => {
    const root = await shop.category({ name: 'Thé & Café', ref: 'root' });
    const child = await shop.category({ name: 'Thé & Café', parentId: root.id, description: ' hot ' });
    expect(root).toMatchObject({ slug: 'the-and-cafe', ref: 'root', parent: null, children: [], version: 1 });
    expect(child).toMatchObject({
      slug: 'the-and-cafe-2',
      description: 'hot',
      parent: { id: root.id, name: 'Thé & Café' },
    });
  });

  test('refuses an empty name, a bad slug, a taken slug, a taken ref, an unknown parent', async () => {
    await shop.category({ name: 'Taken', slug: 'taken', ref: 'taken' });
    const create = (input: object) => shop.createCategory({ name: 'Other', ...input });
    expect(await create({ name: ' ' })).toMatchObject({ __typename: 'ValidationError', field: 'name' });
    expect(await create({ slug: 'Ä' })).toMatchObject({ __typename: 'ValidationError', field: 'slug' });
    expect(await create({ parentId: '7' })).toMatchObject({
      __typename: 'ValidationError',
      field: 'parentId',
    });
    expect(await create({ slug: 'taken' })).toMatchObject({ __typename: 'SlugTaken', slug: 'taken' });
    expect(await create({ ref: 'taken' })).toMatchObject({ __typename: 'RefTaken', ref: 'taken' });
    expect(await create({ parentId: UNKNOWN_ID })).toMatchObject({
      __typename: 'NotFound',
      notFound: UNKNOWN_ID,
    });
  });

  test('refuses the 11th level', async () => {
    const ids = await chain(10);
    expect(await shop.createCategory({ name: 'Level 11', parentId: ids.at(-1) })).toMatchObject({
      __typename: 'ValidationError',
      field: 'parentId',
      message: 'parentId: the tree has at most 10 levels',
    });
  });
});

describe('updateCategory', () => {
  test('changes what the input names and nothing else; null moves it to the top', async () => {
    const [top, below] = await chain(2);
    const before = (await shop.updateCategory({ id: below, description: 'kept' })).category;
    const { category } = await shop.updateCategory({ id: below, name: 'Renamed' });
    expect(category).toEqual({ ...before, name: 'Renamed', version: 3 });
    expect(category.parent.id).toBe(top);
    expect((await shop.updateCategory({ id: below, parentId: null })).category).toMatchObject({
      parent: null,
      description: 'kept',
    });
    expect((await shop.updateCategory({ id: below, description: null })).category.description).toBeNull();
  });

  test('refuses to be below itself: directly, and below its grandchild', async () => {
    const [top = '', , grandchild = ''] = await chain(3);
    for (const parentId of [top, grandchild])
      expect(await shop.updateCategory({ id: top, parentId })).toMatchObject({
        __typename: 'CategoryCycle',
        code: 'CATEGORY_CYCLE',
        message: 'parentId: a category cannot be below itself or its own descendants; choose another parent.',
        cycle: top,
        parentId,
      });
    const [row] = await shop.sql`select parent_id, version from category where id = ${top}`;
    expect(row).toEqual({ parent_id: null, version: 1 });
  });

  test('refuses a move that would make 5 levels below 6 levels, and allows 5 below 5', async () => {
    const above = await chain(6);
    const [moved] = await chain(5);
    expect(await shop.updateCategory({ id: moved, parentId: above[5] })).toMatchObject({
      __typename: 'ValidationError',
      field: 'parentId',
    });
    expect((await shop.updateCategory({ id: moved, parentId: above[4] })).__typename).toBe(
      'UpdateCategorySuccess',
    );
  });

  test('what changes nothing raises neither version nor updatedAt', async () => {
    const parentId = (await shop.category({ name: 'Above' })).id;
    const { id } = await shop.category({ name: 'Unmoved', description: 'Still', parentId });
    const stored = async () => (await shop.sql`select * from category where id = ${id}`)[0];
    const before = await stored();
    for (const input of [{}, { name: ' Unmoved ' }, { description: 'Still', parentId }])
      expect((await shop.updateCategory({ id, ...input })).category.version).toBe(1);
    expect(await stored()).toEqual(before);
    expect((await shop.updateCategory({ id, parentId: null })).category.version).toBe(2);
    expect((await shop.updateCategory({ id, parentId: null })).category.version).toBe(2);
  });

  test('refuses an unknown id, an unknown parent, a taken slug, an empty name and another version', async () => {
    const { id } = await shop.category({ name: 'Mine' });
    const other = await shop.category({ name: 'Theirs' });
    const update = (input: object) => shop.updateCategory({ id, ...input });
    expect(await shop.updateCategory({ id: UNKNOWN_ID, name: 'x' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await update({ parentId: UNKNOWN_ID })).toMatchObject({ notFound: UNKNOWN_ID });
    expect(await update({ slug: other.slug })).toMatchObject({ __typename: 'SlugTaken', slug: other.slug });
    expect(await update({ name: null })).toMatchObject({ __typename: 'ValidationError', field: 'name' });
    expect(await update({ name: 'x', expectedVersion: 9 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 9,
      actual: 1,
    });
  });
});

describe('deleteCategory', () => {
  test('refuses while it holds 1 product, on sale or not, or 1 category; then deletes it', async () => {
    const { id } = await shop.category({ name: 'Full' });
    const child = await shop.category({ name: 'Child', parentId: id });
    const product = await shop.product({ categoryId: id, active: false });
    const refusal = { __typename: 'CategoryNotEmpty', code: 'CATEGORY_NOT_EMPTY' };
    expect(await shop.deleteCategory({ id })).toMatchObject({ ...refusal, products: 1, children: 1 });
    await shop.deleteCategory({ id: child.id });
    expect(await shop.deleteCategory({ id })).toMatchObject({ ...refusal, products: 1, children: 0 });
    await shop.deleteProduct({ id: product.id });
    expect(await shop.deleteCategory({ id })).toEqual({ __typename: 'DeleteCategorySuccess', id });
    expect((await shop.ask(`{ category(id: "${id}") { id } }`)).category).toBeNull();
    expect(await shop.read(product.id)).toMatchObject({ category: null });
  });

  test('refuses a malformed id, an unknown one and another version', async () => {
    const { id } = await shop.category();
    expect(await shop.deleteCategory({ id: 'x' })).toMatchObject({
      __typename: 'ValidationError',
      field: 'id',
    });
    expect(await shop.deleteCategory({ id: UNKNOWN_ID })).toMatchObject({ notFound: UNKNOWN_ID });
    expect(await shop.deleteCategory({ id, expectedVersion: 3 })).toMatchObject({ expected: 3, actual: 1 });
  });
});

describe('reading', () => {
  test('finds a category by each of its three keys; unknown is null, malformed an error', async () => {
    const { id, slug } = await shop.category({ name: 'By keys', ref: 'by-keys' });
    const data = await shop.ask(
      `{ a: category(id: "${id}") { id } b: category(slug: "${slug}") { id } c: category(ref: "by-keys") { id }
         d: category(ref: "nothing") { id } }`,
    );
    expect(data).toEqual({ a: { id }, b: { id }, c: { id }, d: null });
    expect((await shop.run('{ category(id: "x") { id } }')).errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
    });
    expect((await shop.run('{ category { id } }')).errors[0]?.message).toMatch('exactly one of');
  });

  test('counts active products: 1 directly, 3 with those below; inactive and deleted ones not', async () => {
    const [top, middle, bottom] = await chain(3);
    for (const categoryId of [top, middle, bottom]) await shop.product({ categoryId });
    await shop.product({ categoryId: bottom, active: false });
    await shop.deleteProduct({ id: (await shop.product({ categoryId: bottom })).id });
    const { category } = await shop.ask(
      `{ category(id: "${top}") { all: productCount directly: productCount(includeDescendants: false)
         children { all: productCount children { all: productCount children { id } } } } }`,
    );
    expect(category).toEqual({
      all: 3,
      directly: 1,
      children: [{ all: 2, children: [{ all: 1, children: [] }] }],
    });
  });

  test('lists roots, children and all, 45 over pages of 20, by name without regard to case and accents', async () => {
    await shop.sql`delete from product`;
    await shop.sql`delete from category`;
    const root = await shop.category({ name: 'émile' });
    const names = ['Zebra', 'apple', 'École', 'Banana'];
    for (const name of names) await shop.category({ name, parentId: root.id });
    for (let number = 0; number < 40; number += 1) await shop.category({ name: `Root ${number + 10}` });
    const list = async (where: string, after: string | null = null) =>
      (
        await shop.ask(
          `query ($after: String) { categories(after: $after, where: { ${where} }) {
            nodes { name } totalCount pageInfo { hasNextPage endCursor } } }`,
          { after },
        )
      ).categories;
    expect((await list(`parentId: "${root.id}"`)).nodes).toEqual(
      ['apple', 'Banana', 'École', 'Zebra'].map((name) => ({ name })),
    );
    expect((await list('rootsOnly: true')).totalCount).toBe(41);
    const seen = [];
    for (let after = null, more = true; more;) {
      const { nodes, pageInfo, totalCount } = await list('', after);
      expect(totalCount).toBe(45);
      seen.push(...nodes);
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(new Set(seen.map(({ name }) => name)).size).toBe(45);
  });

  test('an unknown parent of a list is an error, two conditions that exclude each other too', async () => {
    const of = async (where: string) =>
      (await shop.run(`{ categories(where: { ${where} }) { nodes { id } } }`)).errors[0]?.extensions;
    expect(await of(`parentId: "${UNKNOWN_ID}"`)).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'where.parentId',
    });
    expect(await of('parentId: "x"')).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.parentId' });
    expect(await of(`parentId: "${UNKNOWN_ID}", rootsOnly: true`)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { id } = await shop.category({ name: 'Without children' });
    expect(await of(`parentId: "${id}"`)).toBeUndefined();
    expect((await shop.product({ price: eur('1'), categoryId: id })).category.id).toBe(id);
  });
});
