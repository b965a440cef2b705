// Reading stock: products with their levels, lists of levels, the ledger, low stock.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Product {
      id
      availability
      stock { onHand reserved available incoming inStock levels { onHand available location { name } } }
    }
    ... on StockLevel { id onHand location { name } product { id } }
  }
}`;
const entities = async (representations: object[]) =>
  (await shop.ask(ENTITIES, { representations }))._entities;
const product = (id: string) => ({ __typename: 'Product', id });
const level = (id: string) => ({ __typename: 'StockLevel', id });
const levelId = async (productId: string) =>
  String((await shop.sql`select id from stock_level where product_id = ${productId}`)[0]?.['id']);

describe('Product.stock', () => {
  test('sums 100 in central and 20 in a store, the warehouse first, reservations taken off', async () => {
    const productId = await shop.stocked(100);
    await shop.reserve(productId, 30);
    await shop.stocked(20, await shop.newStore('Alpha'), productId);
    expect(await entities([product(productId)])).toMatchObject([
      {
        availability: 'IN_STOCK',
        stock: {
          onHand: 120,
          reserved: 30,
          available: 90,
          incoming: 0,
          inStock: true,
          levels: [
            { onHand: 100, available: 70, location: { name: 'Central warehouse' } },
            { onHand: 20, available: 20, location: { name: 'Alpha' } },
          ],
        },
      },
    ]);
  });

  test('is zeros and no level for a product that no location has', async () => {
    expect(await entities([product(shop.newProduct())])).toMatchObject([
      {
        availability: 'OUT_OF_STOCK',
        stock: { onHand: 0, reserved: 0, available: 0, incoming: 0, inStock: false, levels: [] },
      },
    ]);
  });

  test('costs exactly 1 statement for 50 products with 75 levels', async () => {
    const storeId = await shop.newStore('Many');
    const ids = await Promise.all(Array.from({ length: 50 }, (_, index) => shop.stocked(index)));
    await Promise.all(ids.slice(0, 25).map((id) => shop.stocked(3, storeId, id)));
    let answer: { id: string; stock: { onHand: number } }[] = [];
    const statements = await shop.statementsOf(async () => {
      answer = await entities(ids.map(product));
    });
    expect(statements).toHaveLength(1);
    expect(answer.map(({ id }) => id)).toEqual(ids);
    expect(answer.map(({ stock }) => stock.onHand)).toEqual(
      ids.map((_, index) => index + (index < 25 ? 3 : 0)),
    );
  });

  test('a malformed id is null in its place', async () => {
    const productId = await shop.stocked(1);
    const answer = await entities([product('beans'), product(productId), product(productId.toUpperCase())]);
    expect(answer).toMatchObject([null, { id: productId }, { id: productId, stock: { onHand: 1 } }]);
  });

  test('an outage is SERVICE_UNAVAILABLE, never zeros', async () => {
    await using broken = await openShop();
    await broken.sql`alter table stock_level rename to lost`;
    const representations = [product(broken.newProduct())];
    const { data, errors } = await broken.run(ENTITIES, { representations });
    expect(data._entities[0]).toMatchObject({ stock: null, availability: null });
    expect(errors).toHaveLength(2);
    expect(JSON.stringify(errors)).not.toMatch(/select|stock_level/iu);
  });
});

test('StockLevel by id: 50 representations in 1 statement, unknown ones null in their places', async () => {
  const ids = await Promise.all(
    Array.from({ length: 48 }, async (_, index) => levelId(await shop.stocked(index))),
  );
  const asked = [crypto.randomUUID(), ...ids, 'not an id'];
  let answer: ({ id: string; onHand: number } | null)[] = [];
  const statements = await shop.statementsOf(async () => {
    answer = await entities(asked.map(level));
  });
  expect(statements).toHaveLength(1);
  expect(answer.map((entity) => entity?.id ?? null)).toEqual([null, ...ids, null]);
  expect(answer[48]).toMatchObject({ onHand: 47, location: { name: 'Central warehouse' } });
});

describe('stockLevel', () => {
  const ONE = `query ($p: ID!, $l: ID!) { stockLevel(productId: $p, locationId: $l) { onHand location { id name } } }`;

  test('gives the level with its location in 1 statement, and null where there is none', async () => {
    const productId = await shop.stocked(8);
    const known = { p: productId.toUpperCase(), l: shop.warehouseId };
    const statements = await shop.statementsOf(async () => {
      const answer = await shop.ask(ONE, known);
      expect(answer.stockLevel).toMatchObject({ onHand: 8, location: { name: 'Central warehouse' } });
    });
    expect(statements).toHaveLength(1);
    expect((await shop.ask(ONE, { ...known, l: crypto.randomUUID() })).stockLevel).toBeNull();
  });

  test('a malformed id is BAD_USER_INPUT that names the argument', async () => {
    const { errors } = await shop.run(ONE, { p: shop.newProduct(), l: 'central' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'locationId' } }]);
  });
});

describe('lists of levels', () => {
  const LIST = `query ($first: Int, $after: String, $where: StockLevelWhere, $orderBy: StockLevelOrderBy! = OLDEST_FIRST) {
    stockLevels(first: $first, after: $after, where: $where, orderBy: $orderBy) {
      nodes { id available reorderPoint location { name } product { id } }
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }`;
  let storeId: string;
  beforeAll(async () => {
    storeId = await shop.newStore('Forty-five');
    await Promise.all(Array.from({ length: 45 }, (_, index) => shop.stocked(index % 15, storeId)));
  });

  test.each(['OLDEST_FIRST', 'AVAILABLE_ASC', 'UPDATED_AT_DESC'])(
    '45 levels by %s come in pages of 20, 20 and 5, each once',
    async (orderBy) => {
      const seen: string[] = [];
      const sizes: number[] = [];
      let after: string | null = null;
      do {
        const {
          stockLevels,
        }: { stockLevels: { nodes: { id: string }[]; pageInfo: never; totalCount: number } } = await shop.ask(
          LIST,
          { first: 20, after, orderBy, where: { locationId: storeId } },
        );
        const page: { hasNextPage: boolean; endCursor: string } = stockLevels.pageInfo;
        expect(stockLevels.totalCount).toBe(45);
        seen.push(...stockLevels.nodes.map(({ id }) => id));
        sizes.push(stockLevels.nodes.length);
        after = page.hasNextPage ? page.endCursor : null;
      } while (after !== null);
      expect(sizes).toEqual([20, 20, 5]);
      const by = {
        OLDEST_FIRST: 'id',
        AVAILABLE_ASC: 'available, id',
        UPDATED_AT_DESC: 'updated_at desc, id desc',
      };
      const rows = await shop.sql.unsafe(
        `select id from stock_level where location_id = '${storeId}' order by ${by[orderBy as keyof typeof by]}`,
      );
      expect(seen).toEqual(rows.map(({ id }) => id as string));
    },
  );

  test.each([
    [{ outOfStock: true }, 3],
    [{ outOfStock: false }, 42],
    [{ atOrBelowReorderPoint: true }, 33],
    [{ atOrBelowReorderPoint: false }, 12],
  ])('of 45 levels, %o keeps %i', async (condition, expected) => {
    const { stockLevels } = await shop.ask(LIST, { where: { locationId: storeId, ...condition } });
    expect(stockLevels.totalCount).toBe(expected);
    expect(stockLevels.nodes).toHaveLength(Math.min(20, expected));
  });

  test('a page with its locations costs 1 statement, and 1 more for totalCount', async () => {
    const bare = '{ stockLevels(first: 50) { nodes { onHand location { name } product { id } } } }';
    expect(await shop.statementsOf(() => shop.ask(bare))).toHaveLength(1);
    expect(await shop.statementsOf(() => shop.ask(LIST, { first: 50 }))).toHaveLength(2);
  });

  const forged = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  test.each([
    ['first: 1000', { first: 1000 }, 'first'],
    ['first: 0', { first: 0 }, 'first'],
    ['a cursor of no list', { after: 'x' }, 'after'],
    ['a cursor of another list', { after: forged(['stockMovements', crypto.randomUUID()]) }, 'after'],
    ['a forged id', { after: forged(['stockLevels:OLDEST_FIRST', '-'.repeat(36)]) }, 'after'],
    [
      'a forged moment',
      {
        orderBy: 'UPDATED_AT_DESC',
        after: forged(['stockLevels:UPDATED_AT_DESC', '2026', crypto.randomUUID()]),
      },
      'after',
    ],
    [
      'a forged number',
      { orderBy: 'AVAILABLE_ASC', after: forged(['stockLevels:AVAILABLE_ASC', 1e99, crypto.randomUUID()]) },
      'after',
    ],
    ['a malformed location', { where: { locationId: 'central' } }, 'where.locationId'],
    ['a malformed product', { where: { productId: 'beans' } }, 'where.productId'],
  ])('%s is BAD_USER_INPUT that names the argument', async (_, variables, argument) => {
    const { errors } = await shop.run(LIST, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  test('an unknown location is BAD_USER_INPUT in every list, not an empty list', async () => {
    const id = crypto.randomUUID();
    for (const field of [
      `stockLevels(where: { locationId: "${id}" })`,
      `stockMovements(where: { locationId: "${id}" })`,
      `lowStock(locationId: "${id}")`,
    ]) {
      const { errors } = await shop.run(`{ ${field} { pageInfo { hasNextPage } } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    const { stockLevels } = await shop.ask(LIST, { where: { locationId: await shop.newStore() } });
    expect(stockLevels).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { endCursor: null } });
  });

  test('an unknown product is BAD_USER_INPUT in both lists; one without a level has an empty list; the catalogue is asked once, and not for a page with rows', async () => {
    const lists = (id: string) => [
      `stockLevels(where: { productId: "${id}" })`,
      `stockMovements(where: { productId: "${id}" })`,
    ];
    for (const [id, expected] of [
      [
        crypto.randomUUID(),
        [{ path: [expect.any(String)], extensions: { code: 'BAD_USER_INPUT', argument: 'where.productId' } }],
      ],
      [shop.newProduct(), []],
    ] as const)
      for (const field of lists(id)) {
        const asked = shop.catalogue.asked;
        expect((await shop.run(`{ ${field} { totalCount } }`)).errors).toMatchObject(expected);
        expect(shop.catalogue.asked).toBe(asked + 1);
      }
    const stocked = await shop.stocked(3);
    const asked = shop.catalogue.asked;
    for (const field of lists(stocked)) await shop.ask(`{ ${field} { totalCount } }`);
    expect(shop.catalogue.asked).toBe(asked);
    shop.catalogue.down = true;
    const { errors } = await shop.run(`{ ${lists(crypto.randomUUID())[0]} { totalCount } }`);
    shop.catalogue.down = false;
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  });

  const STOCK_OF_STORES = `query ($after: String) {
    stores(first: 10) { nodes { id stock(first: 2, after: $after, where: { outOfStock: false }) {
      nodes { available location { id } } pageInfo { endCursor } totalCount
    } } }
  }`;
  test('a page of stock of each of 10 stores, with counts, costs 3 statements in all', async () => {
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const id = await shop.newStore(`0 page each ${index}`);
        await Promise.all([
          shop.stocked(5, id),
          shop.stocked(6, id),
          shop.stocked(7, id),
          shop.stocked(0, id),
        ]);
      }),
    );
    let stores: { nodes: { id: string; stock: { nodes: unknown[]; totalCount: number } }[] } = { nodes: [] };
    const statements = await shop.statementsOf(async () => {
      stores = (await shop.ask(STOCK_OF_STORES)).stores;
    });
    expect(statements).toHaveLength(3);
    expect(stores.nodes.map(({ stock }) => stock.totalCount)).toEqual(Array.from({ length: 10 }, () => 3));
    for (const { id, stock } of stores.nodes)
      expect(stock.nodes).toEqual([
        { available: expect.any(Number), location: { id } },
        { available: expect.any(Number), location: { id } },
      ]);
  });

  test('the stock of one store pages through 45 levels and refuses the cursor of another store', async () => {
    const PAGE = `query ($id: ID!, $after: String) { store(id: $id) { stock(first: 30, after: $after, orderBy: AVAILABLE_ASC) {
      nodes { id } pageInfo { hasNextPage endCursor } totalCount } } }`;
    const first = (await shop.ask(PAGE, { id: storeId })).store.stock;
    expect([first.nodes.length, first.pageInfo.hasNextPage, first.totalCount]).toEqual([30, true, 45]);
    const second = (await shop.ask(PAGE, { id: storeId, after: first.pageInfo.endCursor })).store.stock;
    expect(second.nodes).toHaveLength(15);
    const other = { id: await shop.newStore(), after: first.pageInfo.endCursor };
    expect((await shop.run(PAGE, other)).errors).toMatchObject([{ extensions: { argument: 'after' } }]);
  });
});

describe('stockMovements', () => {
  const MOVEMENTS = `query ($where: StockMovementWhere, $first: Int, $after: String) {
    stockMovements(where: $where, first: $first, after: $after) {
      nodes { quantity cause reason onHandAfter createdAt product { id } location { name } }
      pageInfo { hasNextPage endCursor } totalCount } }`;

  test('lists 45 movements newest first in pages of 20, 20 and 5, each page in 3 statements', async () => {
    const productId = shop.newProduct();
    for (let count = 1; count <= 45; count += 1) await shop.stocked(count, shop.warehouseId, productId);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      let page:
        | { nodes: { onHandAfter: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
        | undefined;
      const statements: string[] = await shop.statementsOf(async () => {
        page = (await shop.ask(MOVEMENTS, { where: { productId }, after })).stockMovements;
      });
      expect(statements).toHaveLength(3);
      seen.push(...(page?.nodes ?? []).map(({ onHandAfter }) => onHandAfter));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
  });

  test.each(['from', 'before'])('%s in the year 0 or 10000 is BAD_USER_INPUT that names it', async (name) => {
    for (const moment of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-01:00']) {
      const { errors } = await shop.run(MOVEMENTS, { where: { [name]: moment } });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: `where.${name}` } }]);
    }
  });

  test('filters by location, cause and time', async () => {
    const productId = await shop.stocked(5);
    const countOf = async (where: object) =>
      (await shop.ask(MOVEMENTS, { where: { productId, ...where } })).stockMovements.totalCount;
    const [movement] = (await shop.ask(MOVEMENTS, { where: { productId } })).stockMovements.nodes;
    const counts = await Promise.all(
      [
        { locationId: shop.warehouseId },
        { cause: 'ADJUSTMENT' },
        { cause: 'SALE' },
        { from: movement.createdAt },
        { before: movement.createdAt },
      ].map(countOf),
    );
    expect(counts).toEqual([1, 1, 0, 1, 0]);
  });
});
