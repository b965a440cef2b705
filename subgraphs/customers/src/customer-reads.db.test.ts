import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { customersSubgraph } from './subgraph.ts';

let shop: TestSubgraph;
const ids = new Map<string, string>();
const number = (index: number) => String(index).padStart(2, '0');

beforeAll(async () => {
  shop = await testSubgraph(customersSubgraph);
  const records = Array.from({ length: 45 }, (_, index) => ({
    ref: `C${number(index)}`,
    name: `Customer ${number(index)}`,
    email: `c${number(index)}@example.org`,
    // Pairs share a moment, so that ties are broken by id.
    createdAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 2))).toISOString(),
    addresses: [
      { line1: 'Street 1', country: index % 3 === 0 ? 'Germany' : 'FR' },
      { kind: 'BILLING', line1: 'Street 2' },
    ],
  }));
  const { importCustomers } = await shop.ask(
    'mutation ($records: [CustomerRecordInput!]!) { importCustomers(records: $records) { ref id status } }',
    { records },
  );
  for (const { ref, id } of importCustomers) ids.set(ref, id);
});
afterAll(() => shop[Symbol.asyncDispose]());

const LIST = `query ($first: Int, $after: String, $where: CustomerWhere, $orderBy: CustomerOrderBy! = CREATED_AT_DESC) {
  customers(first: $first, after: $after, where: $where, orderBy: $orderBy) {
    nodes { ref } edges { cursor node { ref } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount
  }
}`;

describe('customers', () => {
  test.each(['CREATED_AT_DESC', 'CREATED_AT_ASC', 'NAME_ASC'])(
    'pages through 45 in 3 pages by %s, each once',
    async (orderBy) => {
      const seen: string[] = [];
      let after: string | null = null;
      let pages = 0;
      do {
        const { customers } = await shop.ask(LIST, { first: 20, after, orderBy });
        seen.push(...customers.nodes.map(({ ref }: { ref: string }) => ref));
        after = customers.pageInfo.hasNextPage ? customers.pageInfo.endCursor : null;
        pages += 1;
      } while (after !== null);
      expect(pages).toBe(3);
      expect(new Set(seen).size).toBe(45);
      const column = orderBy === 'NAME_ASC' ? shop.sql`name` : shop.sql`created_at`;
      const direction = orderBy === 'CREATED_AT_DESC' ? shop.sql`desc` : shop.sql`asc`;
      const oracle =
        await shop.sql`select ref from customer order by ${column} ${direction}, id ${direction}`;
      expect(seen).toEqual(oracle.map(({ ref }) => ref));
    },
  );

  test('conditions combine, and totalCount counts what they leave', async () => {
    const where = {
      search: 'customer 0',
      country: 'DE',
      createdFrom: '2026-01-01T00:00:00Z',
      createdBefore: '2026-01-04T00:00:00Z',
    };
    const { customers } = await shop.ask(LIST, { where, orderBy: 'NAME_ASC' });
    expect(customers.nodes).toEqual([{ ref: 'C00' }, { ref: 'C03' }]);
    expect(customers.totalCount).toBe(2);
  });

  test.each([
    ['createdFrom', '0000-01-01T00:00:00Z'],
    ['createdBefore', '0000-12-31T00:00:00Z'],
    ['createdBefore', '9999-12-31T23:59:59-01:00'],
  ])('%s %s is refused by name; the years 1 to 9999 are asked for', async (name, moment) => {
    const { errors } = await shop.run(LIST, { where: { [name]: moment } });
    expect(errors).toMatchObject([
      { message: `where.${name}: must be from the year 1 to 9999.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const where = { createdFrom: '0001-01-01T00:00:00Z', createdBefore: '9999-12-31T23:59:59.999Z' };
    expect((await shop.run(LIST, { where })).errors).toEqual([]);
  });

  test('a percent sign in a search means itself', async () => {
    expect((await shop.ask(LIST, { where: { search: '%' } })).customers.totalCount).toBe(0);
  });

  test('refuses first: 1000 and first: 0, naming the argument', async () => {
    const { errors } = await shop.run(LIST, { first: 1000 });
    expect(errors[0]).toMatchObject({
      message: 'first: must be from 1 to 100, not 1000.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect((await shop.run(LIST, { first: 0 })).errors).toHaveLength(1);
  });

  test('refuses a broken cursor, one of another sorting, and one with SQL in it', async () => {
    const { customers } = await shop.ask(LIST, { first: 1, orderBy: 'NAME_ASC' });
    const hostile = Buffer.from(JSON.stringify(['customers:NAME_ASC', 'a', "' or 1=1 --"])).toString(
      'base64url',
    );
    for (const [after, orderBy] of [
      ['%%%', 'NAME_ASC'],
      [customers.pageInfo.endCursor, 'CREATED_AT_ASC'],
      [hostile, 'NAME_ASC'],
    ]) {
      const { errors } = await shop.run(LIST, { after, orderBy });
      expect(errors[0]?.message).toContain('after: is not a cursor of this list');
    }
  });

  test('100 customers with their addresses are 2 statements, 3 with the count', async () => {
    const query = (count: string) => `{ customers(first: 100) { nodes { addresses { line1 } } ${count} } }`;
    expect(await shop.statementsOf(() => shop.ask(query('')))).toHaveLength(2);
    expect(await shop.statementsOf(() => shop.ask(query('totalCount')))).toHaveLength(3);
  });
});

describe('customer', () => {
  test('is found by id, ref and e-mail in any case; an unknown one is null', async () => {
    const { a, b, c, d } = await shop.ask(
      `query ($id: ID!) { a: customer(id: $id) { ref } b: customer(ref: "C07") { ref } c: customer(email: "C07@Example.org") { ref } d: customer(ref: "none") { ref } }`,
      { id: ids.get('C07') },
    );
    expect([a, b, c, d]).toEqual([{ ref: 'C07' }, { ref: 'C07' }, { ref: 'C07' }, null]);
  });

  test('two keys, no key and a malformed id are reported', async () => {
    const messages = await Promise.all(
      [
        '{ customer { id } }',
        '{ customer(ref: "a", email: "b") { id } }',
        '{ customer(id: "12") { id } }',
      ].map(async (query) => (await shop.run(query)).errors[0]?.message),
    );
    expect(messages).toEqual([
      'customer: give exactly one of id, ref and email.',
      'customer: give exactly one of id, ref and email.',
      'id: "12" is not an id; pass one that the graph gave you.',
    ]);
  });
});

describe('references', () => {
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { ref } } }`;

  test.each(['id', 'ref', 'email'])(
    '50 by %s are 1 statement, in order, null for what is missing',
    async (key) => {
      const keys = Array.from({ length: 50 }, (_, index) => {
        const ref = `C${number((index * 7) % 50)}`;
        return { id: ids.get(ref) ?? crypto.randomUUID(), ref, email: `${ref.toLowerCase()}@example.org` }[
          key
        ];
      });
      let entities: unknown[] = [];
      const statements = await shop.statementsOf(async () => {
        const representations = keys.map((value) => ({ __typename: 'Customer', [key]: value }));
        entities = (await shop.ask(ENTITIES, { representations }))._entities;
      });
      const expected = Array.from({ length: 50 }, (_, index) =>
        (index * 7) % 50 < 45 ? { ref: `C${number((index * 7) % 50)}` } : null,
      );
      expect(entities).toEqual(expected);
      expect(statements).toHaveLength(1);
    },
  );

  test('a malformed id is null, not an error', async () => {
    const representations = [{ __typename: 'Customer', id: 'nonsense' }];
    expect((await shop.ask(ENTITIES, { representations }))._entities).toEqual([null]);
  });

  test('an id in capitals is the same id; a key with a NUL is nobody', async () => {
    const representations = [
      { __typename: 'Customer', id: ids.get('C07')?.toUpperCase() },
      { __typename: 'Customer', ref: 'C\u000007' },
    ];
    expect((await shop.ask(ENTITIES, { representations }))._entities).toEqual([{ ref: 'C07' }, null]);
  });

  test('_service gives the schema', async () => {
    expect((await shop.ask('{ _service { sdl } }'))._service.sdl).toContain('type Customer');
  });
});
