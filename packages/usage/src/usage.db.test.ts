import { createServer, connect as openSocket, type AddressInfo, type Socket } from 'node:net';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MUTATION, QUERY, testUsage, type TestUsage } from './testing/counts.ts';
import { readUsage, type Executed } from './usage.ts';

let counts: TestUsage;
beforeEach(async () => {
  counts = await testUsage();
});
afterEach(() => counts[Symbol.asyncDispose]());

test('counts 3 right and 2 failed requests of two clients, and the input fields of their variables by name', async () => {
  const usage = counts.open();
  usage.count(QUERY, 3);
  usage.count(QUERY, 2, { failed: true });
  usage.count(MUTATION, 1, { clientVersion: '2.0.0', variables: { input: { text: 'a', sizes: [1] } } });
  usage.count(MUTATION, 1, { clientVersion: '2.0.0', variables: { input: { text: 'b', exact: true } } });
  await usage.flush();
  expect(await counts.rows()).toEqual([
    {
      operation: 'Plant',
      client_name: 'web',
      client_version: '2.0.0',
      ok: 2,
      errors: 0,
      inputs: ['Filter.exact', 'Filter.sizes', 'Filter.text'],
    },
    { operation: 'Tree', client_name: 'web', client_version: '1.0.0', ok: 3, errors: 2, inputs: [] },
  ]);
  usage.count(MUTATION, 1, { clientVersion: '2.0.0', variables: { input: { text: 'c', colour: 'RED' } } });
  await usage.flush();
  expect((await counts.rows())[0]).toMatchObject({
    ok: 3,
    inputs: expect.arrayContaining(['Filter.colour', 'Filter.exact']),
  });
  expect(usage.totals).toEqual({ written: 8, dropped: 0, others: 0, flushes: 2, failedFlushes: 0 });
});

test('a flush of 1 and one of 400 operations are 8 statements each; one of nothing is none', async () => {
  const statements: string[] = [];
  const usage = counts.open({ onStatement: (text) => statements.push(text) });
  usage.count(QUERY);
  await usage.flush();
  statements.length = 0;
  for (const count of [1, 400]) {
    for (let index = 0; index < count; index += 1) usage.count(`query Q${index} { tree(id: 1) { id } }`);
    await usage.flush();
    expect(statements.map((text) => /usage\.\w+/u.exec(text)?.[0] ?? text.trim())).toEqual([
      'begin',
      ...['usage.lock', 'usage.turn', 'usage.state', 'usage.clients', 'usage.operations', 'usage.uses'],
      'commit',
    ]);
    statements.length = 0;
  }
  await usage.flush();
  expect(statements).toEqual([]);
  expect(await counts.sum()).toBe(402);
});

test('4 routers that start, migrate and flush at the same time add up to exactly 4,000', async () => {
  const routers = Array.from({ length: 4 }, () => counts.open());
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(
      routers.map((usage, index) => {
        usage.count(QUERY, 50);
        usage.count(`query Own${index} { tree(id: 1) { id } }`, 50, { clientName: `client ${index}` });
        return usage.flush();
      }),
    );
  }
  for (const usage of routers) await usage.flush();
  expect(await counts.rows()).toMatchObject([
    ...[0, 1, 2, 3].map((index) => ({ operation: `Own${index}`, client_name: `client ${index}`, ok: 500 })),
    { operation: 'Tree', client_name: 'web', ok: 2_000 },
  ]);
});

/** Postgres behind a port that a test can close and open, and that can lose the answer to a commit. */
async function startProxy(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const state = { isDown: false, loseCommit: false, lost: 0 };
  const server = createServer((socket) => {
    if (state.isDown) return void socket.destroy();
    const peer = openSocket(Number(target.port), target.hostname);
    for (const end of [socket, peer]) {
      sockets.add(end);
      end.on('error', () => {}).on('close', () => sockets.delete(end));
    }
    socket.on('data', (chunk) => void peer.write(chunk));
    peer.on('data', (chunk) => {
      if (!state.loseCommit || !chunk.includes('COMMIT')) return void socket.write(chunk);
      // Postgres has committed, and nobody hears of it.
      state.lost += 1;
      state.loseCommit = false;
      socket.destroy();
    });
    socket.on('close', () => peer.destroy());
    peer.on('close', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  url.hostname = '127.0.0.1';
  return {
    url: url.href,
    state,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

describe('a database that is away', () => {
  test('from the start on: counting goes on, 3 flushes fail and tell of it once, and everything is written when it is back', async () => {
    await using proxy = await startProxy(counts.database.url);
    proxy.state.isDown = true;
    const usage = counts.open({ databaseUrl: proxy.url });
    for (let round = 0; round < 3; round += 1) {
      usage.count(QUERY, 10);
      await usage.flush();
    }
    expect(usage.totals).toMatchObject({ written: 0, dropped: 0, failedFlushes: 3 });
    expect(counts.lines).toHaveLength(1);
    expect(counts.lines[0]).not.toContain('postgres://');
    proxy.state.isDown = false;
    await usage.flush();
    await usage.flush();
    expect(await counts.rows()).toMatchObject([{ operation: 'Tree', ok: 30 }]);
    expect(usage.totals).toMatchObject({ written: 30, dropped: 0 });
  });

  test('a commit whose answer was lost is not counted twice', async () => {
    await using proxy = await startProxy(counts.database.url);
    const usage = counts.open({ databaseUrl: proxy.url });
    usage.count(QUERY, 7);
    await usage.flush();
    proxy.state.loseCommit = true;
    usage.count(QUERY, 5);
    await usage.flush();
    expect(proxy.state.lost).toBe(1);
    expect(usage.totals.failedFlushes).toBe(1);
    expect(await counts.sum()).toBe(12);
    usage.count(QUERY, 1);
    await usage.flush();
    await usage.flush();
    expect(await counts.sum()).toBe(13);
    expect(usage.totals).toMatchObject({ written: 13, dropped: 0 });
  });

  test('over 3 midnights: each day keeps its own counts; at the stop what is left is reported as lost', async () => {
    await using proxy = await startProxy(counts.database.url);
    let now = new Date('2026-11-24T23:59:59Z');
    const usage = counts.open({ databaseUrl: proxy.url, clock: () => now });
    usage.count(QUERY);
    await usage.flush();
    proxy.state.isDown = true;
    proxy.cut();
    for (const [day, times] of [
      ['24', 1],
      ['25', 2],
      ['26', 3],
    ] as const) {
      now = new Date(`2026-11-${day}T23:59:59Z`);
      await usage.flush();
      usage.count(QUERY, times);
      await usage.flush();
    }
    proxy.state.isDown = false;
    await usage.flush();
    await usage.flush();
    expect(await counts.database.sql`select day::text, ok::int from operation_use order by day`).toEqual([
      { day: '2026-11-24', ok: 2 },
      { day: '2026-11-25', ok: 2 },
      { day: '2026-11-26', ok: 3 },
    ]);
    proxy.state.isDown = true;
    proxy.cut();
    usage.count(QUERY, 9);
    await usage.close();
    expect(usage.totals.dropped).toBe(9);
    expect(counts.lines.at(-1)).toContain('"requests":9');
  });

  test('a database that is there and refuses a batch 5 times loses that batch, and no other', async () => {
    const usage = counts.open();
    usage.count(QUERY, 1);
    await usage.flush();
    await counts.database.sql`alter table operation_use add constraint no_sevens check (ok <> 8)`;
    usage.count(QUERY, 7);
    for (let round = 0; round < 5; round += 1) await usage.flush();
    expect(usage.totals).toMatchObject({ dropped: 7, failedFlushes: 5 });
    usage.count(QUERY, 2);
    await usage.flush();
    expect(await counts.sum()).toBe(3);
    expect(counts.lines.join('')).not.toContain('insert');
  });
});

test('what cannot be counted is reported once and harms no request', async () => {
  const usage = counts.open();
  const document = parse('{ tree(id: 1) { id } }');
  const hostile = Object.defineProperty({}, 'operation', {
    get: () => {
      throw new Error('not an operation');
    },
  });
  for (let time = 0; time < 3; time += 1)
    usage.count(QUERY, 1, { document, operation: hostile as Executed['operation'] });
  usage.count(QUERY, 2);
  await usage.flush();
  expect(await counts.sum()).toBe(2);
  expect(usage.totals.dropped).toBe(3);
  expect(counts.lines).toHaveLength(1);
});

test('keeps 90 days: older uses go, and with them the operations and clients that nothing uses any more', async () => {
  let now = new Date('2026-08-01T12:00:00Z');
  const old = counts.open({ clock: () => now });
  old.count('query Old { tree(id: 1) { id } }', 1, { clientName: 'old' });
  await old.flush();
  now = new Date('2026-08-28T12:00:00Z');
  await old.flush();
  old.count(QUERY, 2);
  await old.flush();
  now = new Date('2026-11-26T12:00:00Z');
  await old.flush();
  old.count(QUERY, 3);
  await old.flush();
  expect(await counts.database.sql`select day::text, ok::int from operation_use order by day`).toEqual([
    { day: '2026-08-28', ok: 2 },
    { day: '2026-11-26', ok: 3 },
  ]);
  expect(await counts.database.sql`select name from operation`).toEqual([{ name: 'Tree' }]);
  expect(await counts.database.sql`select name from client`).toEqual([{ name: 'web' }]);
});

test('is read back by operation, client and day; a database without tables has nothing', async () => {
  const time = { from: '2026-11-25', to: '2026-11-26' };
  expect(await readUsage(counts.database.url, time)).toEqual({ ...time, operations: [], others: 0 });
  let now = new Date('2026-11-24T12:00:00Z');
  const usage = counts.open({ clock: () => now, limits: { newOperationsPerDay: 1 } });
  for (const day of ['24', '25', '26']) {
    now = new Date(`2026-11-${day}T12:00:00Z`);
    await usage.flush();
    usage.count(MUTATION, 2, { variables: { input: { text: 'a', ...(day === '25' && { exact: true }) } } });
    await usage.flush();
  }
  usage.count('{ tree(id: 1) { id } }', 1);
  usage.count('{ node(id: 1) { id } }', 4);
  await usage.flush();
  expect(await readUsage(counts.database.url, time)).toMatchObject({
    ...time,
    others: 4,
    operations: [
      {
        name: 'Plant',
        type: 'mutation',
        coordinates: ['Mutation.plant', 'Mutation.plant(input:)', 'Tree.id'],
        uses: [
          {
            client: { name: 'web', version: '1.0.0' },
            count: 4,
            errors: 0,
            lastUsed: '2026-11-26',
            inputs: [
              { coordinate: 'Filter.exact', count: 2, lastUsed: '2026-11-25' },
              { coordinate: 'Filter.text', count: 4, lastUsed: '2026-11-26' },
            ],
          },
        ],
      },
      { name: null, type: 'query', uses: [{ count: 1 }] },
    ],
  });
});
