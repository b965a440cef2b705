// Access to customers, tested on the subgraph itself, without the router's own checks.
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customersSubgraph } from './subgraph.ts';

let shop: TestSubgraph;
const people: Record<'ada' | 'bob', { id: string; email: string; ref: string; viewer: Viewer }> = {} as never;
const clerk: Viewer = { kind: 'employee', id: crypto.randomUUID(), scopes: ['customers:read'] };
const manager: Viewer = { ...clerk, scopes: ['customers:read', 'customers:write'] };
const baker: Viewer = { kind: 'api-key', id: crypto.randomUUID(), scopes: ['stock:read'] };

beforeAll(async () => {
  shop = await testSubgraph(customersSubgraph);
  for (const name of ['ada', 'bob'] as const) {
    const email = `${name}@example.org`;
    const { createCustomer } = await shop.ask(
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on CreateCustomerSuccess { customer { id } } } }',
      { input: { name, email, ref: name } },
    );
    const { id } = createCustomer.customer as { id: string };
    people[name] = { id, email, ref: name, viewer: { kind: 'customer', id, scopes: [] } };
  }
});
afterAll(() => shop[Symbol.asyncDispose]());

const codes = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors.map(({ extensions }) => extensions?.['code']);

test.each(['id', 'email', 'ref'] as const)(
  'by %s: oneself and any to staff; another is null, as one that is not there; a foreign key is FORBIDDEN',
  async (key) => {
    const { ada, bob } = people;
    const read = (viewer: Viewer, value: string) =>
      shop.run(
        `query ($key: ${key === 'id' ? 'ID' : 'String'}!) { customer(${key}: $key) { name } }`,
        { key: value },
        viewer,
      );
    for (let time = 0; time < 2; time += 1) {
      expect((await read(ada.viewer, ada[key])).data).toEqual({ customer: { name: 'ada' } });
      expect((await read(clerk, ada[key])).data).toEqual({ customer: { name: 'ada' } });
      expect(await read(bob.viewer, ada[key])).toEqual(await read(bob.viewer, crypto.randomUUID()));
      expect(codes(await read(baker, ada[key]))).toEqual(['FORBIDDEN']);
      const representations = [{ __typename: 'Customer', [key]: ada[key] }];
      const entity = (viewer: Viewer) =>
        shop.run(
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { name } } }',
          { representations },
          viewer,
        );
      expect((await entity(ada.viewer)).data._entities).toEqual([{ name: 'ada' }]);
      for (const viewer of [bob.viewer, baker]) {
        const answer = await entity(viewer);
        expect([answer.data._entities, codes(answer)]).toEqual([[null], ['FORBIDDEN']]);
      }
    }
  },
);

const CHANGE = {
  updateCustomer: `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }`,
  deleteCustomer: `mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { __typename } }`,
} as const;

test.each(['updateCustomer', 'deleteCustomer'] as const)(
  '%s: of another it is NotFound and changes nothing, for who may only read it is FORBIDDEN, oneself and staff succeed',
  async (name) => {
    const { ada, bob } = people;
    const change = (viewer: Viewer, id: string) => shop.run(CHANGE[name], { input: { id } }, viewer);
    const rows = () => shop.sql`select * from customer where id = ${ada.id}`;
    const before = await rows();
    expect((await change(bob.viewer, ada.id)).data[name].__typename).toBe('NotFound');
    expect((await change(bob.viewer, ada.id.toUpperCase())).data[name].__typename).toBe('NotFound');
    for (const viewer of [clerk, baker]) expect(codes(await change(viewer, ada.id))).toEqual(['FORBIDDEN']);
    expect(await rows()).toEqual(before);
    const success = name === 'updateCustomer' ? 'UpdateCustomerSuccess' : 'DeleteCustomerSuccess';
    expect((await change(ada.viewer, ada.id)).data[name].__typename).toBe(success);
    expect((await change(manager, bob.id)).data[name].__typename).toBe(success);
  },
);
