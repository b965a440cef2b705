import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { customersSubgraph } from './subgraph.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(customersSubgraph);
});
afterAll(() => shop[Symbol.asyncDispose]());

const CUSTOMER = `id ref email name contactName phone version createdAt deletedAt addresses { kind line1 country countryCode }`;
const FAILURES = `
  ... on ValidationError { field problems { field message } }
  ... on NotFound { id }
  ... on VersionConflict { expected actual }
  ... on Error { code message }`;
const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { __typename ... on CreateCustomerSuccess { customer { ${CUSTOMER} } } ${FAILURES.replace(/\.\.\. on (NotFound|VersionConflict).*\n/gu, '')} }
}`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) { __typename ... on UpdateCustomerSuccess { customer { ${CUSTOMER} } } ${FAILURES} }
}`;
const DELETE = `mutation ($input: DeleteCustomerInput!) {
  deleteCustomer(input: $input) { __typename ... on DeleteCustomerSuccess { customer { ${CUSTOMER} } } ${FAILURES} }
}`;
const create = async (input: Record<string, unknown>) => (await shop.ask(CREATE, { input })).createCustomer;
const update = async (input: Record<string, unknown>) => (await shop.ask(UPDATE, { input })).updateCustomer;
const remove = async (input: Record<string, unknown>) => (await shop.ask(DELETE, { input })).deleteCustomer;
const countOf = async (name: string) =>
  Number((await shop.sql`select count(*) from customer where name = ${name}`)[0]?.['count']);
const nobody = '019a0000-0000-7000-8000-000000000000';

describe('createCustomer', () => {
  test('trims text, lowers the e-mail, codes the country', async () => {
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

  test('tells all 4 problems of one input by field and writes nothing', async () => {
    const answer = await create({ name: ' ', email: 'nobody', phone: 'call me', addresses: [{ line1: '' }] });
    expect(answer).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_ERROR', field: 'name' });
    const fields = answer.problems.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['name', 'email', 'phone', 'addresses[0].line1']);
    expect(await countOf('')).toBe(0);
  });

  test.each([
    ['201 characters', { name: 'x'.repeat(201) }, 'name'],
    ['a NUL', { name: 'a\u0000b' }, 'name'],
    [
      '21 addresses',
      { name: 'a', addresses: Array.from({ length: 21 }, () => ({ line1: 'x' })) },
      'addresses',
    ],
  ])('refuses %s', async (_what, input, field) => {
    expect(await create(input)).toMatchObject({ __typename: 'ValidationError', field });
  });

  test('an e-mail is unique without regard to case', async () => {
    await create({ name: 'Grace', email: 'grace@example.org' });
    expect(await create({ name: 'Not Grace', email: 'GRACE@example.org' })).toMatchObject({
      __typename: 'EmailTaken',
      code: 'EMAIL_TAKEN',
    });
    expect(await countOf('Not Grace')).toBe(0);
  });

  test('a ref is unique', async () => {
    await create({ name: 'First', ref: 'R1' });
    expect(await create({ name: 'Second', ref: 'R1' })).toMatchObject({
      __typename: 'RefTaken',
      code: 'REF_TAKEN',
    });
  });

  test('50 customers without e-mail and ref are no conflict', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => create({ name: 'Walk-in' })));
    expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(50);
  });
});

describe('idempotencyKey', () => {
  test('the same key with the same input creates nothing again and answers the same customer as it is then', async () => {
    const input = { name: 'Once', email: 'once@example.org', idempotencyKey: 'k-once' };
    const first = await create(input);
    await update({ id: first.customer.id, name: 'Renamed' });
    const customer = { ...first.customer, name: 'Renamed', version: 2 };
    expect(await create(input)).toEqual({ ...first, customer });
    expect(await countOf('Once')).toBe(0);
  });

  test('the same key with another input is a conflict', async () => {
    await create({ name: 'Key owner', idempotencyKey: 'k-2' });
    expect(await create({ name: 'Other', idempotencyKey: 'k-2' })).toMatchObject({
      __typename: 'IdempotencyConflict',
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });

  test('10 requests at once with one key create 1 customer', async () => {
    const input = { name: 'Ten at once', idempotencyKey: 'k-10' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(input)));
    expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1);
    expect(await countOf('Ten at once')).toBe(1);
  });
});

describe('updateCustomer', () => {
  test('changes what it names and nothing else; null clears', async () => {
    const { customer } = await create({
      name: 'Part',
      email: 'part@example.org',
      phone: '044 668 18 00',
      contactName: 'P',
    });
    const answer = await update({ id: customer.id, contactName: null });
    expect(answer.customer).toEqual({ ...customer, contactName: null, version: 2 });
  });

  test('replaces the addresses that it names', async () => {
    const { customer } = await create({ name: 'Mover', addresses: [{ line1: 'Old 1' }, { line1: 'Old 2' }] });
    const answer = await update({ id: customer.id, addresses: [{ kind: 'BILLING', line1: 'New 1' }] });
    expect(answer.customer.addresses).toEqual([
      { kind: 'BILLING', line1: 'New 1', country: null, countryCode: null },
    ]);
  });

  test('what changes nothing raises no version and keeps the addresses; what changes an address alone raises it once', async () => {
    const addresses = [{ line1: 'Rue 1', country: 'FR' }, { line1: 'Rue 2' }];
    const { customer } = await create({ name: 'Same', phone: '+41 44 668 18 00', addresses });
    const { id } = customer;
    const rows = () => shop.sql`select id from address where customer_id = ${id} order by id`;
    const before = await rows();
    for (const input of [{}, { name: ' Same ' }, { phone: '+41 44 668 18 00', email: null }, { addresses }])
      expect((await update({ id, ...input })).customer).toEqual(customer);
    expect(await rows()).toEqual(before);
    const turned = await update({ id, addresses: addresses.toReversed() });
    expect(turned.customer).toMatchObject({
      version: 2,
      addresses: [{ line1: 'Rue 2' }, { line1: 'Rue 1' }],
    });
    expect((await update({ id, addresses: [] })).customer).toMatchObject({ version: 3, addresses: [] });
    expect((await update({ id, addresses: [] })).customer.version).toBe(3);
  });

  test('refuses a version that has passed, and writes nothing', async () => {
    const { customer } = await create({ name: 'Versioned' });
    await update({ id: customer.id, name: 'Versioned 2', expectedVersion: 1 });
    expect(await update({ id: customer.id, name: 'Lost', expectedVersion: 1 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 1,
      actual: 2,
    });
    expect(await countOf('Lost')).toBe(0);
  });

  test('a second change in one document shows its own addresses, not those before it', async () => {
    const { customer } = await create({ name: 'Two steps', addresses: [{ line1: 'First' }] });
    const step = (alias: string, line1: string) =>
      `${alias}: updateCustomer(input: { id: "${customer.id}", addresses: [{ line1: "${line1}" }] }) { ... on UpdateCustomerSuccess { customer { version addresses { line1 } } } }`;
    const answer = await shop.ask(`mutation { ${step('a', 'Second')} ${step('b', 'Third')} }`);
    expect(answer.a.customer).toEqual({ version: 2, addresses: [{ line1: 'Second' }] });
    expect(answer.b.customer).toEqual({ version: 3, addresses: [{ line1: 'Third' }] });
  });

  test('20 updates at once with one expectedVersion: 1 wins', async () => {
    const { customer } = await create({ name: 'Raced' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        update({ id: customer.id, name: `Racer ${index}`, expectedVersion: 1 }),
      ),
    );
    expect(answers.filter(({ __typename }) => __typename === 'UpdateCustomerSuccess')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'VersionConflict')).toHaveLength(19);
  });

  test('an unknown id, a malformed id, a null name and a taken e-mail are four answers', async () => {
    const { customer } = await create({ name: 'Asker' });
    await create({ name: 'Owner', email: 'owner@example.org' });
    expect(await update({ id: nobody, name: 'x' })).toMatchObject({ __typename: 'NotFound', id: nobody });
    expect(await update({ id: '1; drop table customer', name: 'x' })).toMatchObject({
      __typename: 'ValidationError',
      field: 'id',
    });
    expect(await update({ id: customer.id, name: null })).toMatchObject({
      __typename: 'ValidationError',
      field: 'name',
    });
    expect(await update({ id: customer.id, email: 'Owner@Example.org' })).toMatchObject({
      __typename: 'EmailTaken',
    });
  });
});

describe('deleteCustomer', () => {
  test('erases personal data and addresses, keeps the id, frees the e-mail', async () => {
    const { customer } = await create({
      name: 'To forget',
      email: 'forget@example.org',
      contactName: 'F',
      phone: '044 668 18 00',
      addresses: [{ line1: 'Somewhere 1' }],
    });
    const { customer: left } = await remove({ id: customer.id });
    expect(left).toMatchObject({
      id: customer.id,
      name: 'Deleted customer',
      email: null,
      contactName: null,
      phone: null,
      addresses: [],
    });
    expect(left.deletedAt).not.toBeNull();
    const [row] = await shop.sql`select customer::text as everything from customer where id = ${customer.id}`;
    expect(row?.['everything']).not.toContain('forget');
    expect(await create({ name: 'New owner', email: 'forget@example.org' })).toMatchObject({
      __typename: 'CreateCustomerSuccess',
    });
  });

  test('twice is NotFound; a wrong version deletes nothing', async () => {
    const { customer } = await create({ name: 'Twice' });
    expect(await remove({ id: customer.id, expectedVersion: 7 })).toMatchObject({
      __typename: 'VersionConflict',
      actual: 1,
    });
    expect(await remove({ id: customer.id })).toMatchObject({ __typename: 'DeleteCustomerSuccess' });
    expect(await remove({ id: customer.id })).toMatchObject({ __typename: 'NotFound' });
  });
});
