// Access to products that are not on sale, tested on the subgraph itself, without the router's own checks.
import { anonymous, type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eur, openShop, type Shop } from './testing.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop[Symbol.asyncDispose]());

const customer: Viewer = { kind: 'customer', id: crypto.randomUUID(), scopes: [] };
const clerk: Viewer = { kind: 'employee', id: crypto.randomUUID(), scopes: ['stock:read'] };
const COMMAND = (name: string) =>
  `mutation ($input: ProductCommandInput!) { ${name}(input: $input) { __typename } }`;

test.each(['deactivateProduct', 'deleteProduct'])(
  'after %s the public finds it by no key; staff do, and an order keeps its product',
  async (command) => {
    const keys = await shop.product({ name: 'Old beans', ref: command, price: eur('1.00') });
    await shop.ask(COMMAND(command), { input: { id: keys.id } });
    for (const [key, value] of Object.entries({
      id: keys.id,
      sku: keys.sku,
      slug: keys.slug,
      ref: command,
    })) {
      const type = key === 'id' ? 'ID' : 'String';
      const read = (viewer: Viewer) =>
        shop.run(`query ($key: ${type}!) { product(${key}: $key) { id } }`, { key: value }, viewer);
      for (const viewer of [anonymous, customer])
        expect((await read(viewer)).data, `${key} for ${viewer.kind}`).toEqual({ product: null });
      expect((await read(clerk)).data).toEqual({ product: { id: keys.id } });
    }
    const representations = [{ __typename: 'Product', id: keys.id }];
    const { data } = await shop.run(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { name } } }',
      { representations },
      customer,
    );
    expect(data._entities).toEqual([{ name: 'Old beans' }]);
  },
);

test('only staff list what is not on sale: a stranger is UNAUTHENTICATED, a customer FORBIDDEN, twice', async () => {
  for (const visibility of ['INACTIVE', 'ALL', 'INACTIVE', 'ALL']) {
    const list = (viewer: Viewer) =>
      shop.run(
        'query ($where: ProductWhere) { products(where: $where) { totalCount } }',
        { where: { visibility } },
        viewer,
      );
    expect((await list(anonymous)).errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await list(customer)).errors[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      requiredScopes: [['catalogue:write'], ['stock:read'], ['orders:read']],
    });
    expect((await list(clerk)).errors).toEqual([]);
  }
});

const COUNT = (name: string) =>
  `mutation ($id: ID!, $key: String) { result: ${name}(productId: $id, idempotencyKey: $key) {
    __typename ... on Error { code } ... on ValidationError { field }
    ... on C${name.slice(1)}Success { product { name viewCount contactClickCount } } } }`;

test.each(['countProductView', 'countContactClick'])(
  '%s shows the public nothing of what is not on sale, 2 times each, and answers as for what is not there',
  async (name) => {
    const draft = await shop.product({ name: `Secret of ${name}`, price: eur('1.00') });
    await shop.ask(COMMAND('deactivateProduct'), { input: { id: draft.id } });
    const nowhere = crypto.randomUUID();
    for (const viewer of [anonymous, customer, anonymous, customer]) {
      for (const id of [draft.id, nowhere]) {
        const { data } = await shop.run(COUNT(name), { id }, viewer);
        expect(data).toEqual({ result: { __typename: 'NotFound', code: 'NOT_FOUND' } });
      }
    }
    // Staff see the product, and the refused requests were not counted.
    const key = `staff ${name}`;
    const { data } = await shop.run(COUNT(name), { id: draft.id, key }, clerk);
    expect(data.result).toMatchObject({ product: { name: `Secret of ${name}` } });
    expect(Object.values(data.result.product)).toContain(1);
    // An anonymous client does not get the stored result of staff by their key: keys belong to their caller.
    const { data: reused } = await shop.run(COUNT(name), { id: draft.id, key }, anonymous);
    expect(reused.result).toMatchObject({ __typename: 'NotFound' });
  },
);

test.each([
  ['201 characters', 'k'.repeat(201)],
  ['100,000 characters', 'k'.repeat(100_000)],
  ['U+0000', 'a\0b'],
])("a stranger's idempotency key with %s is a ValidationError", async (_what, key) => {
  const { id } = await shop.product({ name: `Counted ${key.length}`, price: eur('1.00') });
  const { data, errors } = await shop.run(COUNT('countProductView'), { id, key }, anonymous);
  expect(errors).toEqual([]);
  expect(data.result).toMatchObject({ __typename: 'ValidationError', field: 'idempotencyKey' });
});
