// Copies customers, products and stock into their tables.
import type { TransactionSql } from 'postgres';
import { categories, levels, products, storeId, storeName, type Level } from './catalogue.ts';
import { copy } from './copy.ts';
import { customers } from './people.ts';
import { opened, size } from './size.ts';

const instant = (ms: number): string => new Date(ms).toISOString();

function* told<T>(rows: Iterable<T>, onRow: () => void): Generator<T> {
  for (const row of rows) {
    yield row;
    onRow();
  }
}

export async function loadCustomers(sql: TransactionSql, onRow: () => void): Promise<void> {
  const rows = customers.map(({ id, name, email, createdAtMs }) => [id, name, email, instant(createdAtMs)]);
  await copy(sql, 'customer (id, name, email, created_at)', told(rows, onRow));
  await copy(
    sql,
    'address (id, customer_id, kind, line1, city, country, country_code)',
    customers.map(({ id, addressId, line1, city }) => [
      addressId,
      id,
      'SHIPPING',
      line1,
      city,
      'Belgium',
      'BE',
    ]),
  );
}

export async function loadProducts(sql: TransactionSql, onRow: () => void): Promise<void> {
  await copy(
    sql,
    'category (id, slug, name)',
    categories.map(({ id, slug, name }) => [id, slug, name]),
  );
  const rows = products.map(({ id, sku, slug, name, categoryId, price }) => [
    id,
    sku,
    slug,
    name,
    categoryId,
    price,
    'EUR',
    instant(opened),
  ]);
  await copy(
    sql,
    'product (id, sku, slug, name, category_id, price, currency, created_at)',
    told(rows, onRow),
  );
}

export async function loadStock(sql: TransactionSql, onRow: () => void): Promise<void> {
  const [central] = await sql<{ id: string }[]>`select id from location where kind = 'WAREHOUSE'`;
  if (central === undefined) throw new Error('The stock database has no warehouse.');
  const stores = Array.from({ length: size.stores }, (_, index) => index + 1);
  await copy(
    sql,
    'location (id, kind, ref, name, city)',
    stores.map((store) => [storeId(store), 'STORE', `bench-${store}`, storeName(store), 'Bruges']),
  );
  const placeOf = ({ location }: Level): string => (location === 0 ? central.id : storeId(location));
  await copy(
    sql,
    'stock_level (id, product_id, location_id, on_hand, reserved, version)',
    told(
      [...levels()].map((level) => [
        level.id,
        level.productId,
        placeOf(level),
        level.onHand,
        level.reserved,
        1,
      ]),
      onRow,
    ),
  );
  await copy(
    sql,
    'stock_movement (id, product_id, location_id, quantity, cause, on_hand_after)',
    [...levels()].map((level) => [
      level.movementId,
      level.productId,
      placeOf(level),
      level.onHand,
      'IMPORT',
      level.onHand,
    ]),
  );
}
