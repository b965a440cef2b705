// importStores, importStockLevels and setReorderPoint: rows added, changed, unchanged and refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const OUTCOME = '{ ref id status field reason }';
const importStores = async (records: object[]) =>
  (
    await shop.ask(
      `mutation ($records: [StoreRecordInput!]!) { importStores(records: $records) ${OUTCOME} }`,
      { records },
    )
  ).importStores;
const importLevels = async (records: object[]) =>
  (
    await shop.ask(
      `mutation ($records: [StockLevelRecordInput!]!) { importStockLevels(records: $records) ${OUTCOME} }`,
      { records },
    )
  ).importStockLevels;
const statuses = (outcomes: { status: string }[]) => outcomes.map(({ status }) => status);
const row = (productId: string, onHand: number, more: object = {}) => ({
  ref: `central/${productId}`,
  productId,
  locationRef: 'central',
  onHand,
  ...more,
});

describe('importStores', () => {
  test('adds, leaves unchanged on the second run, updates, and keeps the id that was given', async () => {
    const id = crypto.randomUUID();
    const records = [
      { ref: 'oslo', id, name: 'Oslo', city: 'Oslo' },
      { ref: 'bergen', name: 'Bergen' },
    ];
    expect(await importStores(records)).toMatchObject([
      { ref: 'oslo', id, status: 'ADDED' },
      { ref: 'bergen', status: 'ADDED' },
    ]);
    expect(statuses(await importStores(records))).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(statuses(await importStores([{ ref: 'oslo', name: 'Oslo' }, ...records.slice(1)]))).toEqual([
      'UPDATED',
      'UNCHANGED',
    ]);
    const rows = await shop.sql`select id, name, city, version from location where ref = 'oslo'`;
    expect([...rows]).toEqual([{ id, name: 'Oslo', city: null, version: 2 }]);
  });

  test('refuses each wrong record alone, by field', async () => {
    const [{ id }] = await importStores([{ ref: 'owner', name: 'Owner' }]);
    const outcomes = await importStores([
      { ref: 'good', name: 'Good' },
      { ref: 'blank', name: ' ' },
      { ref: 'good', name: 'Again' },
      { ref: 'central', name: 'Central' },
      { ref: 'thief', name: 'Thief', id },
      { ref: 'owner', name: 'Owner', id: crypto.randomUUID() },
      { ref: 'malformed', name: 'x', id: '17' },
    ]);
    expect(
      outcomes.map(({ ref, status, field }: { ref: string; status: string; field: string }) => [
        ref,
        status,
        field,
      ]),
    ).toEqual([
      ['good', 'ADDED', null],
      ['blank', 'REFUSED', 'name'],
      ['good', 'REFUSED', 'ref'],
      ['central', 'REFUSED', 'ref'],
      ['thief', 'REFUSED', 'id'],
      ['owner', 'REFUSED', 'id'],
      ['malformed', 'REFUSED', 'id'],
    ]);
    expect(
      outcomes.every(
        ({ status, reason }: { status: string; reason: string }) =>
          (status === 'REFUSED') === (reason !== null),
      ),
    ).toBe(true);
  });

  test('500 new stores cost 3 statements, 500 changed ones 5; 501 are BAD_USER_INPUT', async () => {
    const records = (name: string, count = 500) =>
      Array.from({ length: count }, (_, index) => ({ ref: `bulk-${index}`, name }));
    expect(await shop.statementsOf(() => importStores(records('Bulk')))).toHaveLength(3);
    expect(await shop.statementsOf(() => importStores(records('Bulk 2')))).toHaveLength(5);
    expect(new Set(statuses(await importStores(records('Bulk 2'))))).toEqual(new Set(['UNCHANGED']));
    await expect(importStores(records('Bulk', 501))).rejects.toThrow('at most 500');
  });

  test('two imports of the same 100 new stores at once add each once', async () => {
    const records = Array.from({ length: 100 }, (_, index) => ({ ref: `same-${index}`, name: 'Same' }));
    const [one, two] = await Promise.all([importStores(records), importStores(records.toReversed())]);
    const added = [...one, ...two].filter(({ status }) => status === 'ADDED');
    expect(added).toHaveLength(100);
    const [stored] = await shop.sql`select count(*)::int as stores from location where name = 'Same'`;
    expect(stored).toEqual({ stores: 100 });
  });
});

describe('importStockLevels', () => {
  test('adds with an IMPORT movement, is unchanged on the second run, and writes the difference of a change', async () => {
    const productId = shop.newProduct();
    expect(await importLevels([row(productId, 100, { incoming: 5, reorderPoint: 30 })])).toMatchObject([
      { ref: `central/${productId}`, status: 'ADDED', id: expect.any(String) },
    ]);
    expect(statuses(await importLevels([row(productId, 100, { incoming: 5, reorderPoint: 30 })]))).toEqual([
      'UNCHANGED',
    ]);
    expect(statuses(await importLevels([row(productId, 100)]))).toEqual(['UNCHANGED']);
    expect(statuses(await importLevels([row(productId, 79)]))).toEqual(['UPDATED']);
    expect(statuses(await importLevels([row(productId, 79, { incoming: 0 })]))).toEqual(['UPDATED']);
    const [level] =
      await shop.sql`select on_hand, incoming, reorder_point, version from stock_level where product_id = ${productId}`;
    expect(level).toEqual({ on_hand: 79, incoming: 0, reorder_point: 30, version: 3 });
    const ledger =
      await shop.sql`select quantity, cause, on_hand_after from stock_movement where product_id = ${productId} order by id`;
    expect([...ledger]).toEqual([
      { quantity: 100, cause: 'IMPORT', on_hand_after: 100 },
      { quantity: -21, cause: 'IMPORT', on_hand_after: 79 },
    ]);
  });

  test('a new level of 0 is ADDED with reorder point 10 and no movement', async () => {
    const productId = shop.newProduct();
    expect(statuses(await importLevels([row(productId, 0)]))).toEqual(['ADDED']);
    const [level] =
      await shop.sql`select on_hand, incoming, reorder_point from stock_level where product_id = ${productId}`;
    expect(level).toEqual({ on_hand: 0, incoming: 0, reorder_point: 10 });
    expect(await shop.sql`select 1 from stock_movement where product_id = ${productId}`).toHaveLength(0);
  });

  test('refuses each wrong row alone, by field, and writes the good ones', async () => {
    const [good, reserved] = [shop.newProduct(), await shop.stocked(50)];
    await shop.reserve(reserved, 20);
    await importStores([{ ref: 'shut', name: 'Shut' }]);
    await shop.sql`update location set closed_at = now() where ref = 'shut'`;
    const outcomes = await importLevels([
      row(good, 1),
      row(good, 2, { ref: 'again' }),
      row(good, 1, { ref: 'nowhere', locationRef: 'nowhere' }),
      row(good, 1, { ref: 'shut', locationRef: 'shut' }),
      row(reserved, 19, { ref: 'reserved' }),
      row(shop.newProduct(), -1, { ref: 'negative' }),
      row('beans', 1, { ref: 'malformed' }),
      row(shop.newProduct(), 1, { ref: 'incoming', incoming: -1 }),
      row(shop.newProduct(), 1, { ref: 'reorder', reorderPoint: 10_000_001 }),
    ]);
    expect(
      outcomes.map(({ ref, status, field }: { ref: string; status: string; field: string }) => [
        ref,
        status,
        field,
      ]),
    ).toEqual([
      [`central/${good}`, 'ADDED', null],
      ['again', 'REFUSED', 'productId'],
      ['nowhere', 'REFUSED', 'locationRef'],
      ['shut', 'REFUSED', 'locationRef'],
      ['reserved', 'REFUSED', 'onHand'],
      ['negative', 'REFUSED', 'onHand'],
      ['malformed', 'REFUSED', 'productId'],
      ['incoming', 'REFUSED', 'incoming'],
      ['reorder', 'REFUSED', 'reorderPoint'],
    ]);
    expect(await shop.onHand(reserved)).toBe(50);
    expect(await shop.onHand(good)).toBe(1);
  });

  test('500 new levels and 500 changed ones cost 6 statements each; 501 are BAD_USER_INPUT', async () => {
    const products = Array.from({ length: 501 }, () => crypto.randomUUID());
    const rows = (onHand: number, count = 500) => products.slice(0, count).map((id) => row(id, onHand));
    expect(await shop.statementsOf(() => importLevels(rows(7)))).toHaveLength(6);
    expect(await shop.statementsOf(() => importLevels(rows(8)))).toHaveLength(6);
    expect(await shop.statementsOf(() => importLevels(rows(8)))).toHaveLength(5);
    const [ledger] =
      await shop.sql`select count(*)::int as lines, sum(quantity)::int as units from stock_movement where product_id = any(${products})`;
    expect(ledger).toEqual({ lines: 1_000, units: 4_000 });
    await expect(importLevels(rows(7, 501))).rejects.toThrow('at most 500');
  });

  test('4 imports of the same 200 levels at once in other orders add each once and end in one of the counts', async () => {
    const products = Array.from({ length: 200 }, () => crypto.randomUUID());
    const rows = (onHand: number) => products.map((id) => row(id, onHand));
    const runs = await Promise.all([
      importLevels(rows(10)),
      importLevels(rows(20).toReversed()),
      importLevels(rows(30)),
      importLevels(rows(40).toReversed()),
    ]);
    expect(runs.flat().filter(({ status }) => status === 'ADDED')).toHaveLength(200);
    expect(runs.flat().filter(({ status }) => status === 'REFUSED')).toHaveLength(0);
    const wrong = await shop.sql`select 1 from stock_level as level where product_id = any(${products})
      and on_hand <> (select sum(quantity) from stock_movement where product_id = level.product_id)`;
    expect(wrong).toHaveLength(0);
    const counts =
      await shop.sql`select distinct on_hand from stock_level where product_id = any(${products})`;
    expect(counts).toHaveLength(1);
  });
});

describe('setReorderPoint', () => {
  const set = async (input: object) =>
    (
      await shop.ask(
        `mutation ($input: SetReorderPointInput!) {
          setReorderPoint(input: $input) {
            __typename
            ... on SetReorderPointSuccess { level { onHand reorderPoint version } }
            ... on ValidationError { field }
            ... on NotFound { id }
            ... on LocationClosed { locationId }
            ... on VersionConflict { expected actual }
            ... on Error { code message }
          }
        }`,
        { input: { locationId: shop.warehouseId, ...input } },
      )
    ).setReorderPoint;

  test('sets 10 to 25 and moves nothing; the same again changes nothing', async () => {
    const productId = await shop.stocked(4);
    const changed = { level: { onHand: 4, reorderPoint: 25, version: 2 } };
    expect(await set({ productId, reorderPoint: 25 })).toMatchObject(changed);
    expect(await set({ productId, reorderPoint: 25 })).toMatchObject(changed);
    expect(await shop.sql`select 1 from stock_movement where product_id = ${productId}`).toHaveLength(1);
  });

  test('opens the level of a product that no location had, if the catalogue has it', async () => {
    expect(await set({ productId: shop.newProduct(), reorderPoint: 3 })).toMatchObject({
      level: { onHand: 0, reorderPoint: 3, version: 1 },
    });
    const id = crypto.randomUUID();
    expect(await set({ productId: id, reorderPoint: 3 })).toMatchObject({ __typename: 'NotFound', id });
  });

  test('refuses a negative number, an unknown or closed location, another version and a used key', async () => {
    const productId = await shop.stocked(4);
    const closed = await shop.newStore();
    await shop.sql`update location set closed_at = now() where id = ${closed}`;
    const wanted = { productId, reorderPoint: 5 };
    expect(await set({ ...wanted, reorderPoint: -1 })).toMatchObject({
      __typename: 'ValidationError',
      field: 'reorderPoint',
    });
    expect(await set({ ...wanted, locationId: crypto.randomUUID() })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await set({ ...wanted, locationId: closed })).toMatchObject({
      __typename: 'LocationClosed',
      locationId: closed,
    });
    expect(await set({ ...wanted, expectedVersion: 7 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 7,
      actual: 1,
    });
    await set({ ...wanted, idempotencyKey: 'reorder' });
    expect(await set({ ...wanted, idempotencyKey: 'reorder' })).toMatchObject({ level: { version: 2 } });
    expect(await set({ ...wanted, reorderPoint: 6, idempotencyKey: 'reorder' })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });
});
