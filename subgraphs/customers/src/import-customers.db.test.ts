import { afterAll, beforeAll, expect, test } from 'vitest';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { customersSubgraph } from './subgraph.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(customersSubgraph);
});
afterAll(() => shop[Symbol.asyncDispose]());

const IMPORT = `mutation ($records: [CustomerRecordInput!]!) {
  importCustomers(records: $records) { ref id status field reason }
}`;
const load = async (records: readonly Record<string, unknown>[]) =>
  (await shop.ask(IMPORT, { records })).importCustomers;
const statuses = (outcomes: readonly { status: string }[]) => outcomes.map(({ status }) => status);
const everything = async () =>
  (
    await shop.sql`select md5(string_agg(c::text || coalesce(a::text, ''), '|' order by c.id, a.id)) as sum from customer c left join address a on a.customer_id = c.id`
  )[0]?.['sum'];

const records = Array.from({ length: 500 }, (_, index) => ({
  ref: `I${index}`,
  name: `Imported ${index}`,
  email: index % 2 === 0 ? `i${index}@example.org` : null,
  addresses: [{ line1: `Street ${index}`, country: 'Germany' }],
}));

test('500 new records are at most 8 statements, transaction included; again they change nothing', async () => {
  const statements = await shop.statementsOf(async () => {
    expect(new Set(statuses(await load(records)))).toEqual(new Set(['ADDED']));
  });
  expect(statements.length).toBeLessThanOrEqual(8);
  const before = await everything();
  expect(new Set(statuses(await load(records)))).toEqual(new Set(['UNCHANGED']));
  expect(await everything()).toBe(before);
});

test('a record says everything: what it leaves out is emptied', async () => {
  await load([
    { ref: 'full', name: 'Full', contactName: 'F', phone: '044 668 18 00', addresses: [{ line1: 'A' }] },
  ]);
  expect(statuses(await load([{ ref: 'full', name: 'Full' }]))).toEqual(['UPDATED']);
  const { customer } = await shop.ask(
    '{ customer(ref: "full") { name contactName phone version addresses { line1 } } }',
  );
  expect(customer).toEqual({ name: 'Full', contactName: null, phone: null, version: 2, addresses: [] });
});

test('4 wrong records of 6 are refused with field and reason; the other 2 go in', async () => {
  const outcomes = await load([
    { ref: 'w1', name: ' ' },
    { ref: 'w2', name: 'Good' },
    { ref: 'w3', name: 'Bad mail', email: 'no' },
    { ref: 'w4', name: 'Taken', email: 'I0@example.org' },
    { ref: 'w2', name: 'Twice' },
    { ref: 'w5', name: 'Good too' },
  ]);
  expect(statuses(outcomes)).toEqual(['REFUSED', 'ADDED', 'REFUSED', 'REFUSED', 'REFUSED', 'ADDED']);
  expect(outcomes.map(({ field }: { field: string }) => field)).toEqual([
    'name',
    null,
    'email',
    'email',
    'ref',
    null,
  ]);
  expect(outcomes[3].reason).toBe('another customer has this address');
});

test('500 changed records are as many statements as 5, at most 8: each is UPDATED, creation stays unless it is given', async () => {
  const batch = (name: string, count: number, more: object = {}) =>
    Array.from({ length: count }, (_, n) => ({
      ref: `${name}${n}`,
      name,
      email: `${name}${n}@example.org`,
      addresses: [{ line1: 'New street', country: 'France' }],
      ...more,
    }));
  await load([...batch('few', 5, { addresses: [] }), ...batch('many', 495, { addresses: [] })]);
  await load(batch('many', 500, { createdAt: '2020-02-02T02:02:02.222Z' }));
  const phone = '+41 44 668 18 00';
  const few = await shop.statementsOf(() => load(batch('few', 5, { phone })));
  let outcomes: { status: string }[] = [];
  const many = await shop.statementsOf(async () => {
    outcomes = await load(batch('many', 500, { phone, contactName: 'Ada' }));
  });
  expect(new Set(statuses(outcomes))).toEqual(new Set(['UPDATED']));
  expect(many).toHaveLength(few.length);
  expect(many.length).toBeLessThanOrEqual(8);
  const [row] =
    await shop.sql`select count(*)::int as count, sum(version)::int as versions, min(contact_name) as contact,
    min(created_at) as first, max(created_at) as last from customer where ref like 'many%' and phone = ${phone}`;
  const createdAt = new Date('2020-02-02T02:02:02.222Z');
  expect(row).toEqual({ count: 500, versions: 1495, contact: 'Ada', first: createdAt, last: createdAt });
});

test('500 records of 20 addresses each, 10,000 in all, go in with their addresses in the order given', async () => {
  const lines = Array.from({ length: 20 }, (_, n) => `Line ${n}`);
  const many = Array.from({ length: 500 }, (_, n) => ({
    ref: `wide${n}`,
    name: 'Wide',
    addresses: lines.map((line1) => ({ line1 })),
  }));
  expect(new Set(statuses(await load(many)))).toEqual(new Set(['ADDED']));
  const { customer } = await shop.ask('{ customer(ref: "wide499") { addresses { line1 } } }');
  expect(customer.addresses.map(({ line1 }: { line1: string }) => line1)).toEqual(lines);
  expect(new Set(statuses(await load(many)))).toEqual(new Set(['UNCHANGED']));
});

test('an id of another record, an id that differs from its ref and an id that appears twice are refused alone', async () => {
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const { createCustomer } = await shop.ask(
    'mutation { createCustomer(input: { name: "No ref" }) { ... on CreateCustomerSuccess { customer { id } } } }',
  );
  expect(await load([{ ref: 'own', name: 'Own', id }])).toMatchObject([{ id, status: 'ADDED' }]);
  const outcomes = await load([
    { ref: 'own', name: 'Own', id: id.toUpperCase() },
    { ref: 'thief', name: 'Thief', id: createCustomer.customer.id },
    { ref: 'new', name: 'New', id: other },
    { ref: 'newer', name: 'Newer', id: other },
  ]);
  expect(statuses(outcomes)).toEqual(['UNCHANGED', 'REFUSED', 'ADDED', 'REFUSED']);
  expect(outcomes[1]).toMatchObject({ field: 'id', reason: 'another customer has this id' });
  expect(outcomes[3]).toMatchObject({ field: 'id', reason: 'appears twice in this batch' });
  expect(
    await load([
      { ref: 'own', name: 'Changed', id: crypto.randomUUID() },
      { ref: 'thief', name: 'Thief', id },
    ]),
  ).toMatchObject([
    { status: 'REFUSED', field: 'id', reason: 'the customer with this ref has another id' },
    { status: 'REFUSED', field: 'id', reason: 'another customer has this id' },
  ]);
});

test.each(['0000-01-01T00:00:00Z', '1799-12-31T23:59:59Z', '9999-12-31T23:59:59-01:00'])(
  'createdAt %s is refused by field; the record beside it goes in',
  async (createdAt) => {
    const outcomes = await load([
      { ref: 'when', name: 'When', createdAt },
      { ref: `beside ${createdAt}`, name: 'Beside', createdAt: '9999-12-31T23:59:59.999Z' },
    ]);
    expect(outcomes).toMatchObject([{ status: 'REFUSED', field: 'createdAt' }, { status: 'ADDED' }]);
  },
);

test('a deleted customer is refused by ref and keeps no e-mail from the record behind it', async () => {
  const [{ id }] = await load([{ ref: 'gone', name: 'Gone' }]);
  await shop.ask('mutation ($id: ID!) { deleteCustomer(input: { id: $id }) { __typename } }', { id });
  const email = 'free@example.org';
  expect(
    await load([
      { ref: 'gone', name: 'Back', email },
      { ref: 'heir', name: 'Heir', email },
    ]),
  ).toMatchObject([{ status: 'REFUSED', field: 'ref' }, { status: 'ADDED' }]);
});

test('three imports at once of the same 100 records, one the other way round: all succeed, each is ADDED once', async () => {
  const batch = Array.from({ length: 100 }, (_, index) => ({ ref: `P${index}`, name: `Parallel ${index}` }));
  const outcomes = (await Promise.all([load(batch), load(batch), load(batch.toReversed())])).flat();
  expect(statuses(outcomes).toSorted()).toEqual([
    ...Array.from({ length: 100 }, () => 'ADDED'),
    ...Array.from({ length: 200 }, () => 'UNCHANGED'),
  ]);
  const [row] = await shop.sql`select count(*)::int as count from customer where ref like 'P%'`;
  expect(row?.['count']).toBe(100);
});

test('two imports at once of 50 e-mails under other refs: each e-mail is ADDED once and refused once', async () => {
  const batch = (name: string) =>
    Array.from({ length: 50 }, (_, n) => ({ ref: `${name}${n}`, name, email: `contested${n}@example.org` }));
  const outcomes = (await Promise.all([load(batch('x')), load(batch('y'))])).flat();
  expect(statuses(outcomes).filter((status) => status === 'ADDED')).toHaveLength(50);
  expect(outcomes.filter(({ field }: { field: string | null }) => field === 'email')).toHaveLength(50);
});

test('501 records are refused as a whole', async () => {
  const { errors } = await shop.run(IMPORT, { records: [...records, { ref: 'x', name: 'x' }] });
  expect(errors[0]?.message).toBe('records: at most 500.');
});

test('an address may be a city and a country; one of nothing is refused', async () => {
  const outcomes = await load([
    { ref: 'city', name: 'City only', addresses: [{ city: 'Paris', country: 'France' }] },
    { ref: 'void', name: 'Nothing', addresses: [{ kind: 'BILLING' }] },
  ]);
  expect(statuses(outcomes)).toEqual(['ADDED', 'REFUSED']);
  expect(outcomes[1]).toMatchObject({ field: 'addresses[0].line1' });
  const { customer } = await shop.ask('{ customer(ref: "city") { addresses { line1 city countryCode } } }');
  expect(customer.addresses).toEqual([{ line1: null, city: 'Paris', countryCode: 'FR' }]);
});
