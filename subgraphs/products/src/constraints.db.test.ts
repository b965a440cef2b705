// Constraints of the database, without the checks of our code, and its migrations.

import { migrationsFolder } from '@kawa/db-products';
import { migrateUnderLock } from '@kawa/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

/** The constraint that refuses a row that our code has not checked. */
async function refusedBy(table: string, row: Record<string, unknown>): Promise<string | undefined> {
  try {
    await shop.sql`insert into ${shop.sql(table)} ${shop.sql(row)}`;
    return undefined;
  } catch (error) {
    return error instanceof Error && 'constraint_name' in error ? String(error.constraint_name) : undefined;
  }
}

const product = { slug: 'p', name: 'P', price: '100', currency: 'EUR' };

test.each([
  ['product_priced_when_active', { price: '0' }],
  ['product_price_bounded', { price: '-1', active: false }],
  ['product_price_bounded', { price: '9007199254740992' }],
  ['product_compare_at_above_price', { compare_at_price: '100' }],
  ['product_currency_shape', { currency: 'euro' }],
  ['product_name_bounded', { name: '' }],
  ['product_sku_shape', { sku: 'a b' }],
  ['product_slug_shape', { slug: 'A' }],
  ['product_inactive_when_deleted', { deleted_at: new Date(0), active: true }],
  ['product_counts_not_negative', { view_count: -1 }],
])('the database holds %s whoever writes: %j', async (constraint, wrong) => {
  expect(await refusedBy('product', { ...product, ...wrong })).toBe(constraint);
});

test('the database holds at most 20 images with https addresses', async () => {
  const { id } = await shop.product();
  const image = { product_id: id, url: 'https://img.example/1.jpg', position: 21 };
  expect(await refusedBy('product_image', image)).toBe('product_image_position_bounded');
  expect(await refusedBy('product_image', { ...image, position: 1, url: 'http://img.example' })).toBe(
    'product_image_url_https',
  );
});

test('the database refuses a cycle of 3 categories made in one statement, and an 11th level', async () => {
  const ids: string[] = [];
  for (let level = 0; level < 10; level += 1)
    ids.push((await shop.category({ parentId: ids.at(-1) ?? null })).id);
  expect(await refusedBy('category', { slug: 'too-deep', name: 'x', parent_id: ids.at(-1) ?? '' })).toBe(
    'category_depth_bounded',
  );
  const [a = '', b = '', c = ''] = ids;
  await shop.sql`update category set parent_id = null where id = any(${ids})`;
  await expect(
    shop.sql`update category set parent_id = v.parent_id
      from unnest(${[a, b, c]}::uuid[], ${[b, c, a]}::uuid[]) as v(id, parent_id) where category.id = v.id`,
  ).rejects.toMatchObject({ constraint_name: 'category_has_no_cycle' });
  expect(await refusedBy('category', { id: a, slug: 'own', name: 'x', parent_id: a })).toBe(
    'category_not_its_own_parent',
  );
});

test('a category that holds a product or a category cannot be deleted, whoever asks', async () => {
  const { id } = await shop.category();
  await shop.product({ categoryId: id });
  await expect(shop.sql`delete from category where id = ${id}`).rejects.toMatchObject({
    constraint_name: 'product_category',
  });
});

test('the migrations need no superuser: the owner of an empty database runs them, a second time too', async () => {
  const name = `owner_${crypto.randomUUID().replaceAll('-', '')}`;
  await shop.sql.unsafe(`create role ${name} login nosuperuser password 'test'`);
  await shop.sql.unsafe(`create database ${name} owner ${name}`);
  const url = Object.assign(new URL(shop.databaseUrl), {
    username: name,
    password: 'test',
    pathname: `/${name}`,
  });
  try {
    await migrateUnderLock(url.href, migrationsFolder);
    await migrateUnderLock(url.href, migrationsFolder);
  } finally {
    await shop.sql.unsafe(`drop database ${name} with (force)`);
    await shop.sql.unsafe(`drop role ${name}`);
  }
});
