// Statements about adjustStock: what it changes, what refuses it, what many at once amount to.
import { afterAll, beforeAll, expect, test } from 'vitest';
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
