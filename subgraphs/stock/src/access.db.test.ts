// Access to the stock of a location, tested on the subgraph itself, without the router's own checks.
import type { Viewer } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const ADJUST = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }';
const REORDER = 'mutation ($input: SetReorderPointInput!) { setReorderPoint(input: $input) { __typename } }';

test('a clerk moves the stock of his own store; of another and of the warehouse FORBIDDEN, and nothing moves', async () => {
  const [lyon, basel] = [await shop.newStore('Lyon'), await shop.newStore('Basel')];
  const clerk: Viewer = { kind: 'employee', id: 'c', scopes: ['stock:write'], location: lyon };
  const { location: _, ...admin } = clerk;
  const productId = await shop.stocked(5, lyon);
  for (const locationId of [basel, shop.warehouseId]) await shop.stocked(5, locationId, productId);
  const adjust = (viewer: Viewer, locationId: string) =>
    shop.run(ADJUST, { input: { productId, locationId, delta: 1, reason: 'Found' } }, viewer);
  const reorder = (viewer: Viewer, locationId: string) =>
    shop.run(REORDER, { input: { productId, locationId, reorderPoint: 3 } }, viewer);
  for (const locationId of [basel, shop.warehouseId]) {
    for (const change of [adjust, reorder, adjust]) {
      const { data, errors } = await change(clerk, locationId);
      expect([Object.values(data), errors[0]?.extensions]).toEqual([[null], { code: 'FORBIDDEN' }]);
    }
    expect(await shop.onHand(productId, locationId)).toBe(5);
  }
  expect((await adjust(clerk, lyon)).data.adjustStock.__typename).toBe('AdjustStockSuccess');
  expect((await adjust(clerk, lyon.toUpperCase())).data.adjustStock.__typename).toBe('AdjustStockSuccess');
  expect((await reorder(clerk, lyon)).data.setReorderPoint.__typename).toBe('SetReorderPointSuccess');
  expect((await adjust(admin, basel)).data.adjustStock.__typename).toBe('AdjustStockSuccess');
  expect([await shop.onHand(productId, lyon), await shop.onHand(productId, basel)]).toEqual([7, 6]);
});
