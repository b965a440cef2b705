// Signs people in and uses their tokens. Each person has their own address unless a test says otherwise, because the
// sign-in limits are on. Refusals are asked for twice.
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  postGraphQL,
  startKawa,
  topologies,
  twice,
  type Headers,
  type HttpAnswer,
  type Kawa,
} from '../kit/kit.ts';

const PASSWORD = 'coffee-at-seven';
const amelie = 'amelie.lefevre@example.com';
const jonas = 'jonas.brueckner@example.org';

const failure = '__typename ... on Error { code }';
const tokens = 'accessToken refreshToken';
const SIGN_UP = `mutation ($input: SignUpInput!) { done: signUp(input: $input) {
  ... on SignUpSuccess { ${tokens} customer { id email } } ${failure} } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { done: signIn(input: $input) {
  ... on SignInSuccess { ${tokens} customer { id } } ${failure} } }`;
const EMPLOYEE_SIGN_IN = `mutation ($input: EmployeeSignInInput!) { done: employeeSignIn(input: $input) {
  ... on EmployeeSignInSuccess { ${tokens} employee { role store { id } } } ${failure} } }`;
const REFRESH = `mutation ($input: RefreshSessionInput!) { done: refreshSession(input: $input) {
  ... on RefreshSessionSuccess { ${tokens} } ${failure} } }`;
const SIGN_OUT = `mutation ($input: SignOutInput!) { done: signOut(input: $input) {
  ... on SignOutSuccess { signedOut } } }`;
const CHANGE_PASSWORD = `mutation ($input: ChangePasswordInput!) { done: changePassword(input: $input) {
  ... on ChangePasswordSuccess { ${tokens} } ${failure} } }`;
const CREATE_ORDER = `mutation ($input: CreateOrderInput!) { done: createOrder(input: $input) {
  ... on CreateOrderSuccess { order { id number status customer { id } shippingCost { amount } lines { discountRate } } } ${failure} } }`;
const ADJUST = `mutation ($input: AdjustStockInput!) { done: adjustStock(input: $input) {
  ... on AdjustStockSuccess { level { onHand } } ${failure} } }`;
const ME = '{ me { id email } }';

const bearer = (accessToken: string): Headers => ({ authorization: `Bearer ${accessToken}` });
const invalidSession = { __typename: 'InvalidSession', code: 'INVALID_SESSION' };
const invalidCredentials = { __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' };

describe.each(topologies)('%s: people with accounts', (topology) => {
  let kawa: Kawa;
  beforeAll(async () => {
    kawa = await startKawa(topology, {
      seed: 'coffee',
      env: { RATE_LIMIT_FIELDS: 'true', TRUSTED_PROXIES: 'loopback' },
    });
  });
  afterAll(() => kawa?.[Symbol.asyncDispose]());

  let addresses = 0;
  const ask = (query: string, variables: object = {}, headers: Headers = {}): Promise<HttpAnswer> => {
    addresses += 1;
    const from = `198.18.${addresses >> 8}.${addresses & 255}`;
    return postGraphQL(kawa.url, { query, variables }, { 'x-forwarded-for': from, ...headers });
  };
  /** Runs a mutation that must succeed, and returns its only field. */
  const does = async (query: string, input: object, headers: Headers = {}) => {
    const { status, codes, data } = await ask(query, { input }, headers);
    expect({ status, codes }).toEqual({ status: 200, codes: [] });
    return data.done;
  };
  const signUp = (email: string) => does(SIGN_UP, { email, password: 'a long one of mine', name: 'New' });
  const signIn = (email: string, password = PASSWORD) => does(SIGN_IN, { email, password });
  const asCustomer = async (email: string) => bearer((await signIn(email)).accessToken);
  const asEmployee = async (name: string) =>
    bearer((await does(EMPLOYEE_SIGN_IN, { email: `${name}@kawa.example`, password: PASSWORD })).accessToken);
  const refused = async (code: string, query: string, variables: object, headers: Headers) => {
    const { codes } = await twice(() => ask(query, variables, headers));
    expect(codes).toEqual([code]);
  };
  const row = async (sql: Sql, table: string, ref: string): Promise<string> => {
    const [found] = await sql`select id from ${sql(table)} where ref = ${ref}`;
    return String(found?.['id']);
  };

  describe('a session', () => {
    test('begins with the account; `me` is who signed up, and nobody without a token', async () => {
      const { customer, accessToken } = await signUp('new@accounts.example');
      expect((await ask(ME, {}, bearer(accessToken))).data.me).toEqual(customer);
      expect((await twice(() => ask(ME))).data.me).toBeNull();
      const again = await signIn('new@accounts.example', 'a long one of mine');
      expect(again.customer.id).toBe(customer.id);
      expect((await signUp('NEW@accounts.example')).__typename).toBe('EmailTaken');
    });

    test('is refreshed once by each token; one that comes back ends it', async () => {
      const first = await signUp('rotating@accounts.example');
      const second = await does(REFRESH, { refreshToken: first.refreshToken });
      const third = await does(REFRESH, { refreshToken: second.refreshToken });
      expect((await ask(ME, {}, bearer(third.accessToken))).data.me.email).toBe('rotating@accounts.example');
      for (const { refreshToken } of [first, first, third, third])
        expect(await does(REFRESH, { refreshToken })).toEqual(invalidSession);
    });

    test('ends by signing out, and signing out again is the same', async () => {
      const { refreshToken } = await signUp('leaving@accounts.example');
      for (let time = 0; time < 2; time += 1)
        expect(await does(SIGN_OUT, { refreshToken })).toEqual({ signedOut: true });
      for (let time = 0; time < 2; time += 1)
        expect(await does(REFRESH, { refreshToken })).toEqual(invalidSession);
    });

    test('ends everywhere when the password is changed, except where it was changed', async () => {
      const email = 'changing@accounts.example';
      const [old, fresh] = ['a long one of mine', 'another long one of mine'];
      const elsewhere = await signUp(email);
      const { accessToken } = await signIn(email, old);
      const input = { currentPassword: old, newPassword: fresh };
      await refused('UNAUTHENTICATED', CHANGE_PASSWORD, { input }, {});
      const changed = await does(CHANGE_PASSWORD, input, bearer(accessToken));
      expect(await does(REFRESH, { refreshToken: elsewhere.refreshToken })).toEqual(invalidSession);
      for (let time = 0; time < 2; time += 1) expect(await signIn(email, old)).toEqual(invalidCredentials);
      expect((await signIn(email, fresh)).accessToken).toEqual(expect.any(String));
      const { accessToken: next } = await does(REFRESH, { refreshToken: changed.refreshToken });
      expect((await ask(ME, {}, bearer(next))).data.me.email).toBe(email);
    });
  });

  describe('a customer', () => {
    const ORDER =
      'query ($number: String!) { order(number: $number) { number total { amount } shippingAddress { line1 } } }';

    test('sees the own orders and addresses, and of others not even that they are there', async () => {
      const orders = await kawa.database('orders');
      const customers = await kawa.database('customers');
      const [own, other] = [
        await row(customers, 'customer', 'C0001'),
        await row(customers, 'customer', 'C0002'),
      ];
      const headers = await asCustomer(amelie);
      const mine = await ask(
        '{ me { addresses { line1 } orders(first: 100) { nodes { number } } } }',
        {},
        headers,
      );
      const numbers = await orders`select number from orders where customer_id = ${own}`;
      expect(numbers).toHaveLength(35);
      expect(mine.data.me.orders.nodes.map(({ number }: { number: string }) => number).toSorted()).toEqual(
        numbers.map(({ number }) => String(number)).toSorted(),
      );
      const [address] = await customers`select line1 from address where customer_id = ${own}`;
      expect(mine.data.me.addresses).toContainEqual({ line1: address?.['line1'] });
      expect((await ask(ORDER, { number: '1001' }, headers)).data.order.number).toBe('1001');
      for (const number of ['1002', '999999']) {
        const hidden = await twice(() => ask(ORDER, { number }, headers));
        expect({ data: hidden.data, codes: hidden.codes }).toEqual({ data: { order: null }, codes: [] });
      }
      const customer =
        'query ($id: ID!) { customer(id: $id) { id addresses { line1 } orders { totalCount } } }';
      expect((await ask(customer, { id: own }, headers)).data.customer.id).toBe(own);
      expect((await twice(() => ask(customer, { id: other }, headers))).data.customer).toBeNull();
      await refused('FORBIDDEN', '{ orders { nodes { number } } }', {}, headers);
      await refused('FORBIDDEN', '{ customers { nodes { name addresses { line1 } } } }', {}, headers);
    });

    test('orders for nobody else, and says neither discount nor what sending costs', async () => {
      const orders = await kawa.database('orders');
      const count = async () => Number((await orders`select count(*) from orders`)[0]?.['count']);
      const customers = await kawa.database('customers');
      const productId = await row(await kawa.database('products'), 'product', 'KW-BEAN-ETH-250');
      const { accessToken, customer } = await signUp('ordering@accounts.example');
      const headers = bearer(accessToken);
      const lines = [{ productId, quantity: 1 }];
      const before = await count();
      for (const input of [
        { lines, customerId: await row(customers, 'customer', 'C0002') },
        { lines: [{ productId, quantity: 1, discountRate: '0.5' }] },
        { lines, customerId: customer.id, shippingCost: { amount: '0.01', currency: 'EUR' } },
      ])
        await refused('FORBIDDEN', CREATE_ORDER, { input }, headers);
      await refused('UNAUTHENTICATED', CREATE_ORDER, { input: { lines } }, {});
      expect(await count()).toBe(before);
      const { order } = await does(CREATE_ORDER, { customerId: customer.id, lines }, headers);
      expect(order).toMatchObject({ status: 'PENDING', customer: { id: customer.id } });
      expect(await count()).toBe(before + 1);
    });

    test("changes the own order, and finds no other's to change", async () => {
      const orders = await kawa.database('orders');
      const cancel = `mutation ($input: CancelOrderInput!) { done: cancelOrder(input: $input) {
        ... on CancelOrderSuccess { order { status } } ${failure} } }`;
      const move = `mutation ($input: UpdateOrderShippingAddressInput!) { done: updateOrderShippingAddress(input: $input) { ${failure} } }`;
      const confirm = `mutation ($input: ConfirmOrderInput!) { done: confirmOrder(input: $input) { ${failure} } }`;
      const productId = await row(await kawa.database('products'), 'product', 'KW-BEAN-ETH-250');
      const owner = await asCustomer(amelie);
      const stranger = await asCustomer(jonas);
      const { order } = await does(CREATE_ORDER, { lines: [{ productId, quantity: 1 }] }, owner);
      const { id } = order;
      const notFound = { __typename: 'NotFound', code: 'NOT_FOUND' };
      const shippingAddress = { line1: '1 Thief Lane' };
      for (let time = 0; time < 2; time += 1) {
        expect(await does(cancel, { id, reason: 'x' }, stranger)).toEqual(notFound);
        expect(await does(move, { id, shippingAddress }, stranger)).toEqual(notFound);
      }
      await refused('FORBIDDEN', confirm, { input: { id } }, owner);
      const [kept] = await orders`select status, ship_line1 from orders where id = ${id}`;
      expect(kept).toEqual({ status: 'PENDING', ship_line1: null });
      expect((await does(cancel, { id, reason: 'x' }, owner)).order.status).toBe('CANCELLED');
    });
  });

  describe('an employee', () => {
    const EMPLOYEES = '{ employees { nodes { email } } }';
    const CREATE_PRODUCT = `mutation { done: createProduct(input: { name: "" , price: { amount: "1.00", currency: "EUR" } }) { ${failure} } }`;
    const CREATE_EMPLOYEE =
      'mutation { createEmployee(input: { name: "x", email: "x@kawa.example", role: ADMIN, password: "a long one of mine" }) { __typename } }';
    const CREATE_STORE = `mutation { done: createStore(input: { name: "" }) { ${failure} } }`;
    const ORDERS = '{ orders(first: 1) { nodes { number customer { name } } } }';

    test.each([
      ['a clerk', 'clerk', ORDERS, CREATE_PRODUCT, 'FORBIDDEN'],
      ['a clerk of another store', 'clerk.vienna', ORDERS, EMPLOYEES, 'FORBIDDEN'],
      ['a manager who reads employees', 'manager', EMPLOYEES, CREATE_STORE, 'FORBIDDEN'],
      ['a manager who creates products', 'manager', CREATE_PRODUCT, CREATE_EMPLOYEE, 'FORBIDDEN'],
      [
        'an admin',
        'admin',
        CREATE_STORE,
        'mutation { importStores(records: []) { ref } }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
    ])('%s may what the role says and no more', async (_who, name, allowed, forbidden, code) => {
      const headers = await asEmployee(name);
      expect((await ask(allowed, {}, headers)).codes).toEqual([]);
      await refused(code, forbidden, {}, headers);
      await refused('UNAUTHENTICATED', allowed, {}, {});
      await refused('FORBIDDEN', allowed, {}, await asCustomer(jonas));
    });

    test("counts the own store's stock and no other's", async () => {
      const stock = await kawa.database('stock');
      const productId = await row(await kawa.database('products'), 'product', 'KW-BEAN-COL-250');
      const [berlin, vienna, central] = await Promise.all(
        ['berlin', 'vienna', 'central'].map((ref) => row(stock, 'location', ref)),
      );
      const onHand = async (locationId: string | undefined) => {
        const [level] =
          await stock`select on_hand from stock_level where product_id = ${productId} and location_id = ${locationId ?? ''}`;
        return level?.['on_hand'];
      };
      const SET_REORDER = `mutation ($input: SetReorderPointInput!) { done: setReorderPoint(input: $input) { ${failure} } }`;
      const change = { productId, delta: 1, reason: 'counted' };
      for (const [name, own, others] of [
        ['clerk', berlin, [vienna, central]],
        ['clerk.vienna', vienna, [berlin, central]],
        ['manager', berlin, [vienna, central]],
      ] as const) {
        const headers = await asEmployee(name);
        for (const locationId of others) {
          const before = await onHand(locationId);
          await refused('FORBIDDEN', ADJUST, { input: { ...change, locationId } }, headers);
          await refused(
            'FORBIDDEN',
            SET_REORDER,
            { input: { productId, locationId, reorderPoint: 0 } },
            headers,
          );
          expect(await onHand(locationId)).toBe(before);
        }
        const before = await onHand(own);
        const { level } = await does(ADJUST, { ...change, locationId: own }, headers);
        expect(level.onHand).toBe(before + 1);
      }
    });
  });

  describe('who guesses a password', () => {
    test.each([
      ['customer', SIGN_IN, jonas],
      ['employee', EMPLOYEE_SIGN_IN, 'clerk.vienna@kawa.example'],
    ])(
      'of an account (%s) gets one answer for a wrong password and for an unknown account',
      async (_who, query, email) => {
        const input = (of: string) => ({ input: { email: of, password: 'not the password' } });
        const [wrong, unknown] = [
          await twice(() => ask(query, input(email))),
          await twice(() => ask(query, input('nobody@accounts.example'))),
        ];
        expect(wrong.data.done).toEqual(invalidCredentials);
        expect(unknown.text).toBe(wrong.text);
        const told = ({ headers }: HttpAnswer) =>
          [...headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
        expect(told(unknown)).toEqual(told(wrong));
      },
    );

    test.each([
      [
        'customer',
        SIGN_IN,
        async (email: string, password: string) => {
          await does(SIGN_UP, { email, password, name: 'Victim' });
        },
      ],
      [
        'employee',
        EMPLOYEE_SIGN_IN,
        async (email: string, password: string) => {
          const query =
            'mutation ($input: CreateEmployeeInput!) { done: createEmployee(input: $input) { __typename } }';
          const input = { email, password, name: 'Victim', role: 'ADMIN' };
          const made = await does(query, input, await asEmployee('admin'));
          expect(made.__typename).toBe('CreateEmployeeSuccess');
        },
      ],
    ])(
      'of an account (%s) gets 429 at the 11th try of a minute, from whatever address',
      async (who, query, open) => {
        const email = `victim-${who}@accounts.example`;
        await open(email, 'the right one of them');
        const attempt = (password: string, of = email) => ask(query, { input: { email: of, password } });
        for (let at = 0; at < 10; at += 1) {
          const { status, data } = await attempt(`try ${at}`, at % 2 === 0 ? email : email.toUpperCase());
          expect({ status, data }).toEqual({ status: 200, data: { done: invalidCredentials } });
        }
        // The right password is one more attempt: the answer does not reveal that it is right.
        for (const password of ['try 11', 'the right one of them']) {
          const limited = await attempt(password);
          expect(limited).toMatchObject({ status: 429, codes: ['RATE_LIMITED'], data: null });
          const seconds = Number(limited.headers.get('retry-after'));
          expect(seconds >= 1 && seconds <= 60).toBe(true);
        }
      },
    );

    test('ten times in one request by aliases has tried ten times', async () => {
      const many = (count: number, email: string) =>
        `mutation { ${Array.from({ length: count }, (_, at) => `a${at}: signIn(input: { email: "${email}", password: "try ${at}" }) { ... on Error { code } }`).join(' ')} }`;
      const from = { 'x-forwarded-for': '203.0.113.7' };
      const ten = await ask(many(10, 'aliased@accounts.example'), {}, from);
      expect(ten.status).toBe(200);
      expect(Object.values(ten.data)).toEqual(
        Array.from({ length: 10 }, () => ({ code: 'INVALID_CREDENTIALS' })),
      );
      // The same account from another address, and another account from the same address.
      expect((await twice(() => ask(many(1, 'aliased@accounts.example')))).status).toBe(429);
      expect((await twice(() => ask(many(1, 'other@accounts.example'), {}, from))).status).toBe(429);
      expect((await twice(() => ask(many(11, 'eleven@accounts.example')))).status).toBe(429);
    });
  });
});
