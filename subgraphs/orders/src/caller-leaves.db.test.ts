// A caller disconnects halfway: a query sends no further statement, a command finishes. The tests count statements.
import { service } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrder, mutationOf, openShop, type TestShop } from './testing.ts';

let shop: TestShop;
let leave = () => {};
beforeAll(async () => {
  shop = await openShop({ onStatement: () => leave() });
});
afterAll(() => shop[Symbol.asyncDispose]());

/** Executes for a caller who disconnects while statement number `patience` runs. */
async function statementsFor(patience: number, query: string, variables: Record<string, unknown> = {}) {
  const caller = new AbortController();
  let sent = 0;
  leave = () => {
    sent += 1;
    if (sent === patience) caller.abort();
  };
  const statements = await shop.statementsOf(() =>
    shop.mounted.execute({
      query,
      variables,
      requestId: 'test',
      viewer: service('test'),
      signal: caller.signal,
    }),
  );
  leave = () => {};
  return statements;
}

test.each([
  [
    'an order with its lines and history',
    'query ($id: ID!) { order(id: $id) { lines { name } history { to } } }',
    3,
  ],
  [
    'a page, its number and the lines',
    '{ orders(first: 5) { totalCount edges { node { lines { name } } } } }',
    3,
  ],
])('%s: 1 statement instead of 3 when the caller leaves at the first', async (_what, query, all) => {
  const { id } = await createOrder(shop);
  expect(await statementsFor(Infinity, query, { id })).toHaveLength(all);
  expect(await statementsFor(1, query, { id })).toHaveLength(1);
  expect(await statementsFor(Infinity, query, { id })).toHaveLength(all);
});

test('of 2 callers who wait for one shared statement 1 leaves: the other has its answer', async () => {
  const { id } = await createOrder(shop);
  const query = 'query ($id: ID!) { order(id: $id) { lines { name } } }';
  const [leaver, stayer] = [new AbortController(), new AbortController()];
  let sent = 0;
  leave = () => {
    sent += 1;
    leaver.abort();
  };
  const call = { query, variables: { id }, requestId: 'test', viewer: service('test') };
  const [left, answered] = await Promise.all([
    shop.mounted.execute({ ...call, signal: leaver.signal }),
    shop.mounted.execute({ ...call, signal: stayer.signal }),
  ]);
  leave = () => {};
  expect(left.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
  expect(answered).toMatchObject({ data: { order: { lines: [{ name: 'Espresso beans' }] } } });
  expect(answered.errors).toBeUndefined();
  expect(sent).toBe(2);
});

test('a command whose caller leaves at its 1st statement sends all of them, and is committed', async () => {
  const [first, second] = [await createOrder(shop), await createOrder(shop)];
  const cancel = (patience: number, { id }: { id: string }) =>
    statementsFor(patience, mutationOf('cancelOrder'), { input: { id, reason: 'Out of beans' } });
  const whole = await cancel(Infinity, first);
  expect(whole.length).toBeGreaterThan(3);
  expect(await cancel(1, second)).toEqual(whole);
  const [row] = await shop.sql`select status from orders where id = ${second.id}`;
  expect(row).toEqual({ status: 'CANCELLED' });
});
