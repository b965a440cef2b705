// Visits the shop with the storefront's own client, on a router that serves only the documents of the manifests.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CancelOrder,
  CategoryList,
  ChangePassword,
  createClient,
  GraphError,
  OrderDetail,
  OrderHistory,
  PlaceOrder,
  ProductDetail,
  ProductList,
  ProductSearch,
  RefreshSession,
  SignIn,
  SignOut,
  SignUp,
  StoreList,
} from '@kawa/storefront';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerOf,
  getGraphQL,
  postGraphQL,
  startKawa,
  topologies,
  twice,
  type Headers,
  type Kawa,
} from '../kit/kit.ts';

const manifests = join(import.meta.dirname, '../../storefront/manifests');
/** A document of an older app version that is still installed on phones. */
const oldBody = 'query OldShelf { products(first: 2) { nodes { name } } }';
const idOf = (body: string): string => createHash('sha256').update(body).digest('hex');

describe.each(topologies)('%s: the storefront', (topology) => {
  let kawa: Kawa;
  let old: string;
  beforeAll(async () => {
    old = await mkdtemp(join(tmpdir(), 'kawa-old-app-'));
    const operations = [{ id: idOf(oldBody), name: 'OldShelf', type: 'query', body: oldBody }];
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    await writeFile(join(old, 'shop-0.0.1.json'), JSON.stringify(manifest));
    kawa = await startKawa(topology, {
      seed: 'coffee',
      env: { PERSISTED_DOCUMENTS: 'only', DOCUMENT_MANIFESTS: `${manifests},${old}` },
    });
  });
  afterAll(async () => {
    await kawa?.[Symbol.asyncDispose]();
    await rm(old, { recursive: true });
  });

  let token: string | undefined;
  const graph = () => createClient({ url: `${kawa.url}/graphql`, accessToken: () => token });
  const byId = ({ id }: { id: string }, variables: unknown, headers: Headers = {}) =>
    postGraphQL(kawa.url, { documentId: id, variables }, headers);
  const shown = ({ id }: { id: string }, variables: object, headers: Headers = {}) =>
    getGraphQL(kawa.url, { documentId: id, variables: JSON.stringify(variables) }, headers);

  test('is visited from the shelf to the cancelled order', async () => {
    const client = graph();
    token = undefined;
    const { data: shelves } = await client.run(CategoryList, {});
    expect(shelves.categories?.nodes.length).toBeGreaterThan(3);
    const categoryId = shelves.categories?.nodes[0]?.id ?? '';
    const { data: list } = await client.run(ProductList, { categoryId, first: 5 });
    expect(list.products?.nodes.length).toBeGreaterThan(0);
    const { data: found } = await client.run(ProductSearch, { search: 'yirgacheffe' });
    const product = found.products?.nodes[0];
    if (!product) throw new Error('nothing was found');
    const { data: detail } = await client.run(ProductDetail, { slug: product.slug });
    expect(detail.product).toMatchObject({ id: product.id, availability: expect.any(String) });
    expect((await client.run(StoreList, {})).data.stores?.nodes).toHaveLength(4);
    expect((await client.run(OrderHistory, {})).data.me).toBeNull();

    const email = `visitor-${topology}@storefront.example`;
    const password = 'seven cups a day';
    const { data: joined } = await client.run(SignUp, { input: { email, password, name: 'Visitor' } });
    if (joined.signUp?.__typename !== 'SignUpSuccess') throw new Error(joined.signUp?.code);
    token = joined.signUp.accessToken;
    const input = {
      customerId: joined.signUp.customer.id,
      lines: [{ productId: product.id, quantity: 2 }],
      shippingAddress: { line1: '7 Cup Street', city: 'Lyon', country: 'FR' },
      idempotencyKey: crypto.randomUUID(),
    };
    // A double click places one order.
    const [placed, again] = [
      await client.run(PlaceOrder, { input }),
      await client.run(PlaceOrder, { input }),
    ];
    expect(again.data).toEqual(placed.data);
    if (placed.data.createOrder?.__typename !== 'CreateOrderSuccess') throw new Error('no order');
    const { id, number } = placed.data.createOrder.order;
    const { data: history } = await client.run(OrderHistory, {});
    expect(history.me?.orders?.nodes.map((order) => order.number)).toEqual([number]);
    const { data: order } = await client.run(OrderDetail, { number });
    expect(order.order).toMatchObject({
      status: 'PENDING',
      customer: { email },
      lines: [{ quantity: 2, product: { slug: product.slug } }],
      shippingAddress: { line1: '7 Cup Street' },
      allowedTransitions: expect.arrayContaining(['CANCELLED']),
    });
    const { data: cancelled } = await client.run(CancelOrder, { input: { id, reason: 'too much coffee' } });
    expect(cancelled.cancelOrder).toMatchObject({ order: { number, status: 'CANCELLED' } });

    const { refreshToken } = joined.signUp;
    const { data: refreshed } = await client.run(RefreshSession, { input: { refreshToken } });
    if (refreshed.refreshSession?.__typename !== 'RefreshSessionSuccess') throw new Error('not refreshed');
    token = refreshed.refreshSession.accessToken;
    const change = { currentPassword: password, newPassword: 'eight cups a day' };
    const { data: changed } = await client.run(ChangePassword, { input: change });
    if (changed.changePassword?.__typename !== 'ChangePasswordSuccess') throw new Error('not changed');
    token = changed.changePassword.accessToken;
    const last = { refreshToken: changed.changePassword.refreshToken };
    expect((await client.run(SignOut, { input: last })).data.signOut?.signedOut).toBe(true);
    const { data: ended } = await client.run(RefreshSession, { input: last });
    expect(ended.refreshSession?.__typename).toBe('InvalidSession');
    token = undefined;
    const { data: back } = await client.run(SignIn, { input: { email, password: change.newPassword } });
    expect(back.signIn?.__typename).toBe('SignInSuccess');
  });

  test("tells a person of another's order nothing, and a stranger to sign in", async () => {
    token = undefined;
    const client = graph();
    const stranger = await client.run(OrderDetail, { number: '1001' }).catch((error: unknown) => error);
    const refused =
      stranger instanceof GraphError
        ? stranger.codes
        : (stranger as { errors: { extensions: { code: string } }[] }).errors.map(
            ({ extensions }) => extensions.code,
          );
    expect(refused).toEqual(['UNAUTHENTICATED']);
    const { data } = await client.run(SignIn, {
      input: { email: 'jonas.brueckner@example.org', password: 'coffee-at-seven' },
    });
    if (data.signIn?.__typename !== 'SignInSuccess') throw new Error('not signed in');
    token = data.signIn.accessToken;
    for (let time = 0; time < 2; time += 1)
      expect((await client.run(OrderDetail, { number: '1001' })).data.order).toBeNull();
    expect((await client.run(OrderDetail, { number: '1002' })).data.order?.number).toBe('1002');
  });

  test('serves no text that is not in a manifest, whoever asks and however', async () => {
    const texts = ['{ products(first: 1) { nodes { name } } }', '{ __schema { types { name } } }', '{'];
    for (const headers of [{}, await kawa.credentials()])
      for (const query of texts) {
        const told = { status: 403, codes: ['QUERY_NOT_IN_SAFELIST'], data: null };
        expect(await twice(() => postGraphQL(kawa.url, { query }, headers))).toMatchObject(told);
        expect(await twice(() => getGraphQL(kawa.url, { query }, headers))).toMatchObject(told);
        const persistedQuery = { version: 1, sha256Hash: idOf(query) };
        const automatic = { query, extensions: { persistedQuery } };
        expect(await twice(() => postGraphQL(kawa.url, automatic, headers))).toMatchObject({
          status: 400,
          codes: ['CANNOT_SEND_PQ_ID_AND_BODY'],
        });
      }
    // A known document with one field more is another document.
    const changed = oldBody.replace('name', 'name sku');
    expect((await twice(() => postGraphQL(kawa.url, { query: changed }))).status).toBe(403);
  });

  test('answers 404 to an id that no manifest has', async () => {
    const told = { status: 404, codes: ['PERSISTED_QUERY_NOT_IN_LIST'], data: null };
    const unknown = [
      idOf('{ products { nodes { name } } }'),
      '',
      '__proto__',
      'constructor',
      '../storefront-0.1.0',
      CategoryList.id.toUpperCase(),
      'x'.repeat(10_000),
    ];
    for (const id of unknown) {
      expect(await twice(() => byId({ id }, {})), id).toMatchObject(told);
      expect(await twice(() => shown({ id }, {})), id).toMatchObject(told);
    }
    for (const documentId of [1, {}, [CategoryList.id], true])
      expect((await twice(() => postGraphQL(kawa.url, { documentId }))).status).toBe(400);
    expect((await twice(() => postGraphQL(kawa.url, {}))).status).toBe(400);
  });

  describe('holds its limits also for a document that it knows', () => {
    test.each([
      ['a page of 100,000', { first: 100_000 }, 'PAGE_SIZE_EXCEEDED'],
      ['a page of 101', { first: 101 }, 'PAGE_SIZE_EXCEEDED'],
      ['a page of -1', { first: -1 }, 'BAD_USER_INPUT'],
      ['a page of 2^31', { first: 2 ** 31 }, 'BAD_USER_INPUT'],
      ['a text for a number', { first: 'many' }, 'BAD_USER_INPUT'],
      ['a list for a number', { first: [1] }, 'BAD_USER_INPUT'],
      ['an object for an id', { categoryId: { $ne: null } }, 'BAD_USER_INPUT'],
      ['an order that there is not', { orderBy: 'PRICE; drop table product' }, 'BAD_USER_INPUT'],
      ['null where it may not be', { orderBy: null }, 'BAD_USER_INPUT'],
      ["a cursor that is somebody's own", { after: 'AAAA' }, 'BAD_USER_INPUT'],
    ])('%s', async (_what, variables, code) => {
      for (const ask of [() => byId(ProductList, variables), () => shown(ProductList, variables)]) {
        const answer = await twice(ask);
        expect(answer.codes).toEqual([code]);
        // The router refuses the whole request, or the subgraph refuses and its field is null.
        expect(answer.data?.products ?? null).toBeNull();
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
    });

    test('a search of 1 MB, by POST and by GET', async () => {
      const search = 'x'.repeat(1_000_000);
      const large = await twice(() => byId(ProductSearch, { search }));
      expect(large).toMatchObject({ status: 413, codes: ['PAYLOAD_TOO_LARGE'] });
      const long = await twice(() => shown(ProductSearch, { search }));
      expect(long.status).toBe(431);
      // A value that just fits into the limit for a request.
      const most = await twice(() => byId(ProductSearch, { search: 'x'.repeat(90_000) }));
      expect(most.codes).toEqual(['BAD_USER_INPUT']);
    });

    test('variables named __proto__ and constructor, and variables that are none', async () => {
      const plain = await byId(ProductList, { first: 1 });
      for (const variables of [
        '{"first":1,"__proto__":{"first":100000,"categoryId":"x","admin":true}}',
        '{"first":1,"constructor":{"prototype":{"first":100000}}}',
      ]) {
        const body = `{"documentId":"${ProductList.id}","variables":${variables}}`;
        const headers = { 'content-type': 'application/json' };
        const answer = await twice(() => answerOf(`${kawa.url}/graphql`, { method: 'POST', headers, body }));
        expect(answer.data).toEqual(plain.data);
        const got = await twice(() => getGraphQL(kawa.url, { documentId: ProductList.id, variables }));
        expect(got.data).toEqual(plain.data);
      }
      for (const variables of ['all', 7, [1], true])
        expect((await twice(() => byId(ProductList, variables))).status).toBe(400);
      expect((await byId(ProductList, { first: 1 })).data).toEqual(plain.data);
    });

    test('a mutation by GET, and one of a manifest without a token', async () => {
      const input = { email: 'x@storefront.example', password: 'seven cups a day', name: 'X' };
      // From a link on another site, and from a script that may set headers.
      for (const [headers, status] of [
        [{}, 400],
        [{ 'apollo-require-preflight': 'yes' }, 405],
      ] as const)
        expect(await twice(() => shown(SignUp, { input }, headers))).toMatchObject({ status, data: null });
      const customers = await kawa.database('customers');
      expect(await customers`select 1 from customer where email = ${input.email}`).toHaveLength(0);
      const placed = await twice(() => byId(PlaceOrder, { input: { lines: [] } }));
      expect(placed).toMatchObject({ codes: ['UNAUTHENTICATED'], data: null });
    });
  });

  test('lets everybody keep the catalogue, and nobody what was asked by or about somebody', async () => {
    const { data } = await byId(SignIn, {
      input: { email: 'amelie.lefevre@example.com', password: 'coffee-at-seven' },
    });
    const amelie = { authorization: `Bearer ${data.signIn.accessToken}` };
    for (let time = 0; time < 2; time += 1) {
      for (const [document, variables] of [
        [CategoryList, {}],
        [ProductList, { first: 3 }],
        [ProductSearch, { search: 'coffee' }],
      ] as const) {
        const open = await shown(document, variables);
        expect(open.headers.get('cache-control')).toMatch(/^public, max-age=[1-9]\d*$/u);
        expect(open.headers.get('vary')).toContain('Authorization');
        const known = await shown(document, variables, amelie);
        expect(known.headers.get('cache-control')).toMatch(/^private, (?:max-age=\d+|no-store)$/u);
        expect(known.data).toEqual(open.data);
      }
      const mine = await shown(OrderHistory, {}, amelie);
      expect(mine.data.me.orders.nodes.length).toBeGreaterThan(0);
      expect(mine.headers.get('cache-control')).toBe('private, no-store');
      const nobody = await shown(OrderHistory, {});
      expect(nobody.data.me).toBeNull();
      expect(nobody.headers.get('cache-control')).toBe('private, no-store');
      const order = await shown(OrderDetail, { number: '1001' }, amelie);
      expect(order.data.order.customer.email).toBe('amelie.lefevre@example.com');
      expect(order.headers.get('cache-control')).toBe('private, no-store');
      const refused = await shown(OrderDetail, { number: '1001' });
      expect(refused.headers.get('cache-control')).toBe('no-store');
      const wrong = await shown(CategoryList, {}, { authorization: 'Bearer x' });
      expect({ status: wrong.status, kept: wrong.headers.get('cache-control') }).toEqual({
        status: 401,
        kept: 'no-store',
      });
    }
  });

  test('serves an old app beside the new one, by id and by its text', async () => {
    expect((await shown({ id: idOf(oldBody) }, {})).data.products.nodes).toHaveLength(2);
    expect((await postGraphQL(kawa.url, { query: oldBody })).data.products.nodes).toHaveLength(2);
    expect((await shown(CategoryList, {})).status).toBe(200);
  });

  test('has every document of every manifest planned: each is answered, whatever with', async () => {
    for (const file of await readdir(manifests)) {
      const { operations } = JSON.parse(await readFile(join(manifests, file), 'utf8')) as {
        operations: { id: string; name: string }[];
      };
      for (const operation of operations) {
        const { codes } = await byId(operation, {});
        expect(
          codes.filter((code) => !['BAD_USER_INPUT', 'UNAUTHENTICATED'].includes(code)),
          operation.name,
        ).toEqual([]);
      }
    }
  });
});
