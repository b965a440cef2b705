// adjustStock: changes, refusals, and concurrent requests.
import { remoteSubgraph } from '@kawa/subgraph/call';
import { testSubgraph } from '@kawa/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stockSubgraph } from './subgraph.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) {
    __typename
    ... on AdjustStockSuccess {
      level { id onHand reserved available reorderPoint version product { id } location { name } }
      movement { id quantity cause reason onHandAfter product { id } location { name } }
    }
    ... on InsufficientStock { available requested }
    ... on StockChanged { expected actual }
    ... on ValidationError { field problems { field message } }
    ... on NotFound { id }
    ... on LocationClosed { locationId }
    ... on ProductDeleted { productId }
    ... on VersionConflict { expected actual }
    ... on IdempotencyConflict { idempotencyKey }
    ... on Error { code message }
  }
}`;

interface Adjustment {
  productId?: string;
  locationId?: string;
  delta?: number;
  setTo?: number;
  [field: string]: unknown;
}
const withDefaults = (input: Adjustment) => ({ locationId: shop.warehouseId, reason: 'Test', ...input });
const adjust = async (input: Adjustment) =>
  (await shop.ask(ADJUST, { input: withDefaults(input) })).adjustStock;
const ledgerOf = (productId: string) =>
  shop.sql`select quantity, cause, reason, on_hand_after from stock_movement where product_id = ${productId} order by id`;

test('makes the level of a product that no location had, and moves 40 units into it', async () => {
  const productId = shop.newProduct();
  const before = shop.catalogue.asked;
  const result = await adjust({ productId, delta: 40, reason: ' First delivery ' });
  expect(result).toMatchObject({
    __typename: 'AdjustStockSuccess',
    level: {
      onHand: 40,
      reserved: 0,
      available: 40,
      reorderPoint: 10,
      version: 1,
      product: { id: productId },
    },
    movement: { quantity: 40, cause: 'ADJUSTMENT', reason: 'First delivery', onHandAfter: 40 },
  });
  expect(shop.catalogue.asked - before).toBe(1);
  expect([...(await ledgerOf(productId))]).toEqual([
    { quantity: 40, cause: 'ADJUSTMENT', reason: 'First delivery', on_hand_after: 40 },
  ]);
});

test('two adjustments of one document each answer what they made, and the stock read behind them is fresh', async () => {
  const productId = await shop.stocked(10);
  const answer = await shop.ask(
    `mutation ($a: AdjustStockInput!, $b: AdjustStockInput!) {
      a: adjustStock(input: $a) { ... on AdjustStockSuccess { level { onHand product { stock { onHand } } } } }
      b: adjustStock(input: $b) { ... on AdjustStockSuccess { level { onHand product { stock { onHand } } } } }
    }`,
    { a: withDefaults({ productId, delta: 1 }), b: withDefaults({ productId, delta: 1 }) },
  );
  expect(answer.a.level).toEqual({ onHand: 11, product: { stock: { onHand: 11 } } });
  expect(answer.b.level).toEqual({ onHand: 12, product: { stock: { onHand: 12 } } });
});

test('sets 40 to 25 and writes -15 into the ledger', async () => {
  const productId = await shop.stocked(40);
  expect(await adjust({ productId, setTo: 25, expectedOnHand: 40 })).toMatchObject({
    level: { onHand: 25, version: 2 },
    movement: { quantity: -15, onHandAfter: 25 },
  });
});

test('a count that is what is on hand already moves nothing and keeps version 1', async () => {
  const productId = await shop.stocked(7);
  const result = await adjust({ productId, setTo: 7 });
  expect(result).toMatchObject({ level: { onHand: 7, version: 1 }, movement: null });
  expect(await ledgerOf(productId)).toHaveLength(1);
});

test('a count of 0 for a product that a location never had opens its level and moves nothing', async () => {
  const productId = shop.newProduct();
  const result = await adjust({ productId, setTo: 0, expectedOnHand: 0, expectedVersion: 0 });
  expect(result).toMatchObject({ level: { onHand: 0, version: 0 }, movement: null });
  expect(await shop.onHand(productId)).toBe(0);
});

describe('refusals', () => {
  test('taking 21 of 20 is InsufficientStock with both numbers, and nothing is written', async () => {
    const productId = await shop.stocked(20);
    expect(await adjust({ productId, delta: -21 })).toMatchObject({
      __typename: 'InsufficientStock',
      code: 'INSUFFICIENT_STOCK',
      available: 20,
      requested: 21,
    });
    expect(await shop.onHand(productId)).toBe(20);
    expect(await ledgerOf(productId)).toHaveLength(1);
  });

  test('taking from a product that this location never had is InsufficientStock and opens no level', async () => {
    const productId = await shop.stocked(5);
    const storeId = await shop.newStore();
    expect(await adjust({ productId, locationId: storeId, delta: -1 })).toMatchObject({
      __typename: 'InsufficientStock',
      available: 0,
      requested: 1,
    });
    expect(await shop.sql`select 1 from stock_level where location_id = ${storeId}`).toHaveLength(0);
  });

  test('units that are reserved are not taken: 30 on hand, 12 reserved, 19 refused, 18 given', async () => {
    const productId = await shop.stocked(30);
    await shop.reserve(productId, 12);
    expect(await adjust({ productId, delta: -19 })).toMatchObject({ available: 18, requested: 19 });
    expect(await adjust({ productId, setTo: 11 })).toMatchObject({ available: 18, requested: 19 });
    expect(await adjust({ productId, delta: -18 })).toMatchObject({ level: { onHand: 12, available: 0 } });
  });

  test('a count on top of another number than expected is StockChanged with both', async () => {
    const productId = await shop.stocked(9);
    expect(await adjust({ productId, setTo: 5, expectedOnHand: 8 })).toMatchObject({
      __typename: 'StockChanged',
      code: 'STOCK_CHANGED',
      expected: 8,
      actual: 9,
    });
    expect(await shop.onHand(productId)).toBe(9);
  });

  test('another version is VersionConflict with both', async () => {
    const productId = await shop.stocked(9);
    expect(await adjust({ productId, delta: 1, expectedVersion: 4 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 4,
      actual: 1,
    });
    expect(await adjust({ productId, delta: 1, expectedVersion: 1 })).toMatchObject({
      level: { onHand: 10 },
    });
  });

  test('an unknown location is NotFound with its id', async () => {
    const locationId = crypto.randomUUID();
    expect(await adjust({ productId: shop.newProduct(), locationId, delta: 1 })).toMatchObject({
      __typename: 'NotFound',
      id: locationId,
      message: `There is no location ${locationId}.`,
    });
  });

  test('a product that the catalogue does not have is NotFound with its id, and no level is opened', async () => {
    const productId = crypto.randomUUID();
    expect(await adjust({ productId, delta: 1 })).toMatchObject({
      __typename: 'NotFound',
      id: productId,
      message: `There is no product ${productId}.`,
    });
    expect(await shop.onHand(productId)).toBeNaN();
  });

  test('a closed store is LocationClosed', async () => {
    const locationId = await shop.newStore('Old Town');
    await shop.ask(`mutation ($id: ID!) { closeStore(input: { id: $id }) { __typename } }`, {
      id: locationId,
    });
    expect(await adjust({ productId: shop.newProduct(), locationId, delta: 1 })).toMatchObject({
      __typename: 'LocationClosed',
      code: 'LOCATION_CLOSED',
      locationId,
      message: 'Old Town is closed; reopen it first.',
    });
  });

  test.each([
    ['neither delta nor setTo', {}, 'delta'],
    ['both delta and setTo', { delta: 1, setTo: 1 }, 'delta'],
    ['a delta of 0', { delta: 0 }, 'delta'],
    ['a delta above 10,000,000', { delta: 10_000_001 }, 'delta'],
    ['a negative count', { setTo: -1 }, 'setTo'],
    ['an expected count beside a delta', { delta: 1, expectedOnHand: 3 }, 'expectedOnHand'],
    ['a blank reason', { delta: 1, reason: '  ' }, 'reason'],
    ['a reason of 501 characters', { delta: 1, reason: 'x'.repeat(501) }, 'reason'],
    ['a NUL in the reason', { delta: 1, reason: 'a\u0000b' }, 'reason'],
    ['a malformed product id', { delta: 1, productId: 'beans' }, 'productId'],
    ['a malformed location id', { delta: 1, locationId: '1; drop table' }, 'locationId'],
    ['a key of 201 characters', { delta: 1, idempotencyKey: 'k'.repeat(201) }, 'idempotencyKey'],
  ])('%s is a ValidationError that names the field', async (_, input, field) => {
    const productId = shop.newProduct();
    expect(await adjust({ productId, ...input })).toMatchObject({ __typename: 'ValidationError', field });
  });

  test('more than 10,000,000 on hand is a ValidationError, not an overflow', async () => {
    const productId = await shop.stocked(10_000_000);
    expect(await adjust({ productId, delta: 10_000_000 })).toMatchObject({
      __typename: 'ValidationError',
      field: 'delta',
    });
  });
});

describe('the catalogue', () => {
  test('is asked once for an adjustment; down, adjusting what any location has goes on', async () => {
    const productId = await shop.stocked(3);
    const storeId = await shop.newStore();
    const before = shop.catalogue.asked;
    shop.catalogue.down = true;
    const result = await adjust({ productId, locationId: storeId, delta: 2 }).finally(() => {
      shop.catalogue.down = false;
    });
    expect(result).toMatchObject({ level: { onHand: 2 } });
    expect(shop.catalogue.asked).toBe(before + 1);
  });

  test('says that a product was deleted: its stock is not changed, by difference, by count, or where it never was', async () => {
    const productId = await shop.stocked(5);
    const input = { productId, delta: 1, idempotencyKey: 'before it was deleted' };
    const before = await adjust(input);
    shop.catalogue.standings.set(productId, 'DELETED');
    const refusal = { __typename: 'ProductDeleted', code: 'PRODUCT_DELETED', productId };
    for (const change of [
      { delta: -1 },
      { setTo: 0 },
      { setTo: 6 },
      { delta: 1, locationId: await shop.newStore() },
    ])
      expect(await adjust({ productId, ...change })).toMatchObject(refusal);
    expect([await shop.onHand(productId), (await ledgerOf(productId)).length]).toEqual([6, 2]);
    const reorder = `mutation ($input: SetReorderPointInput!) { setReorderPoint(input: $input) { __typename } }`;
    const { setReorderPoint } = await shop.ask(reorder, {
      input: { productId, locationId: shop.warehouseId, reorderPoint: 3 },
    });
    expect(setReorderPoint).toEqual({ __typename: 'ProductDeleted' });
    // A repetition returns the stored result.
    expect(await adjust(input)).toEqual(before);
  });

  test('says that a product is inactive: its stock can be counted', async () => {
    const productId = await shop.stocked(5);
    shop.catalogue.standings.set(productId, 'INACTIVE');
    expect(await adjust({ productId, setTo: 7 })).toMatchObject({ level: { onHand: 7 } });
  });

  test('down, a product without a level is SERVICE_UNAVAILABLE and nothing is written; the same key works later', async () => {
    const input = withDefaults({ productId: shop.newProduct(), delta: 4, idempotencyKey: 'catalogue-down' });
    shop.catalogue.down = true;
    const { data, errors } = await shop.run(ADJUST, { input }).finally(() => {
      shop.catalogue.down = false;
    });
    expect(data).toEqual({ adjustStock: null });
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(await shop.onHand(input.productId ?? '')).toBeNaN();
    expect(await shop.sql`select 1 from idempotency_key where key = 'catalogue-down'`).toHaveLength(0);
    expect((await shop.ask(ADJUST, { input })).adjustStock).toMatchObject({ level: { onHand: 4 } });
  });

  test('unreachable over HTTP, it is SERVICE_UNAVAILABLE without an address', async () => {
    const nobody = remoteSubgraph('http://127.0.0.1:1/graphql', { caller: 'stock', key: undefined });
    await using alone = await testSubgraph((given) =>
      stockSubgraph({ ...given, peers: { products: nobody } }),
    );
    const { warehouse } = await alone.ask('{ warehouse { id } }');
    const input = { productId: crypto.randomUUID(), locationId: warehouse.id, delta: 1, reason: 'Test' };
    const { errors } = await alone.run(ADJUST, { input });
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
    expect(await alone.sql`select 1 from stock_level`).toHaveLength(0);
    await nobody.close();
  });
});

describe('idempotencyKey', () => {
  test('the same key with the same input answers the same movement and moves 5 once', async () => {
    const productId = await shop.stocked(10);
    const input = { productId, delta: 5, idempotencyKey: 'adjust-twice' };
    const first = await adjust(input);
    expect(await adjust(input)).toEqual(first);
    expect(await shop.onHand(productId)).toBe(15);
  });

  test('the same key with another input is IdempotencyConflict', async () => {
    const productId = await shop.stocked(10);
    await adjust({ productId, delta: 5, idempotencyKey: 'adjust-other' });
    expect(await adjust({ productId, delta: 6, idempotencyKey: 'adjust-other' })).toMatchObject({
      __typename: 'IdempotencyConflict',
      idempotencyKey: 'adjust-other',
    });
    expect(await shop.onHand(productId)).toBe(15);
  });

  test('10 at once with one key, on a product without a level, move 3 units once', async () => {
    const input = { productId: shop.newProduct(), delta: 3, idempotencyKey: 'adjust-ten' };
    const results = await Promise.all(Array.from({ length: 10 }, () => adjust(input)));
    expect(new Set(results.map(({ movement }) => movement.id)).size).toBe(1);
    expect(await ledgerOf(input.productId)).toHaveLength(1);
    expect(await shop.onHand(input.productId)).toBe(3);
  });
});

test('an adjustment of a level that is there costs 4 statements, transaction included; with a key 6', async () => {
  const productId = await shop.stocked(10);
  const document = `mutation ($input: AdjustStockInput!) {
    adjustStock(input: $input) { ... on AdjustStockSuccess { level { onHand location { name } } movement { id } } }
  }`;
  const costOf = (input: Adjustment) =>
    shop.statementsOf(() => shop.ask(document, { input: withDefaults(input) }));
  expect(await costOf({ productId, delta: 1 })).toHaveLength(4);
  expect(await costOf({ productId, delta: 1, idempotencyKey: 'counted' })).toHaveLength(6);
});
