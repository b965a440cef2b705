import { connect as openSocket, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect } from './connect.ts';
import { isOutage } from './failures.ts';
import { freshDatabase, type FreshDatabase } from './testing.ts';
import { inTransaction } from './transaction.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** A TCP listener on a free port that does with a socket what `serve` says. */
async function listener(serve: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const opened = (port: number, applicationName = 'connect-test') => {
  const connection = connect({ url: `postgres://u:p@127.0.0.1:${port}/d`, applicationName });
  return { ...connection, [Symbol.asyncDispose]: connection.close };
};
const failing = (connection: ReturnType<typeof opened>) =>
  connection.db.execute(sql`select 1`).catch((error: unknown) => error);

/** A port that was free a moment ago. */
async function deadPort(): Promise<number> {
  await using spare = await listener(() => {});
  return spare.port;
}

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; waited_ms: number }> {
  const before = performance.now();
  const result = await work;
  return { result, waited_ms: performance.now() - before };
}

describe('a database that cannot be reached', () => {
  test('a refused connection is an outage, told within 1 s', async () => {
    await using connection = opened(await deadPort());
    const { result, waited_ms } = await timed(failing(connection));
    expect(result).toHaveProperty('cause.code', 'ECONNREFUSED');
    expect(isOutage(result)).toBe(true);
    expect(waited_ms).toBeLessThan(1_000);
  });

  test('the 60th failed request waits no longer than the first: 1 s at most, not the 20 s of the driver', async () => {
    await using connection = opened(await deadPort());
    const waits: number[] = [];
    for (let request = 0; request < 60; request += 1)
      waits.push((await timed(failing(connection))).waited_ms);
    expect(Math.max(...waits)).toBeLessThan(1_000);
  });

  test('answers is false for a dead port within its 300 ms', async () => {
    await using connection = opened(await deadPort());
    const { result, waited_ms } = await timed(connection.answers(300));
    expect(result).toBe(false);
    expect(waited_ms).toBeLessThan(1_500);
  });

  test('answers is false after 300 ms for a listener that takes the connection and never answers', async () => {
    await using hole = await listener(() => {});
    await using connection = opened(hole.port);
    const { result, waited_ms } = await timed(connection.answers(300));
    expect(result).toBe(false);
    expect(waited_ms).toBeGreaterThan(250);
    expect(waited_ms).toBeLessThan(1_500);
  });

  test.each(['end', 'destroy', 'resetAndDestroy'] as const)(
    'a proxy that accepts and closes at once (%s) is an outage within 1 s, after 1 connection',
    async (close) => {
      let connections = 0;
      await using proxy = await listener((socket) => {
        connections += 1;
        socket[close]();
      });
      await using connection = opened(proxy.port);
      const { result, waited_ms } = await timed(failing(connection));
      expect(isOutage(result)).toBe(true);
      expect(waited_ms).toBeLessThan(1_000);
      expect(connections).toBe(1);
    },
  );

  test('a listener that never answers is an outage after the 2 s of connecting', async () => {
    await using hole = await listener(() => {});
    await using connection = opened(hole.port);
    const { result, waited_ms } = await timed(failing(connection));
    expect(isOutage(result)).toBe(true);
    expect(waited_ms).toBeGreaterThan(1_900);
  });

  test('a connection that is cut inside a statement is an outage, and a request after it is answered', async () => {
    const target = new URL(inject('postgresUrl'));
    const upstream: Socket[] = [];
    await using proxy = await listener((socket) => {
      const peer = openSocket(Number(target.port), target.hostname);
      peer.on('error', () => {});
      upstream.push(peer);
      socket.pipe(peer).pipe(socket);
      socket.on('close', () => peer.destroy());
      peer.on('close', () => socket.destroy());
    });
    const url = new URL(database.url);
    url.port = String(proxy.port);
    url.hostname = '127.0.0.1';
    const connection = connect({ url: url.href, applicationName: 'cut-test' });
    await connection.db.execute(sql`select 1`);
    const cut = connection.db.execute(sql`select pg_sleep(1.9)`).catch((error: unknown) => error);
    for (const peer of upstream) peer.destroy();
    expect(isOutage(await cut)).toBe(true);
    expect(await connection.db.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await connection.close();
  });
});

describe('a database that works', () => {
  const activity = async (name: string) =>
    Number(
      (await database.sql`select count(*) from pg_stat_activity where application_name = ${name}`)[0]?.[
        'count'
      ],
    );

  test('answers is true, and asks 1 statement', async () => {
    const statements: string[] = [];
    const connection = connect({
      url: database.url,
      applicationName: 'answers-test',
      onStatement: (text) => statements.push(text),
    });
    expect(await connection.answers(5_000)).toBe(true);
    expect(statements).toEqual(['select 1 /* readiness */']);
    await connection.close();
  });

  test('tells each statement once: 100 selects are 100, a transaction of 2 is 4 with its begin and commit', async () => {
    const statements: string[] = [];
    const connection = connect({
      url: database.url,
      applicationName: 'count-test',
      onStatement: (text) => statements.push(text),
    });
    const { db } = connection;
    await Promise.all(Array.from({ length: 100 }, (_, index) => db.execute(sql`select ${index}::integer`)));
    expect(statements).toHaveLength(100);
    statements.length = 0;
    await inTransaction(db, async (tx) => {
      await tx.execute(sql`select 1`);
      await tx.execute(sql`select 2`);
    });
    expect(statements.map((text) => text.trim())).toEqual(['begin', 'select 1', 'select 2', 'commit']);
    await connection.close();
  });

  test('opens no socket before the first statement, at most 10 for 100 at once, and none is left after close', async () => {
    const connection = connect({ url: database.url, applicationName: 'pool-test' });
    expect(await activity('pool-test')).toBe(0);
    const asked = Array.from({ length: 100 }, () => connection.db.execute(sql`select pg_sleep(0.01)`));
    await Promise.all(asked);
    expect(await activity('pool-test')).toBe(10);
    await connection.close();
    // Postgres takes a moment to forget a backend whose client has said goodbye.
    await expect.poll(() => activity('pool-test'), { timeout: 5_000 }).toBe(0);
  });

  test('close lets a running statement end', async () => {
    const connection = connect({ url: database.url, applicationName: 'close-test' });
    await connection.db.execute(sql`select 1`);
    const running = connection.db.execute(sql`select pg_sleep(0.3), 7 as answer`);
    // A statement is sent when it is awaited.
    const answered = running.then((rows) => rows[0]?.['answer']);
    await expect.poll(() => activity('close-test')).toBe(1);
    await connection.close();
    expect(await answered).toBe(7);
  });

  test('works without prepared statements, for poolers that share sessions', async () => {
    const connection = connect({
      url: database.url,
      applicationName: 'pooler-test',
      prepare: false,
      poolSize: 1,
    });
    const { db } = connection;
    for (const value of [1, 2])
      expect(await db.execute(sql`select ${value}::int as n`)).toEqual([{ n: value }]);
    expect(await db.execute(sql`select count(*)::int as n from pg_prepared_statements`)).toEqual([{ n: 0 }]);
    await connection.close();
  });
});
