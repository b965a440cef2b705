// lowStock: low levels of products on sale, in full pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

describe('lowStock', () => {
  test('lists the shortest first with what brings it to twice the reorder point, 12 in pages of 5', async () => {
    const storeId = await shop.newStore('Low');
    await Promise.all(Array.from({ length: 15 }, (_, index) => shop.stocked(index, storeId)));
    await shop.sql`update stock_level set incoming = 4 where location_id = ${storeId} and on_hand = 3`;
    const LOW = `query ($id: ID!, $after: String) { lowStock(locationId: $id, first: 5, after: $after) {
      nodes { suggestedQuantity level { available location { name } } } pageInfo { endCursor } totalCount } }`;
    const first = (await shop.ask(LOW, { id: storeId })).lowStock;
    expect(first.totalCount).toBe(10);
    expect(
      first.nodes.map(({ level: { available } }: { level: { available: number } }) => available),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(
      first.nodes.map(({ suggestedQuantity }: { suggestedQuantity: number }) => suggestedQuantity),
    ).toEqual([20, 19, 18, 13, 16]);
    const second = (await shop.ask(LOW, { id: storeId, after: first.pageInfo.endCursor })).lowStock;
    expect(
      second.nodes.map(({ level: { available } }: { level: { available: number } }) => available),
    ).toEqual([5, 6, 7, 8, 9]);
  });
});

describe('lowStock and the catalogue', () => {
  const LOW = `query ($id: ID!, $after: String) { lowStock(locationId: $id, first: 3, after: $after) {
    nodes { level { product { id } } } pageInfo { hasNextPage endCursor } totalCount } }`;

  test('leaves out what is inactive, deleted or unknown; pages stay full, and the count is of the same list', async () => {
    const storeId = await shop.newStore('Half off sale');
    const all: string[] = [];
    for (let index = 0; index < 9; index += 1) all.push(await shop.stocked(index, storeId));
    const [first = '', , third = '', , fifth = ''] = all;
    shop.catalogue.standings.set(first, 'INACTIVE').set(third, 'DELETED');
    shop.catalogue.ids.delete(fifth);
    const sold = all.filter((id) => ![first, third, fifth].includes(id));
    const asked = shop.catalogue.asked;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { lowStock } = await shop.ask(LOW, { id: storeId, after });
      expect(lowStock.totalCount).toBe(6);
      expect(lowStock.nodes).toHaveLength(3);
      for (const { level } of lowStock.nodes) seen.push(level.product.id);
      ({ hasNextPage: more, endCursor: after } = lowStock.pageInfo);
    }
    expect(seen).toEqual(sold);
    // One call for each of the two pages, whatever the number of products.
    expect(shop.catalogue.asked).toBe(asked + 2);
    shop.catalogue.standings.delete(first);
    expect((await shop.ask(LOW, { id: storeId })).lowStock.totalCount).toBe(7);
  });

  test('costs 3 statements with its count, and none of the catalogue when nothing is low', async () => {
    const storeId = await shop.newStore('Few');
    for (let index = 0; index < 4; index += 1) await shop.stocked(index, storeId);
    expect(await shop.statementsOf(() => shop.ask(LOW, { id: storeId }))).toHaveLength(3);
    const asked = shop.catalogue.asked;
    expect((await shop.ask(LOW, { id: await shop.newStore('Empty') })).lowStock.nodes).toEqual([]);
    expect(shop.catalogue.asked).toBe(asked);
  });

  test('while the catalogue is down it is SERVICE_UNAVAILABLE: nobody orders what may be off sale', async () => {
    const storeId = await shop.newStore('Down');
    await shop.stocked(1, storeId);
    shop.catalogue.down = true;
    const { data, errors } = await shop.run(LOW, { id: storeId });
    shop.catalogue.down = false;
    expect(data).toEqual({ lowStock: null });
    expect(errors).toMatchObject([{ path: ['lowStock'], extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  });
});
