// What a lost connection does to those who were using it. With the driver as npm has it the first 3 end the process or hang.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect as createConnection, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import type { Sql, TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patchDriver, patchedFiles } from './driver-patch.ts';
import { postgres } from './driver.ts';
import { ownSocket } from './socket.ts';
import { freshDatabase, type FreshDatabase } from './testing.ts';

let database: FreshDatabase;
let pool: Sql;
let operator: Sql;
beforeAll(async () => {
  database = await freshDatabase();
  // One connection: whoever asks after the loss gets the very connection that was lost.
  pool = postgres(database.url, { max: 1, ...ownSocket, backoff: () => 0.01, onnotice: () => {} });
  operator = postgres(database.url, { max: 1, onnotice: () => {} });
  await operator`create table fact (n int primary key)`;
});
afterAll(async () => {
  await pool.end({ timeout: 1 });
  await operator.end({ timeout: 1 });
  await database[Symbol.asyncDispose]();
});

/** Ends the backend `pid` and waits until Postgres has no such session: the fault happened. */
async function terminate(pid: number): Promise<void> {
  expect(await operator`select pg_terminate_backend(${pid}, 5000) as done`).toEqual([{ done: true }]);
}

const pidOf = async (sql: Sql | TransactionSql): Promise<number> => {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
};
const facts = async () => (await operator`select n from fact order by n`).map(({ n }) => Number(n));
const lostConnection = { code: expect.stringMatching(/^(?:57P01|CONNECTION_CLOSED|ECONNRESET|EPIPE)$/u) };

test('a transaction that lost its connection can run nothing more, neither on it nor on its successor', async () => {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  const { promise: late, resolve: tell } = Promise.withResolvers<unknown>();
  const failed = pool.begin(async (tx) => {
    await tx`insert into fact values (1)`;
    await terminate(await pidOf(tx));
    await lost;
    // By now the pool has opened the connection again, for the statement below.
    tell(await tx`insert into fact values (2)`.catch((error: unknown) => error));
  });
  await expect(failed).rejects.toMatchObject(lostConnection);
  expect(await pool`select 1 as alive`).toEqual([{ alive: 1 }]);
  lose();
  expect(await late).toMatchObject(lostConnection);
  expect(await facts()).toEqual([]);
});

test("the lost transaction's rollback does not end the transaction of its successor", async () => {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const failed = pool.begin(async (tx) => {
    await terminate(await pidOf(tx));
    await lost;
    setImmediate(() => setImmediate(end));
    throw new Error('the work is given up');
  });
  await expect(failed).rejects.toMatchObject(lostConnection);
  await pool.begin(async (tx) => {
    await tx`insert into fact values (3)`;
    lose();
    await over;
    await tx`insert into fact values (4)`;
  });
  expect(await facts()).toEqual([3, 4]);
});

test('20 statements of a transaction that wait for their turn are refused with it', async () => {
  const failed = pool.begin(async (tx) => {
    const pid = await pidOf(tx);
    const waiting = Array.from({ length: 20 }, () => tx`select pg_sleep(30)`);
    const ended = Promise.allSettled(waiting);
    await terminate(pid);
    for (const result of await ended)
      expect(result).toMatchObject({ status: 'rejected', reason: lostConnection });
    throw new Error('all 20 were refused');
  });
  await expect(failed).rejects.toMatchObject(lostConnection);
  expect(await pool`select 1 as alive`).toEqual([{ alive: 1 }]);
});

test('a statement that was cut tells Postgres’s own reason, and the next one does not hear of it', async () => {
  const pid = await pidOf(pool);
  const cut = expect(pool`select pg_sleep(30)`).rejects.toMatchObject(lostConnection);
  await terminate(pid);
  await cut;
  expect(await pool`select 2 as alive`).toEqual([{ alive: 2 }]);
});

test('a server that ends connections before they are ready, 5 times, is refused each time, and used when it stays', async () => {
  const { hostname, port } = new URL(database.url);
  let cuts = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    sockets.add(client);
    client.on('error', () => {});
    if (cuts < 5) {
      // The greeting has arrived: the driver waits for the answer.
      client.once('data', () => {
        cuts += 1;
        client.destroy();
      });
      return;
    }
    const target = createConnection(Number(port), hostname);
    sockets.add(target);
    client.pipe(target).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  const url = new URL(database.url);
  url.port = String(address.port);
  const sql = postgres(url.href, { max: 1, ...ownSocket, backoff: () => 0.01, onnotice: () => {} });
  try {
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await expect(sql`select 1`).rejects.toMatchObject({ code: expect.any(String) });
    expect(cuts).toBe(5);
    expect(await sql`select 3 as alive`).toEqual([{ alive: 3 }]);
  } finally {
    await sql.end({ timeout: 1 });
    for (const socket of sockets) socket.destroy();
    proxy.close();
  }
});

test('a driver whose files are not those that are patched is refused with what to read', () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('postgres'));
  for (const build of ['cjs/src', 'src'])
    for (const name of patchedFiles) {
      const source = readFileSync(join(folder, '../..', build, name), 'utf8');
      expect(patchDriver(name, source)).not.toBe(source);
      expect(() =>
        patchDriver(name, source.replaceAll('socket', 'wire').replaceAll('onclose', 'end')),
      ).toThrow(
        `postgres/${name} is not the file that Kawa patches (version 3.4.9). See docs/adr/0014-patched-driver.md`,
      );
    }
});
