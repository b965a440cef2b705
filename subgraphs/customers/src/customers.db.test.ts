import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSubgraph, type TestSubgraph } from '@kawa/tests';
import { customersSubgraph } from './subgraph.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(customersSubgraph);
});
afterAll(() => shop[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) {
    __typename
    ... on CreateCustomerSuccess { customer { id ref email name phone version createdAt addresses { kind line1 country countryCode } } }
    ... on ValidationError { field problems { field message } }
    ... on Error { code message }
  }
}`;
const create = async (input: Record<string, unknown>) => (await shop.ask(CREATE, { input })).createCustomer;

test('creates a customer: text trimmed, e-mail in lower case, country coded', async () => {
  const { customer } = await create({
    name: '  Ada Lovelace ',
    email: ' Ada@Example.org ',
    phone: '+44 20 7946 0018',
    addresses: [{ line1: '12 St James Square', country: 'UK' }],
  });
  expect(customer).toMatchObject({
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    version: 1,
    addresses: [{ kind: 'SHIPPING', line1: '12 St James Square', country: 'UK', countryCode: 'GB' }],
  });
});
