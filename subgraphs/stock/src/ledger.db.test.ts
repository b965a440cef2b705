// Stock under concurrent changes: no unit is sold twice, and every level is the sum of its ledger.
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) { __typename ... on InsufficientStock { available requested } }
}`;
const adjust = async (productId: string, change: object, locationId = shop.warehouseId) =>
  (await shop.ask(ADJUST, { input: { productId, locationId, reason: 'Storm', ...change } })).adjustStock;

/** Levels that differ from the sum of their movements, or have movements that do not follow each other. */
const contradictions = () => shop.sql`
  select level.product_id from stock_level as level
    left join lateral (select coalesce(sum(quantity), 0) as total from stock_movement as movement
      where (movement.product_id, movement.location_id) = (level.product_id, level.location_id)) as ledger on true
   where level.on_hand <> ledger.total
  union all
  select product_id from (
    select product_id, on_hand_after,
           sum(quantity) over (partition by product_id, location_id order by id) as running from stock_movement
  ) as line where on_hand_after <> running`;

test('500 buyers of 1 out of 100 get exactly 100, and 400 are told that 0 are available', async () => {
  const productId = await shop.stocked(100);
  const results = await Promise.all(Array.from({ length: 500 }, () => adjust(productId, { delta: -1 })));
  const sold = results.filter(({ __typename }) => __typename === 'AdjustStockSuccess');
  const refused = results.filter(({ __typename }) => __typename === 'InsufficientStock');
  expect([sold.length, refused.length]).toEqual([100, 400]);
  expect(refused.every(({ available, requested }) => available === 0 && requested === 1)).toBe(true);
  expect(await shop.onHand(productId)).toBe(0);
  const [ledger] = await shop.sql`select count(*)::int as lines from stock_movement
    where product_id = ${productId} and quantity = -1`;
  expect(ledger).toEqual({ lines: 100 });
  expect(await contradictions()).toHaveLength(0);
});

test('500 takes of 1 out of 100 straight against the database: 100 go through, 400 meet the CHECK', async () => {
  const productId = await shop.stocked(100);
  const sql = postgres(shop.databaseUrl, { max: 10, onnotice: () => {} });
  const results = await Promise.allSettled(
    Array.from(
      { length: 500 },
      () => sql`
        with taken as (
          update stock_level set on_hand = on_hand - 1 where product_id = ${productId} returning *
        ) insert into stock_movement (product_id, location_id, quantity, cause, on_hand_after)
          select product_id, location_id, -1, 'SALE', on_hand from taken`,
    ),
  );
  await sql.end();
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(results.length - refused.length).toBe(100);
  expect(refused).toHaveLength(400);
  expect(new Set(refused.map(({ constraint_name }) => constraint_name))).toEqual(
    new Set(['stock_level_on_hand_bounded']),
  );
  expect(await shop.onHand(productId)).toBe(0);
});

test('neither reserved units nor numbers out of bounds get past the database, whoever writes', async () => {
  const productId = await shop.stocked(10);
  await shop.reserve(productId, 4);
  const refusals = [
    shop.sql`update stock_level set on_hand = 3 where product_id = ${productId}`,
    shop.sql`update stock_level set reserved = 11 where product_id = ${productId}`,
    shop.sql`update stock_level set reserved = -1 where product_id = ${productId}`,
    shop.sql`update stock_level set incoming = -1 where product_id = ${productId}`,
    shop.sql`update stock_level set reorder_point = -1 where product_id = ${productId}`,
    shop.sql`insert into stock_level (product_id, location_id) values (${productId}, ${shop.warehouseId})`,
  ];
  const results = await Promise.allSettled(refusals);
  expect(results.map(({ status }) => status)).toEqual(refusals.map(() => 'rejected'));
});

test('a storm of 300 changes on 6 levels by two locations leaves each level the sum of its ledger', async () => {
  const storeId = await shop.newStore();
  const products = [shop.newProduct(), shop.newProduct(), shop.newProduct()];
  const changes = Array.from({ length: 300 }, (_, index) => {
    const change = index % 11 === 0 ? { setTo: index % 40 } : { delta: (index % 13) - 6 || 1 };
    const place = index % 2 === 0 ? shop.warehouseId : storeId;
    return adjust(products[index % 3] ?? '', change, place);
  });
  const results = await Promise.all(changes);
  expect(results.filter(({ __typename }) => __typename === 'AdjustStockSuccess').length).toBeGreaterThan(100);
  const [levels] =
    await shop.sql`select count(*)::int as levels from stock_level where product_id = any(${products})`;
  expect(levels).toEqual({ levels: 6 });
  expect(await contradictions()).toHaveLength(0);
});

test('30 counts at once, each on top of 50, are 1 change and 29 StockChanged', async () => {
  const productId = await shop.stocked(50);
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, index) => adjust(productId, { setTo: index, expectedOnHand: 50 })),
  );
  const names = Map.groupBy(results, ({ __typename }) => __typename as string);
  expect(names.get('AdjustStockSuccess')).toHaveLength(1);
  expect(names.get('StockChanged')).toHaveLength(29);
});

test('the ledger refuses UPDATE, DELETE and TRUNCATE', async () => {
  await shop.stocked(1);
  const lines = async () => (await shop.sql`select count(*)::int as lines from stock_movement`)[0];
  const before = await lines();
  for (const attempt of [
    shop.sql`update stock_movement set quantity = 2`,
    shop.sql`update stock_movement set reason = 'Never happened' where false`,
    shop.sql`delete from stock_movement`,
    shop.sql`truncate stock_movement`,
    shop.sql`truncate stock_movement cascade`,
  ])
    await expect(attempt).rejects.toThrow('the ledger is append-only');
  expect(await lines()).toEqual(before);
});

test('a level with movements cannot be deleted, nor a location with levels', async () => {
  const productId = await shop.stocked(1);
  await expect(shop.sql`delete from stock_level where product_id = ${productId}`).rejects.toThrow(
    'foreign key',
  );
  await expect(shop.sql`delete from location where id = ${shop.warehouseId}`).rejects.toThrow('foreign key');
});

test('there is exactly one warehouse, "central", and the database takes no second', async () => {
  const warehouses = await shop.sql`select ref, name from location where kind = 'WAREHOUSE'`;
  expect([...warehouses]).toEqual([{ ref: 'central', name: 'Central warehouse' }]);
  await expect(
    shop.sql`insert into location (kind, name) values ('WAREHOUSE', 'Second')`,
  ).rejects.toMatchObject({
    constraint_name: 'location_one_warehouse',
  });
});

test('while 40 deliveries race with closing the store, no unit is left in a closed store', async () => {
  const rounds = Array.from({ length: 10 }, async () => {
    const storeId = await shop.newStore();
    const productId = await shop.stocked(1);
    const deliveries = Array.from({ length: 4 }, () => adjust(productId, { delta: 1 }, storeId));
    const close = shop.ask(`mutation ($id: ID!) { closeStore(input: { id: $id }) { __typename } }`, {
      id: storeId,
    });
    await Promise.all([...deliveries.slice(0, 2), close, ...deliveries.slice(2)]);
  });
  await Promise.all(rounds);
  const left = await shop.sql`select 1 from stock_level join location on location.id = location_id
    where closed_at is not null and on_hand > 0`;
  expect(left).toHaveLength(0);
});
