// Ends and kills database sessions and kills Postgres under 8 clients that write: no acknowledged write is lost or doubled,
// no request hangs, no process of ours dies, and Postgres comes back.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openDatabases } from '@kawa/embedded/databases';
import { createLog } from '@kawa/log';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startKawa, topologies, type Kawa } from '../kit/kit.ts';
import { familyOf } from '../kit/processes.ts';

const CLIENTS = 8;
/** Longer than the router's deadline of 5 s: a request without an answer by then hangs. */
const HANG_MS = 15_000;

const ADJUST = `mutation ($input: AdjustStockInput!) {
  adjustStock(input: $input) { __typename }
}`;
const ORDER = `mutation ($input: CreateOrderInput!) {
  createOrder(input: $input) { __typename }
}`;
const CATALOGUE = '{ products(first: 2) { nodes { id stock { levels { location { id } } } } } }';

interface Writer {
  /** The prefix of the name of each write. */
  readonly run: string;
  /** Names of the writes that got a success. */
  readonly acknowledged: ReadonlySet<string>;
  readonly tried: ReadonlySet<string>;
  readonly refusals: readonly string[];
  readonly hangs: number;
  stop(): Promise<void>;
}

interface Goods {
  readonly products: readonly string[];
  readonly location: string;
}

/** Writes stock and orders in turn; a refused write is sent again with its key, as a client does. */
async function startWriters(kawa: Kawa, { products, location }: Goods): Promise<Writer> {
  const [first = '', second = ''] = products;
  const headers = await kawa.credentials();
  const run = crypto.randomUUID();
  const acknowledged = new Set<string>();
  const tried = new Set<string>();
  const refusals: string[] = [];
  let hangs = 0;
  let stopping = false;
  const send = async (query: string, input: object): Promise<string> => {
    try {
      const response = await fetch(`${kawa.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(HANG_MS),
      });
      const { data, errors } = (await response.json()) as {
        data?: Record<string, { __typename: string } | null> | null;
        errors?: { extensions?: { code?: string } }[];
      };
      return errors?.[0]?.extensions?.code ?? Object.values(data ?? {})[0]?.__typename ?? 'nothing';
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') hangs += 1;
      return String(error);
    }
  };
  const write = async (name: string, kind: 'adjust' | 'order'): Promise<void> => {
    const input =
      kind === 'adjust'
        ? { productId: first, locationId: location, delta: 1, reason: name, idempotencyKey: name }
        : {
            lines: [
              { productId: first, quantity: 1 },
              { productId: second, quantity: 2 },
            ],
            shippingAddress: { name, line1: 'Quay 1', city: 'Berlin', country: 'DE' },
            idempotencyKey: name,
          };
    tried.add(name);
    for (;;) {
      const outcome = await send(kind === 'adjust' ? ADJUST : ORDER, input);
      if (outcome.endsWith('Success')) {
        acknowledged.add(name);
        return;
      }
      refusals.push(outcome);
      if (stopping) return;
    }
  };
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let turn = 0; !stopping; turn += 1)
      await write(`${run} client ${client} turn ${turn}`, turn % 2 === 0 ? 'adjust' : 'order');
  });
  return {
    run,
    acknowledged,
    tried,
    refusals,
    get hangs() {
      return hangs;
    },
    async stop() {
      stopping = true;
      await Promise.all(clients);
    },
  };
}

/** Waits for 8 more acknowledged writes: a fault while nobody writes would prove nothing. */
async function busyAgain({ acknowledged }: Writer): Promise<void> {
  const before = acknowledged.size;
  await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThanOrEqual(before + CLIENTS), {
    timeout: 60_000,
    interval: 2,
  });
}

describe.each(topologies)('%s', (topology) => {
  let kawa: Kawa;
  let superuserUrl: string;
  let goods: Goods;
  beforeAll(async () => {
    kawa = await startKawa(topology, {
      seed: 'coffee',
      env: { RATE_LIMIT_IP_PER_MINUTE: '0', RATE_LIMIT_VIEWER_PER_MINUTE: '0' },
    });
    const databases = await openDatabases({
      dataDir: kawa.dataDir,
      port: 0,
      log: createLog({ name: 'test', level: 'silent' }),
    });
    superuserUrl = databases.superuserUrl;
    await databases.stop();
    const { products } = await kawa.ask(CATALOGUE);
    goods = {
      products: products.nodes.map(({ id }: { id: string }) => id),
      location: products.nodes[0].stock.levels[0].location.id,
    };
  });
  afterAll(() => kawa[Symbol.asyncDispose]());

  const postmaster = () =>
    Number(readFileSync(join(kawa.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const processes = () =>
    topology === 'embedded'
      ? [kawa.process?.pid, kawa.process?.exitCode, kawa.process?.signalCode]
      : [...(kawa.services?.services.values() ?? [])].map((service) => service.pid());

  /** The pid of one busy session of stock or orders. */
  async function busySession(operator: Sql): Promise<number> {
    return vi.waitFor(
      async () => {
        const [row] = await operator<{ pid: number }[]>`
          select pid from pg_stat_activity
          where datname in ('stock', 'orders') and backend_type = 'client backend' and state <> 'idle'
          order by random() limit 1`;
        expect(row).toBeDefined();
        return row?.pid ?? 0;
      },
      { timeout: 30_000, interval: 2 },
    );
  }

  /** Compares the databases with the writes: each acknowledged one is there once, each other one at most once. */
  async function expectEachOnce({ run, acknowledged, tried }: Writer): Promise<void> {
    const [stock, orders] = [await kawa.database('stock'), await kawa.database('orders')];
    const moved = await stock<{ name: string; count: number }[]>`
      select reason as name, count(*)::int as count from stock_movement where reason like ${`${run} %`} group by reason`;
    const ordered = await orders<{ name: string; count: number; lines: number }[]>`
      select ship_name as name, count(distinct o.id)::int as count, count(l.id)::int as lines
      from orders o left join order_line l on l.order_id = o.id where ship_name like ${`${run} %`} group by ship_name`;
    const counts = new Map([...moved, ...ordered].map(({ name, count }) => [name, count]));
    expect([...acknowledged].filter((name) => counts.get(name) !== 1)).toEqual([]);
    expect([...counts].filter(([name, count]) => count !== 1 || !tried.has(name))).toEqual([]);
    expect(ordered.filter(({ lines }) => lines !== 2)).toEqual([]);
    // Each level is the sum of its movements.
    const differing = await stock`
      select product_id from stock_level l
      where on_hand <> (select coalesce(sum(quantity), 0) from stock_movement m
                        where m.product_id = l.product_id and m.location_id = l.location_id)`;
    expect(differing).toHaveLength(0);
  }

  test('30 ended and 10 killed sessions under 8 writers: 0 deaths, 0 hangs, every acknowledged write once', async () => {
    const before = processes();
    const writers = await startWriters(kawa, goods);
    const operator = postgres(superuserUrl, { max: 1, onnotice: () => {} });
    let ended = 0;
    let killed = 0;
    while (ended < 30) {
      await busyAgain(writers);
      const [row] = await operator`select pg_terminate_backend(${await busySession(operator)}) as ended`;
      if (row?.['ended'] === true) ended += 1;
    }
    await operator.end({ timeout: 1 });
    while (killed < 10) {
      await busyAgain(writers);
      const looker = postgres(superuserUrl, { max: 1, onnotice: () => {} });
      const pid = await busySession(looker);
      // Count only a session that still runs.
      if (familyOf(postmaster()).some((each) => each.pid === pid)) {
        process.kill(pid, 'SIGKILL');
        killed += 1;
      }
      await looker.end({ timeout: 0 }).catch(() => undefined);
    }
    await busyAgain(writers);
    await writers.stop();
    // The faults happened: Postgres recovered 10 times, and clients were refused in between.
    const log = readFileSync(join(kawa.dataDir, 'postgres.log'), 'utf8');
    expect(log.match(/terminated by signal 9/gu)?.length).toBe(10);
    expect(log.match(/terminating connection due to administrator command/gu)?.length).toBeGreaterThanOrEqual(
      30,
    );
    expect(writers.refusals.length).toBeGreaterThan(0);
    expect(new Set(writers.refusals)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    expect(writers.hangs).toBe(0);
    expect(processes()).toEqual(before);
    await expectEachOnce(writers);
  }, 300_000);

  test('a killed Postgres is back by itself and every acknowledged write is there once; readiness says 503 meanwhile', async () => {
    const before = processes();
    const writers = await startWriters(kawa, { ...goods, products: [...goods.products].reverse() });
    await busyAgain(writers);
    const [old, port] = [postmaster(), new URL(superuserUrl).port];
    const readiness = async () => {
      const response = await fetch(`${kawa.url}/health/ready`);
      const { subgraphs } = (await response.json()) as { subgraphs: { total: number; ready: number } };
      return { status: response.status, ...subgraphs };
    };
    process.kill(old, 'SIGKILL');
    // Another program holds the port for a while, so that Postgres cannot come back at once.
    const holder = createServer((socket) => socket.destroy());
    await vi.waitFor(
      () =>
        new Promise<void>((resolve, reject) =>
          holder.once('error', reject).listen(Number(port), '127.0.0.1', resolve),
        ),
      { timeout: 5_000, interval: 1 },
    );
    await vi.waitFor(async () => expect(await readiness()).toEqual({ status: 503, total: 5, ready: 0 }), {
      timeout: 10_000,
      interval: 50,
    });
    await new Promise((resolve) => holder.close(resolve));
    await vi.waitFor(async () => expect(await readiness()).toEqual({ status: 200, total: 5, ready: 5 }), {
      timeout: 10_000,
      interval: 50,
    });
    expect(postmaster()).not.toBe(old);
    await busyAgain(writers);
    await writers.stop();
    expect(writers.hangs).toBe(0);
    expect(processes()).toEqual(before);
    expect(writers.refusals.length).toBeGreaterThan(0);
    await expectEachOnce(writers);
  }, 180_000);
});
