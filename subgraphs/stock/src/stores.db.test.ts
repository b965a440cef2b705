// Stores and the warehouse: reading by every key, opening, changing, closing and reopening.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const STORE = 'id ref name version createdAt closedAt address { line1 city postalCode country }';
const FAILURES = `
  ... on ValidationError { field }
  ... on IdempotencyConflict { idempotencyKey }
  ... on Error { code message }`;
const CHANGE_FAILURES = `${FAILURES} ... on NotFound { id } ... on VersionConflict { expected actual }`;
const mutate = async (field: string, type: string, success: string, failures: string, input: object) =>
  (
    await shop.ask(
      `mutation ($input: ${type}!) {
        ${field}(input: $input) { __typename ... on ${success} { store { ${STORE} } } ${failures} }
      }`,
      { input },
    )
  )[field];
const create = (input: object) =>
  mutate(
    'createStore',
    'CreateStoreInput',
    'CreateStoreSuccess',
    `${FAILURES} ... on RefTaken { ref }`,
    input,
  );
const update = (input: object) =>
  mutate('updateStore', 'UpdateStoreInput', 'UpdateStoreSuccess', CHANGE_FAILURES, input);
const close = (input: object) =>
  mutate(
    'closeStore',
    'CloseStoreInput',
    'CloseStoreSuccess',
    `${CHANGE_FAILURES} ... on StoreNotEmpty { onHand products }`,
    input,
  );
const reopen = (input: object) =>
  mutate('reopenStore', 'ReopenStoreInput', 'ReopenStoreSuccess', CHANGE_FAILURES, input);
const countOf = async (name: string) =>
  Number((await shop.sql`select count(*) from location where name = ${name}`)[0]?.['count']);

describe('createStore', () => {
  test('trims text and leaves what is not told null', async () => {
    const { store } = await create({
      name: ' Lyon ',
      ref: 'lyon',
      address: { line1: ' 12 Rue Mercière ', city: 'Lyon' },
    });
    expect(store).toMatchObject({
      ref: 'lyon',
      name: 'Lyon',
      version: 1,
      closedAt: null,
      address: { line1: '12 Rue Mercière', city: 'Lyon', postalCode: null, country: null },
    });
    expect((await create({ name: 'Nowhere' })).store.address).toBeNull();
  });

  test('a ref is taken by a store or by the warehouse', async () => {
    await create({ name: 'First', ref: 'twice' });
    expect(await create({ name: 'Second', ref: 'twice' })).toMatchObject({
      __typename: 'RefTaken',
      ref: 'twice',
    });
    expect(await create({ name: 'Second', ref: 'central' })).toMatchObject({ code: 'REF_TAKEN' });
    expect(await countOf('Second')).toBe(0);
  });

  test.each([
    ['a blank name', { name: ' ' }, 'name'],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['a ref of 101 characters', { name: 'x', ref: 'x'.repeat(101) }, 'ref'],
    ['a city of 101 characters', { name: 'x', address: { city: 'x'.repeat(101) } }, 'address.city'],
    ['an empty key', { name: 'x', idempotencyKey: '' }, 'idempotencyKey'],
  ])('%s is a ValidationError that names the field', async (_, input, field) => {
    expect(await create(input)).toMatchObject({ __typename: 'ValidationError', field });
  });

  test('10 at once with one key open 1 store; another input is a conflict', async () => {
    const input = { name: 'Ten hands', idempotencyKey: 'open-ten' };
    const results = await Promise.all(Array.from({ length: 10 }, () => create(input)));
    expect(new Set(results.map(({ store }) => store.id)).size).toBe(1);
    expect(await countOf('Ten hands')).toBe(1);
    expect(await create({ ...input, name: 'Eleventh' })).toMatchObject({
      __typename: 'IdempotencyConflict',
      idempotencyKey: 'open-ten',
    });
  });
});

describe('updateStore', () => {
  test('changes what it names and nothing else; null removes the address; nothing named changes nothing', async () => {
    const { store } = await create({ name: 'Nice', address: { city: 'Nice', country: 'FR' } });
    expect((await update({ id: store.id, name: 'Nice Port' })).store).toMatchObject({
      name: 'Nice Port',
      version: 2,
      address: { city: 'Nice', country: 'FR' },
    });
    expect((await update({ id: store.id, address: { city: 'Antibes' } })).store.address).toMatchObject({
      city: 'Antibes',
      country: null,
    });
    expect((await update({ id: store.id, address: null })).store.address).toBeNull();
    expect((await update({ id: store.id })).store).toMatchObject({ name: 'Nice Port', version: 4 });
  });

  test('what changes nothing raises no version', async () => {
    const { store } = await create({ name: 'Unmoved', address: { line1: 'Quai 1', city: 'Nice' } });
    for (const input of [{}, { name: ' Unmoved ' }, { address: { line1: 'Quai 1', city: 'Nice' } }])
      expect((await update({ id: store.id, ...input })).store).toEqual(store);
    expect((await update({ id: store.id, address: null })).store.version).toBe(2);
    expect((await update({ id: store.id, address: null })).store.version).toBe(2);
  });

  test('refuses an empty name, an unknown id, the warehouse and another version', async () => {
    const { store } = await create({ name: 'Dijon' });
    const id = crypto.randomUUID();
    expect(await update({ id: store.id, name: null })).toMatchObject({
      __typename: 'ValidationError',
      field: 'name',
    });
    expect(await update({ id: 'dijon', name: 'x' })).toMatchObject({
      __typename: 'ValidationError',
      field: 'id',
    });
    expect(await update({ id, name: 'x' })).toMatchObject({ __typename: 'NotFound', id });
    expect(await update({ id: shop.warehouseId, name: 'x' })).toMatchObject({ __typename: 'NotFound' });
    expect(await update({ id: store.id, name: 'x', expectedVersion: 3 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 3,
      actual: 1,
    });
    expect(await countOf('Dijon')).toBe(1);
  });

  test('10 renames at once of version 1 are 1 success and 9 VersionConflicts', async () => {
    const { store } = await create({ name: 'Race' });
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        update({ id: store.id, name: `Race ${index}`, expectedVersion: 1 }),
      ),
    );
    const names = Map.groupBy(results, ({ __typename }) => __typename as string);
    expect(names.get('UpdateStoreSuccess')).toHaveLength(1);
    expect(names.get('VersionConflict')).toHaveLength(9);
  });

  test('the same key answers the same result; with another input it is a conflict', async () => {
    const { store } = await create({ name: 'Key' });
    const input = { id: store.id, name: 'Key 2', idempotencyKey: 'rename' };
    const first = await update(input);
    expect(await update(input)).toEqual(first);
    expect(first.store.version).toBe(2);
    expect(await update({ ...input, name: 'Key 3' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });
});

describe('closeStore and reopenStore', () => {
  test('a store with 5 units of 2 products stays open; emptied, it closes; reopened, it takes stock again', async () => {
    const { store } = await create({ name: 'Metz' });
    const [one, two] = await Promise.all([shop.stocked(2, store.id), shop.stocked(3, store.id)]);
    expect(await close({ id: store.id })).toMatchObject({
      __typename: 'StoreNotEmpty',
      code: 'STORE_NOT_EMPTY',
      onHand: 5,
      products: 2,
    });
    await Promise.all([shop.stocked(0, store.id, one), shop.stocked(0, store.id, two)]);
    const closed = await close({ id: store.id, expectedVersion: 1 });
    expect(closed.store).toMatchObject({ version: 2, closedAt: expect.any(String) });
    expect((await close({ id: store.id })).store).toEqual(closed.store);
    await expect(shop.stocked(1, store.id, one)).rejects.toThrow('Metz is closed');
    const reopened = await reopen({ id: store.id });
    expect(reopened.store).toMatchObject({ version: 3, closedAt: null });
    expect((await reopen({ id: store.id })).store).toEqual(reopened.store);
    await shop.stocked(1, store.id, one);
  });

  test('both refuse an unknown id, a malformed one, the warehouse, another version and a used key', async () => {
    const { store } = await create({ name: 'Both' });
    for (const command of [close, reopen]) {
      const id = crypto.randomUUID();
      expect(await command({ id })).toMatchObject({ __typename: 'NotFound', id });
      expect(await command({ id: 'both' })).toMatchObject({ __typename: 'ValidationError', field: 'id' });
      expect(await command({ id: shop.warehouseId })).toMatchObject({ __typename: 'NotFound' });
      expect(await command({ id: store.id, expectedVersion: 9 })).toMatchObject({
        __typename: 'VersionConflict',
      });
      const idempotencyKey = `used by ${command.name}`;
      const first = await command({ id: store.id, idempotencyKey });
      expect(await command({ id: store.id, idempotencyKey })).toEqual(first);
      expect(await command({ id, idempotencyKey })).toMatchObject({ __typename: 'IdempotencyConflict' });
    }
  });

  test('a closed store leaves the list and the stock of its products, and is found by id', async () => {
    const { store } = await create({ name: 'Zzz closed' });
    const productId = await shop.stocked(0, store.id);
    await close({ id: store.id });
    const answer = await shop.ask(
      `query ($id: ID!, $products: [_Any!]!) {
        store(id: $id) { closedAt }
        open: stores(where: { search: "zzz" }) { totalCount }
        all: stores(where: { search: "zzz", includeClosed: true }) { totalCount }
        _entities(representations: $products) { ... on Product { stock { levels { id } } } }
      }`,
      { id: store.id, products: [{ __typename: 'Product', id: productId }] },
    );
    expect(answer).toMatchObject({
      store: { closedAt: expect.any(String) },
      open: { totalCount: 0 },
      all: { totalCount: 1 },
      _entities: [{ stock: { levels: [] } }],
    });
  });
});

describe('reading', () => {
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    __typename ... on Store { id ref } ... on Warehouse { id ref } } }`;

  test('store and location by id and by ref; unknown is null; the warehouse is no store', async () => {
    const { store } = await create({ name: 'By key', ref: 'by-key' });
    const answer = await shop.ask(
      `query ($id: ID!, $none: ID!, $central: ID!) {
        id: store(id: $id) { ref } ref: store(ref: " by-key ") { id } none: store(id: $none) { id }
        nul: store(ref: "\\u0000") { id } central: store(id: $central) { id }
        place: location(ref: "by-key") { __typename id } hub: location(id: $central) { __typename name ref }
        warehouse { ref address { city } stock { totalCount } }
      }`,
      { id: store.id.toUpperCase(), none: crypto.randomUUID(), central: shop.warehouseId },
    );
    expect(answer).toEqual({
      id: { ref: 'by-key' },
      ref: { id: store.id },
      none: null,
      nul: null,
      central: null,
      place: { __typename: 'Store', id: store.id },
      hub: { __typename: 'Warehouse', name: 'Central warehouse', ref: 'central' },
      warehouse: { ref: 'central', address: null, stock: { totalCount: 0 } },
    });
  });

  test.each(['store', 'store(id: "x", ref: "y")', 'store(id: "x")', 'location', 'location(id: "x")'])(
    '%s is BAD_USER_INPUT',
    async (field) => {
      const { errors } = await shop.run(`{ ${field} { id } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    },
  );

  test('50 stores and the warehouse by id, in order, missing ones null: 1 statement; by ref: 1 more', async () => {
    const stores: { id: string; ref: string }[] = await Promise.all(
      Array.from(
        { length: 50 },
        async (_, index) => (await create({ name: 'Many', ref: `many-${index}` })).store,
      ),
    );
    const store = (key: object) => ({ __typename: 'Store', ...key });
    const byId = [
      store({ id: crypto.randomUUID() }),
      ...stores.map(({ id }) => store({ id })),
      store({ id: 'many' }),
      store({ id: shop.warehouseId }),
      { __typename: 'Warehouse', id: shop.warehouseId },
    ];
    const idsOf = async (representations: object[], expected: number) => {
      let found: ({ id: string } | null)[] = [];
      const statements = await shop.statementsOf(async () => {
        found = (await shop.ask(ENTITIES, { representations }))._entities;
      });
      expect(statements).toHaveLength(expected);
      return found.map((entity) => entity?.id ?? null);
    };
    const ids = stores.map(({ id }) => id);
    expect(await idsOf(byId, 1)).toEqual([null, ...ids, null, null, shop.warehouseId]);
    const byRef = [...stores.map(({ ref }) => store({ ref })), store({ ref: 'nowhere' })];
    expect(await idsOf(byRef, 1)).toEqual([...ids, null]);
    expect(await idsOf([...byRef, { __typename: 'Warehouse', ref: 'central' }], 1)).toEqual([
      ...ids,
      null,
      shop.warehouseId,
    ]);
    expect(await idsOf([...byId, ...byRef], 2)).toHaveLength(byId.length + byRef.length);
  });

  test.each(['NAME_ASC', 'CREATED_AT_DESC'])('pages through 45 stores by %s, each once', async (orderBy) => {
    const tag = `page ${orderBy}`;
    await Promise.all(
      Array.from({ length: 45 }, (_, index) =>
        create({ name: `Store ${index % 9}`, address: { city: tag } }),
      ),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        stores,
      }: { stores: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await shop.ask(
          `query ($after: String, $where: StoreWhere, $orderBy: StoreOrderBy!) {
            stores(after: $after, where: $where, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } }
          }`,
          { after, orderBy, where: { search: tag } },
        );
      seen.push(...stores.nodes.map(({ id }) => id));
      after = stores.pageInfo.hasNextPage ? stores.pageInfo.endCursor : null;
    } while (after !== null);
    const by = orderBy === 'NAME_ASC' ? 'name, id' : 'created_at desc, id desc';
    const rows = await shop.sql.unsafe(`select id from location where city = '${tag}' order by ${by}`);
    expect(seen).toEqual(rows.map(({ id }) => id as string));
  });

  test('refuses first: 1000 and the cursor of another order', async () => {
    const page = 'stores(first: 1) { pageInfo { endCursor } }';
    const { stores } = await shop.ask(`{ ${page} }`);
    const other = `stores(orderBy: CREATED_AT_DESC, after: "${stores.pageInfo.endCursor}") { totalCount }`;
    for (const field of ['stores(first: 1000) { totalCount }', other])
      expect((await shop.run(`{ ${field} }`)).errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT' } },
      ]);
  });

  test('_service gives the SDL', async () => {
    const { _service } = await shop.ask('{ _service { sdl } }');
    expect(_service.sdl).toContain('type Product');
  });
});
