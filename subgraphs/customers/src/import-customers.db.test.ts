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

test('two imports at once of the same 100 records add each once', async () => {
  const batch = Array.from({ length: 100 }, (_, index) => ({ ref: `P${index}`, name: `Parallel ${index}` }));
  const results = await Promise.allSettled([load(batch), load(batch)]);
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  const [row] = await shop.sql`select count(*)::int as count from customer where ref like 'P%'`;
  expect(row?.['count']).toBe(100);
});

test('501 records are refused as a whole', async () => {
  const { errors } = await shop.run(IMPORT, { records: [...records, { ref: 'x', name: 'x' }] });
  expect(errors[0]?.message).toBe('records: at most 500.');
});
