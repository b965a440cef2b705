import { expect, test } from 'vitest';
import { shareLookup } from './share.ts';

interface Row {
  readonly key: string;
  readonly value: number;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Nothing here waits for more than turns of the event loop: what is not there after 20 never comes, and fails at once. */
async function soon<Value>(value: Promise<Value>): Promise<Value> {
  const late = async () => {
    for (let turns = 0; turns < 20; turns += 1) await turn();
    throw new Error('no answer after 20 turns of the event loop');
  };
  return Promise.race([value, late()]);
}

/** A source whose calls are held until the test lets them go; what it was asked is what the test counts. */
function source(
  answer: (keys: readonly string[]) => Row[] = (keys) => keys.map((key) => ({ key, value: 1 })),
) {
  const calls: string[][] = [];
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const lookup = shareLookup<Row>(
    async (keys) => {
      calls.push(keys);
      asked.resolve();
      await gate.promise;
      return answer(keys);
    },
    ({ key }) => key,
  );
  return {
    calls,
    lookup: (keys: readonly string[]) => soon(lookup(keys)),
    open: () => gate.resolve(),
    called: () => soon(asked.promise),
  };
}

test('50 requests while one is under way wait for its end, and are 1 more call with their distinct keys', async () => {
  const { calls, lookup, open, called } = source();
  const first = lookup(['a']);
  await called();
  const others = Array.from({ length: 50 }, (_, index) => lookup([`k${index % 10}`, 'a']));
  for (let turns = 0; turns < 3; turns += 1) await turn();
  expect(calls).toHaveLength(1);
  open();
  expect(await first).toEqual([{ key: 'a', value: 1 }]);
  const answers = await Promise.all(others);
  expect(calls).toHaveLength(2);
  expect(calls[1]).toHaveLength(11);
  expect(answers.map((rows) => rows.map(({ key }) => key))).toEqual(
    Array.from({ length: 50 }, (_, index) => [`k${index % 10}`, 'a']),
  );
});

test('requests of the same turn of the event loop are 1 call', async () => {
  const { calls, lookup, open } = source();
  open();
  await Promise.all([lookup(['a']), lookup(['b']), lookup(['c', 'b'])]);
  expect(calls).toEqual([['a', 'b', 'c']]);
});

test('a caller who asks while a call is under way is served by a later one: nobody reads what was there before', async () => {
  let value = 1;
  const { lookup, open, called, calls } = source((keys) => keys.map((key) => ({ key, value })));
  const before = lookup(['a']);
  await called();
  const after = lookup(['a']);
  open();
  await before;
  value = 2;
  expect(await after).toEqual([{ key: 'a', value: 2 }]);
  expect(calls).toHaveLength(2);
});

test('rows of one key keep their order, and a key without rows has none', async () => {
  const { lookup, open } = source((keys) =>
    keys.includes('a') ? [3, 1, 2].map((value) => ({ key: 'a', value })) : [],
  );
  open();
  const [many, none] = await Promise.all([lookup(['a']), lookup(['b'])]);
  expect(many.map(({ value }) => value)).toEqual([3, 1, 2]);
  expect(none).toEqual([]);
});

test('1 hostile key among 20 callers fails its own caller only', async () => {
  const { lookup, open } = source((keys) => {
    if (keys.includes('hostile')) throw new Error('refused');
    return keys.map((key) => ({ key, value: 1 }));
  });
  open();
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => lookup([index === 7 ? 'hostile' : `k${index}`])),
  );
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(results[7]).toMatchObject({ status: 'rejected', reason: new Error('refused') });
});

test('a statement has at most 1,000 keys unless one caller alone brings more', async () => {
  const { calls, lookup, open } = source();
  open();
  const keys = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `k${from + index}`);
  await Promise.all([lookup(keys(0, 600)), lookup(keys(600, 600)), lookup(keys(1200, 1500))]);
  expect(calls.map(({ length }) => length)).toEqual([600, 600, 1500]);
});

test('two requests of 400 and 600 keys fit into one statement of 1,000', async () => {
  const { calls, lookup, open } = source();
  open();
  const keys = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}${index}`);
  await Promise.all([lookup(keys('a', 400)), lookup(keys('b', 600))]);
  expect(calls.map(({ length }) => length)).toEqual([1000]);
});

test('a failed call stops nothing: the next request is served', async () => {
  let broken = true;
  const { lookup, open } = source((keys) => {
    if (broken) throw new Error('down');
    return keys.map((key) => ({ key, value: 1 }));
  });
  open();
  await expect(lookup(['a'])).rejects.toThrow('down');
  broken = false;
  expect(await lookup(['a'])).toHaveLength(1);
});

test('a lookup that throws before it returns a promise fails its callers, and the next request is served', async () => {
  let broken = true;
  const shared = shareLookup<Row>(
    (keys) => {
      if (broken) throw new Error('no statement');
      return Promise.resolve(keys.map((key) => ({ key, value: 1 })));
    },
    ({ key }) => key,
  );
  const lookup = (keys: readonly string[]) => soon(shared(keys));
  await expect(lookup(['a'])).rejects.toThrow('no statement');
  const results = await Promise.allSettled([lookup(['a']), lookup(['b'])]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  broken = false;
  expect(await lookup(['a'])).toEqual([{ key: 'a', value: 1 }]);
});
