// Compares a program whose API key has a contract with one that has the same scopes and the whole graph.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { postGraphQL, type Headers, type Kawa, type Topology } from '../../kit/kit.ts';

const SIGN_IN = `mutation { employeeSignIn(input: { email: "admin@kawa.example", password: "coffee-at-seven" }) {
  ... on EmployeeSignInSuccess { accessToken } } }`;
const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename ... on CreateApiKeySuccess { key apiKey { contract } } ... on ValidationError { field } } }`;
const ORDERS = '{ orders(first: 1) { nodes { number total { amount } } } }';
const STOCK = '{ stockLevels(first: 1) { nodes { available location { name } product { sku } } } }';
/** Both keys have the scopes, but no contract has these fields: the shop's own figures and the tasks of staff. */
const INTERNAL = [
  '{ orderStats { orders } }',
  '{ stockMovements(first: 1) { nodes { quantity } } }',
  '{ products(first: 1) { nodes { viewCount } } }',
  '{ products(first: 1, where: { visibility: INACTIVE }) { nodes { name } } }',
  '{ stockLevels(first: 1) { nodes { version } } }',
];
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

export const contracts = (topology: Topology, started: () => Kawa) =>
  describe(`${topology}: a program with an API key for a contract`, () => {
    let kawa: Kawa;
    let admin: Headers;
    let partner: Headers;
    let whole: Headers;
    const post = (body: object, headers: Headers = {}) => postGraphQL(kawa.url, body, headers);
    const ask = (query: string, headers: Headers = {}, variables: object = {}) =>
      post({ query, variables }, headers);
    const create = async (input: object): Promise<Headers> => {
      const { data } = await ask(CREATE, admin, {
        input: {
          name: 'ERP',
          scopes: ['orders:read', 'stock:read', 'customers:read', 'catalogue:write', 'stock:write'],
          expiresAt: tomorrow,
          ...input,
        },
      });
      expect(data.createApiKey.__typename).toBe('CreateApiKeySuccess');
      return { 'x-api-key': data.createApiKey.key };
    };
    const notThere = { status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'], data: null };

    beforeAll(async () => {
      kawa = started();
      const { data } = await ask(SIGN_IN);
      admin = { authorization: `Bearer ${data.employeeSignIn.accessToken}` };
      partner = await create({ contract: 'partner' });
      whole = await create({});
    });

    test('reads orders and stock levels as one without a contract does', async () => {
      for (const query of [ORDERS, STOCK]) {
        const [mine, theirs] = [await ask(query, partner), await ask(query, whole)];
        expect(mine.codes).toEqual([]);
        expect(mine.data).toEqual(theirs.data);
        expect(Object.values(mine.data)).toEqual([{ nodes: [expect.any(Object)] }]);
      }
    });

    test('finds none of what is internal, 2 times each, before and after the other key has read it', async () => {
      for (const query of INTERNAL) {
        expect(await ask(query, partner), query).toMatchObject(notThere);
        for (let time = 0; time < 2; time += 1) expect((await ask(query, whole)).codes, query).toEqual([]);
        for (let time = 0; time < 2; time += 1)
          expect(await ask(query, partner), query).toMatchObject(notThere);
      }
      const adjust =
        'mutation { adjustStock(input: { productId: "x", locationId: "x", delta: 1, reason: "x" }) { __typename } }';
      for (let time = 0; time < 2; time += 1) {
        expect((await ask(adjust, whole)).data.adjustStock.__typename).toBe('ValidationError');
        expect(await ask(adjust, partner)).toMatchObject(notThere);
      }
    });

    test('is refused a document that the other key registered by its hash', async () => {
      const query = '{ orderStats { lines } }';
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      expect((await post({ query, extensions }, whole)).codes).toEqual([]);
      for (let time = 0; time < 2; time += 1) {
        expect((await post({ extensions }, whole)).codes).toEqual([]);
        expect(await post({ extensions }, partner)).toMatchObject(notThere);
      }
    });

    test('sees by introspection the root fields of its contract: 16 questions instead of 22', async () => {
      const query =
        '{ __schema { queryType { fields { name } } } employee: __type(name: "Employee") { name } }';
      const countOf = async (headers: Headers) => {
        const { data } = await ask(query, headers);
        return [data.__schema.queryType.fields.length, data.employee];
      };
      for (let time = 0; time < 2; time += 1) {
        expect(await countOf(partner)).toEqual([16, null]);
        expect(await countOf(whole)).toEqual([22, { name: 'Employee' }]);
      }
    });

    test('opens nothing when its contract is one that the router does not know', async () => {
      const misspelt = await create({ contract: 'partnr' });
      for (let time = 0; time < 2; time += 1)
        expect(await ask('{ products(first: 1) { nodes { name } } }', misspelt)).toMatchObject({
          status: 503,
          codes: ['SERVICE_UNAVAILABLE'],
        });
    });
  });
