import { beforeAll, describe, expect, test } from 'vitest';
import { type Kawa, type Topology } from '../../kit/kit.ts';

export const badInput = (topology: Topology, started: () => Kawa) =>
  describe(`${topology}: bad input gets one plain error`, () => {
    let kawa: Kawa;
    beforeAll(() => void (kawa = started()));

    const post = async (
      body: string,
      headers: Record<string, string> = { 'content-type': 'application/json' },
    ) => {
      const known = { ...headers, ...(await kawa.credentials()) };
      const response = await fetch(`${kawa.url}/graphql`, { method: 'POST', headers: known, body });
      const text = await response.text();
      // No response has HTML, a stack, SQL or an internal address.
      expect(text).not.toMatch(
        /<html|<!doctype|\bat .*\.ts:|node_modules|select .* from|127\.0\.0\.1:\d|ECONN/iu,
      );
      expect(response.status).toBeLessThan(500);
      return {
        status: response.status,
        ...(JSON.parse(text) as {
          data?: Record<string, unknown>;
          errors?: { message: string; extensions: { code: string } }[];
        }),
      };
    };
    const query = (text: string, variables: Record<string, unknown> = {}) =>
      post(JSON.stringify({ query: text, variables }));

    test.each([
      ['malformed JSON', () => post('{"query": '), 'BAD_REQUEST'],
      ['an array of requests', () => post('[{"query":"{__typename}"}]'), 'BAD_REQUEST'],
      [
        'a body of 1 MB',
        () => post(JSON.stringify({ query: `# ${'x'.repeat(1_000_000)}\n{__typename}` })),
        'PAYLOAD_TOO_LARGE',
      ],
      ['a syntax error', () => query('{ orders('), 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', () => query('{ order(number: "1001") { secret } }'), 'GRAPHQL_VALIDATION_FAILED'],
      [
        'a wrong variable type',
        () => query('query ($n: Int) { orders(first: $n) { totalCount } }', { n: 'ten' }),
        'BAD_USER_INPUT',
      ],
      ['a malformed id', () => query('{ product(id: "1 or 1=1") { name } }'), 'BAD_USER_INPUT'],
      ['first: 1000', () => query('{ orders(first: 1000) { totalCount } }'), 'PAGE_SIZE_EXCEEDED'],
      ['first: -1', () => query('{ customers(first: -1) { totalCount } }'), 'BAD_USER_INPUT'],
      ['a broken cursor', () => query('{ orders(after: "abc") { totalCount } }'), 'BAD_USER_INPUT'],
      ['no key', () => query('{ order { id } }'), 'BAD_USER_INPUT'],
    ])('%s', async (_what, send, code) => {
      // Twice: a cached document must be refused again.
      for (const answer of [await send(), await send()]) {
        expect(answer.errors?.[0]?.extensions.code).toBe(code);
        expect(answer.errors?.[0]?.message).toBeTruthy();
      }
    });

    const decimal = 'Decimal must be a decimal number as a string, for example "12.50".';
    const currency = 'CurrencyCode must be an ISO 4217 code in capitals, as a string, for example "EUR".';
    const moment =
      'DateTime must be a moment that exists, as an ISO 8601 string with an offset, for example "2026-03-01T09:30:00Z".';
    test.each<[what: string, text: string, variables: Record<string, unknown>, field: string, told: string]>([
      [
        'a literal in a filter',
        '{ products(where: { priceFrom: "abc", currency: EUR }) { totalCount } categories { totalCount } warehouse { name } }',
        {},
        'products',
        `where.priceFrom: ${decimal}`,
      ],
      [
        'a currency in small letters',
        '{ products(where: { priceFrom: "1", currency: "eur" }) { totalCount } categories { totalCount } warehouse { name } }',
        {},
        'products',
        `where.currency: ${currency}`,
      ],
      [
        'the default of a variable',
        'query ($p: Decimal = "abc") { products(where: { priceFrom: $p, currency: "EUR" }) { totalCount } categories { totalCount } warehouse { name } }',
        {},
        'products',
        `where.priceFrom: ${decimal}`,
      ],
      [
        'a variable',
        'query ($w: ProductWhere) { products(where: $w) { totalCount } categories { totalCount } warehouse { name } }',
        { w: { priceFrom: 'abc', currency: 'EUR' } },
        'products',
        `where.priceFrom: ${decimal}`,
      ],
      [
        'a day that no year has',
        '{ orders(where: { placedFrom: "2026-02-30T00:00:00Z" }) { totalCount } orderStats { orders } warehouse { name } }',
        {},
        'orders',
        `where.placedFrom: ${moment}`,
      ],
      [
        'a rate in a command',
        'mutation { createOrder(input: { lines: [{ productId: "019a0000-0000-7000-8000-000000000000", quantity: 1, discountRate: "abc" }] }) { __typename } }',
        {},
        'createOrder',
        `input.lines[0].discountRate: ${decimal}`,
      ],
    ])(
      '%s that its scalar refuses is one null with BAD_USER_INPUT at its path; the neighbours answer',
      async (_what, text, variables, field, told) => {
        for (const answer of [await query(text, variables), await query(text, variables)]) {
          expect(answer.errors).toMatchObject([
            { message: told, path: [field], extensions: { code: 'BAD_USER_INPUT' } },
          ]);
          expect(answer.errors).toHaveLength(1);
          const { [field]: lost, ...others } = answer.data ?? {};
          expect(lost).toBeNull();
          expect(Object.values(others)).not.toContain(null);
          if (field !== 'createOrder') expect(Object.keys(others)).toHaveLength(2);
        }
      },
    );

    test('a wrong content type is refused with 4xx', async () => {
      const { status, errors } = await post('query=%7B__typename%7D', {
        'content-type': 'application/x-www-form-urlencoded',
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(errors).toHaveLength(1);
    });

    test("a cursor of customers is refused by orders, and an orders' cursor by another sorting", async () => {
      const page = await kawa.ask(
        '{ customers(first: 1) { pageInfo { endCursor } } orders(first: 1) { pageInfo { endCursor } } }',
      );
      const foreign = await query('query ($after: String) { orders(after: $after) { totalCount } }', {
        after: page.customers.pageInfo.endCursor,
      });
      expect(foreign.errors?.[0]?.message).toMatch(/^after: /u);
      const resorted = await query(
        'query ($after: String) { orders(after: $after, orderBy: NUMBER_ASC) { totalCount } }',
        { after: page.orders.pageInfo.endCursor },
      );
      expect(resorted.errors?.[0]?.message).toMatch(/^after: /u);
    });

    test('an unknown id is null', async () => {
      expect(
        await kawa.ask(
          '{ order(number: "999999999") { id } product(id: "019a0000-0000-7000-8000-000000000000") { id } }',
        ),
      ).toEqual({ order: null, product: null });
    });

    test.each([
      [
        'price 0',
        `createProduct(input: { name: "Free", price: { amount: "0", currency: "EUR" } })`,
        /price/u,
      ],
      [
        'a price of three decimals',
        `createProduct(input: { name: "Odd", price: { amount: "1.005", currency: "EUR" } })`,
        /price/u,
      ],
      [
        'quantity 0',
        `createOrder(input: { lines: [{ productId: "019a0000-0000-7000-8000-000000000000", quantity: 0 }] })`,
        /lines\[0\]\.quantity/u,
      ],
      ['an empty name', `createCustomer(input: { name: "  " })`, /name/u],
    ])('%s is data that names the field', async (_what, mutation, field) => {
      const [name = ''] = mutation.split('(');
      const answer = await kawa.ask(
        `mutation { ${mutation} { __typename ... on ValidationError { code field message } } }`,
      );
      expect(answer[name]).toMatchObject({
        __typename: 'ValidationError',
        code: 'VALIDATION_ERROR',
        field: expect.stringMatching(field),
      });
    });

    test('taking more stock than there is, is refused with what is available', async () => {
      const { stockLevels } = await kawa.ask(
        '{ stockLevels(first: 1) { nodes { available product { id } location { id } } } }',
      );
      const [level] = stockLevels.nodes;
      const { adjustStock } = await kawa.ask(
        `mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename ... on InsufficientStock { available requested } } }`,
        {
          input: {
            productId: level.product.id,
            locationId: level.location.id,
            delta: -1_000_000,
            reason: 'too much',
          },
        },
      );
      expect(adjustStock).toMatchObject({
        __typename: 'InsufficientStock',
        available: level.available,
        requested: 1_000_000,
      });
    });

    test('a product that is taken off sale leaves lowStock; deleted, its stock cannot be adjusted', async () => {
      const { createProduct } = await kawa.ask(
        'mutation { createProduct(input: { name: "Short lived", price: { amount: "5.00", currency: "EUR" } }) { ... on CreateProductSuccess { product { id } } } }',
      );
      const { id } = createProduct.product;
      const { warehouse } = await kawa.ask('{ warehouse { id } }');
      const adjust = async (delta: number) =>
        (
          await kawa.ask(
            'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename ... on ProductDeleted { code productId } } }',
            { input: { productId: id, locationId: warehouse.id, delta, reason: 'Journey' } },
          )
        ).adjustStock;
      const low = async () => {
        const { lowStock } = await kawa.ask(
          'query ($l: ID) { lowStock(first: 100, locationId: $l) { totalCount nodes { level { product { id } } } } }',
          { l: warehouse.id },
        );
        expect(lowStock.totalCount).toBe(lowStock.nodes.length);
        return lowStock.nodes.filter(
          ({ level }: { level: { product: { id: string } } }) => level.product.id === id,
        ).length;
      };
      const command = (name: string) =>
        kawa.ask(`mutation ($id: ID!) { ${name}(input: { id: $id }) { __typename } }`, { id });
      expect((await adjust(3)).__typename).toBe('AdjustStockSuccess');
      expect(await low()).toBe(1);
      await command('deactivateProduct');
      expect(await low()).toBe(0);
      expect((await adjust(1)).__typename).toBe('AdjustStockSuccess');
      await command('deleteProduct');
      expect(await adjust(1)).toEqual({
        __typename: 'ProductDeleted',
        code: 'PRODUCT_DELETED',
        productId: id,
      });
    });

    test('orders and stock of what never was are BAD_USER_INPUT at their path, in a page and in a count', async () => {
      const nothing = '019a0000-0000-7000-8000-000000000000';
      const { data, errors } = await query(`{
      a: orders(where: { customerId: "${nothing}" }) { totalCount }
      b: orders(where: { productId: "${nothing}" }) { nodes { number } }
      c: stockLevels(where: { productId: "${nothing}" }) { totalCount }
      d: orderStats(where: { customerId: "${nothing}" }) { orders }
      warehouse { name }
    }`);
      expect(data).toEqual({ a: null, b: null, c: null, d: null, warehouse: { name: 'Central warehouse' } });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(4).fill('BAD_USER_INPUT'));
    });

    test('__proto__ and constructor as variables are names like any other', async () => {
      const body = `{"query": "query ($__proto__: Int, $constructor: String) { orders(first: $__proto__) { nodes { number } } order(number: $constructor) { number } }", "variables": {"__proto__": 3, "constructor": "1001"}}`;
      const { data, errors } = await post(body);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ orders: { nodes: [{}, {}, {}] }, order: { number: '1001' } });
    });

    test('__proto__ and constructor as aliases are names like any other', async () => {
      const answer = await query(
        '{ __proto__: order(number: "1001") { constructor: number __proto__: lines { hasOwnProperty: product { toString: name } } } }',
      );
      const order =
        answer.data === undefined
          ? undefined
          : Object.getOwnPropertyDescriptor(answer.data, '__proto__')?.value;
      expect(Object.getOwnPropertyDescriptor(order, 'constructor')?.value).toBe('1001');
      expect(({} as Record<string, unknown>)['number']).toBeUndefined();
    });
  });
