// Queries all domains while one is killed, hangs or refuses: the rest of the data arrives, with one error at each null.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { admin, startKawa, type Kawa } from '../kit/kit.ts';

/** The request's deadline in router/src/limits.ts, and the time that a loaded machine may add. */
const DEADLINE_MS = 5_000;
const TOLERANCE_MS = 500;

const everything = `{
  products(first: 3) { nodes { name price { amount } availability stock { available levels { onHand } } salesCount } }
  categories(first: 2) { nodes { name } }
  stores(first: 2) { nodes { name stock(first: 2) { totalCount nodes { onHand product { name sku } } } } }
  warehouse { name }
  orders(first: 3) { nodes { number customer { name createdAt } lines { quantity product { name slug availability } } } }
  orderStats { orders }
  employees(first: 3) { nodes { name store { name address { city } } } }
  customers(first: 2) { nodes { name orders(first: 1) { nodes { number } } } }
}`;

/** The paths that are null while a domain is unavailable; `*` is each item of a list. */
const holes: Record<string, readonly string[]> = {
  customers: ['customers', 'orders.nodes.*.customer'],
  products: [
    'products',
    'categories',
    'stores.nodes.*.stock.nodes.*.product',
    'orders.nodes.*.lines.*.product',
  ],
  stock: [
    'stores',
    'warehouse',
    'products.nodes.*.stock',
    'products.nodes.*.availability',
    'orders.nodes.*.lines.*.product.availability',
    'employees.nodes.*.store',
  ],
  orders: ['orders', 'orderStats', 'products.nodes.*.salesCount', 'customers.nodes.*.orders'],
  staff: ['employees'],
};

type Path = (string | number)[];

/** Sets each non-null value that matches the pattern to null; returns the paths. */
function punch(data: unknown, [segment = '', ...rest]: readonly string[], at: Path = []): Path[] {
  if (typeof data !== 'object' || data === null) return [];
  const values = data as Record<string | number, unknown>;
  const keys = segment === '*' ? (data as unknown[]).map((_, index) => index) : [segment];
  return keys.flatMap((key) => {
    if (rest.length > 0) return punch(values[key], rest, [...at, key]);
    if (values[key] === null) return [];
    values[key] = null;
    return [[...at, key]];
  });
}

function without<Data>(whole: Data, patterns: readonly string[]): { data: Data; nulls: Path[] } {
  const data = structuredClone(whole);
  return { data, nulls: patterns.flatMap((pattern) => punch(data, pattern.split('.'))) };
}

const sorted = (paths: readonly (readonly (string | number)[] | undefined)[]): string[] =>
  paths.map((path) => path?.join('.') ?? 'no path').sort();

let kawa: Kawa;
beforeAll(async () => {
  kawa = await startKawa('services', {
    seed: 'coffee',
    env: { RATE_LIMIT_IP_PER_MINUTE: '1000000', RATE_LIMIT_VIEWER_PER_MINUTE: '1000000' },
  });
});
afterAll(() => kawa?.[Symbol.asyncDispose]());

const pidOf = (name: string): number | undefined => kawa.services?.services.get(name)?.pid();
const isStopped = async (pid: number): Promise<boolean> =>
  / T /u.test(await readFile(`/proc/${pid}/stat`, 'utf8'));

/** The complete answer, once the fault of the last test is over. */
async function wholeAnswer() {
  return vi.waitFor(async () => kawa.ask(everything), { timeout: 30_000, interval: 50 });
}

async function expectHoles(whole: unknown, name: string, codes: readonly string[]): Promise<void> {
  const startedAt = performance.now();
  const { data, errors } = await kawa.run(everything);
  const ms = performance.now() - startedAt;
  const expected = without(whole, holes[name] ?? []);
  expect(expected.nulls.length).toBeGreaterThan(0);
  expect(data).toEqual(expected.data);
  expect(sorted(errors.map(({ path }) => path))).toEqual(sorted(expected.nulls));
  // The fault happened: each error says so.
  for (const { extensions } of errors) expect(codes).toContain(extensions?.['code']);
  expect(ms).toBeLessThan(DEADLINE_MS + TOLERANCE_MS);
}

describe('one subgraph away, and a query over all domains', () => {
  test('has a row for each subgraph, and a value at each place that is lost', async () => {
    expect(Object.keys(holes).sort()).toEqual(Object.keys(kawa.services?.subgraphUrls ?? {}).sort());
    const whole = await wholeAnswer();
    for (const patterns of Object.values(holes))
      for (const pattern of patterns) expect(without(whole, [pattern]).nulls, pattern).not.toEqual([]);
  });

  test.for(Object.keys(holes))(
    'killed: without %s all else arrives, one error at each null',
    async (name) => {
      const whole = await wholeAnswer();
      const pid = pidOf(name);
      if (pid === undefined) throw new Error(`${name} does not run.`);
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => expect(pidOf(name)).toBeUndefined(), { interval: 1 });
      await expectHoles(whole, name, ['SUBGRAPH_UNAVAILABLE']);
      await vi.waitFor(() => expect(pidOf(name)).toBeGreaterThan(0), { timeout: 10_000 });
      expect(pidOf(name)).not.toBe(pid);
    },
  );

  test.for(Object.keys(holes))('hanging: without %s all else arrives before the deadline', async (name) => {
    const whole = await wholeAnswer();
    const pid = pidOf(name);
    if (pid === undefined) throw new Error(`${name} does not run.`);
    process.kill(pid, 'SIGSTOP');
    try {
      await vi.waitFor(async () => expect(await isStopped(pid)).toBe(true), { interval: 1 });
      await expectHoles(whole, name, ['SUBGRAPH_TIMEOUT', 'SUBGRAPH_UNAVAILABLE']);
      expect(await isStopped(pid)).toBe(true);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });
});

describe('a viewer who may not read all of it', () => {
  const refused = [
    'products.nodes.*.stock',
    'products.nodes.*.salesCount',
    'stores.nodes.*.stock',
    'orders',
    'orderStats',
    'employees',
    'customers',
  ];

  test('a client that is not signed in gets what is public, and one error at each null', async () => {
    const whole = await wholeAnswer();
    const { data, errors } = await kawa.run(everything, {}, {});
    const expected = without(whole, refused);
    expect(data).toEqual(expected.data);
    expect(sorted(errors.map(({ path }) => path))).toEqual(sorted(expected.nulls));
    for (const { extensions } of errors) expect(extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  test('stock:write alone changes stock: the level is null with FORBIDDEN, the result is there', async () => {
    const [item] = (
      await kawa.ask('{ stockLevels(first: 1) { nodes { product { id } location { id } onHand } } }')
    ).stockLevels.nodes;
    const input = { productId: item.product.id, locationId: item.location.id, delta: 1, reason: 'found' };
    const { data, errors } = await kawa.run(
      `mutation ($input: AdjustStockInput!) {
        adjustStock(input: $input) { ... on AdjustStockSuccess { level { onHand } movement { quantity } } }
      }`,
      { input },
      { ...admin, scopes: ['stock:write'] },
    );
    expect(data.adjustStock).toEqual({ level: null, movement: { quantity: 1 } });
    expect(errors).toMatchObject([{ path: ['adjustStock', 'level'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
