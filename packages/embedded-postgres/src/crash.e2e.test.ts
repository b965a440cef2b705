import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { startPostgres } from './launcher.ts';
import { allProcesses, exists, startOf } from './processes.ts';
import { startInProcess, silent, temporaryFolder } from './testing.ts';
import { until } from './until.ts';

// Every test asserts that its fault bit: the process named in the claim was there before, and is gone after.

async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** kill -9, and waits until nothing of it runs; a zombie that waits for its parent counts as gone. */
async function killNow(pid: number): Promise<void> {
  expect(await startOf(pid)).toBeDefined();
  process.kill(pid, 'SIGKILL');
  expect(await until(async () => ((await startOf(pid)) === undefined ? true : undefined), 5_000)).toBe(true);
}

/** Commits one row after another until the connection breaks; answers with the highest that was confirmed. */
async function writeUntilBroken(url: string, onRow: (n: number) => void): Promise<number> {
  const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => undefined });
  await sql`create table written (n int primary key)`;
  let confirmed = 0;
  try {
    for (;;) {
      await sql`insert into written values (${confirmed + 1})`;
      confirmed += 1;
      onRow(confirmed);
    }
  } catch {
    return confirmed;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

async function rowsIn(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql<{ n: number }[]>`select n from written order by n`).map(({ n }) => n);
  } finally {
    await sql.end();
  }
}

test(
  'after kill -9 of the server amid writing, all of 200 or more confirmed rows are there',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const first = await startPostgres({ dataDir: folder.path, log: silent });
    const pid = await postmasterPid(folder.path);
    let killed: Promise<void> | undefined;
    const confirmed = await writeUntilBroken(first.superuserUrl, (n) => {
      if (n === 200) killed = killNow(pid);
    });
    await killed;
    expect(confirmed).toBeGreaterThanOrEqual(200);
    await using second = await startPostgres({ dataDir: folder.path, log: silent });
    expect(await postmasterPid(folder.path)).not.toBe(pid); // this start or the first one has started it again
    expect(await readFile(join(folder.path, 'postgres.log'), 'utf8')).toContain('was not properly shut down');
    const rows = await rowsIn(second.superuserUrl);
    expect(rows.slice(0, confirmed)).toEqual(Array.from({ length: confirmed }, (_, index) => index + 1));
    await first.stop(); // it leaves the server to the one that works on it
    expect(await postmasterPid(folder.path)).not.toBe(pid);
    expect(await rowsIn(second.superuserUrl)).toEqual(rows);
  },
);

/** Waits until nothing of the process runs; its zombie counts as gone. */
async function isGone(pid: number, deadline_ms = 10_000): Promise<boolean> {
  return (
    (await until(async () => ((await startOf(pid)) === undefined ? true : undefined), deadline_ms)) === true
  );
}

test('after kill -9 of its owner the server ends by itself, cleanly', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder();
  const owner = await startInProcess(folder.path);
  const pid = await postmasterPid(folder.path);
  await owner.kill();
  expect(owner.process.signalCode).toBe('SIGKILL');
  expect(await isGone(pid)).toBe(true);
  const log = await readFile(join(folder.path, 'postgres.log'), 'utf8');
  expect(log).toContain('database system is shut down');
  await using next = await startPostgres({ dataDir: folder.path, log: silent });
  expect([next.started, next.port]).toEqual(['existing', owner.port]);
});

test(
  'after kill -9 of the server, 3 times, it is back on its port with every confirmed row, and is stopped at the end',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const told: string[] = [];
    const tell = (_: unknown, message: string) => void told.push(message);
    const log = { ...silent, error: tell, warn: tell, info: silent.info } as typeof silent;
    const server = await startPostgres({ dataDir: folder.path, log });
    const sql = postgres(server.superuserUrl, { max: 1, backoff: () => 0.05, onnotice: () => undefined });
    await sql`create table kept (n int)`;
    for (const n of [1, 2, 3]) {
      await sql`insert into kept values (${n})`;
      const pid = await postmasterPid(folder.path);
      await killNow(pid);
      // A session of the killed server may answer once more before it notices.
      const isNew = async () =>
        (await postmasterPid(folder.path).catch(() => pid)) === pid ? undefined : true;
      expect(await until(isNew, 10_000)).toBe(true);
      const rows = await until(() => sql`select n from kept order by n`.catch(() => undefined), 10_000);
      expect(rows?.map((row) => row['n'])).toEqual([1, 2, 3].slice(0, n));
    }
    expect(await until(() => (told.length === 6 ? true : undefined), 10_000)).toBe(true);
    const cycle = ['postgres ended without being asked to; starting it again', 'postgres runs again'];
    expect(told).toEqual([...cycle, ...cycle, ...cycle]);
    await sql.end();
    const last = await postmasterPid(folder.path);
    await server.stop();
    expect(await startOf(last)).toBeUndefined();
  },
);

test('a server whose folder is gone is not made again, empty', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder();
  const reasons: string[] = [];
  const error = (bindings: { reason?: string }) => void (bindings.reason && reasons.push(bindings.reason));
  const server = await startPostgres({ dataDir: folder.path, log: { ...silent, error } as typeof silent });
  const pid = await postmasterPid(folder.path);
  await rename(join(folder.path, 'postgres'), join(folder.path, 'elsewhere'));
  await killNow(pid);
  expect(await until(() => reasons[0], 10_000)).toContain('is not there any more');
  expect(existsSync(join(folder.path, 'postgres'))).toBe(false);
  await server.stop();
});

test(
  'a server without an owner that hangs in its shutdown is ended by the next start, which has its rows',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const owner = await startInProcess(folder.path);
    const sql = postgres(owner.superuserUrl, { max: 1, onnotice: () => undefined });
    await sql`create table kept as select 7 as n`;
    const [checkpointer] = await sql<
      { pid: number }[]
    >`select pid from pg_stat_activity where backend_type = 'checkpointer'`;
    await sql.end();
    const pid = await postmasterPid(folder.path);
    const guardian = allProcesses().find(({ command }) =>
      command.includes(`kawa-postgres-guardian ${pid} `),
    )?.pid;
    expect([checkpointer?.pid, guardian]).toEqual([expect.any(Number), expect.any(Number)]);
    process.kill(checkpointer?.pid ?? 0, 'SIGSTOP');
    process.kill(guardian ?? 0, 'SIGKILL');
    process.kill(pid, 'SIGINT');
    const file = join(folder.path, 'postgres', 'postmaster.pid');
    expect(
      await until(async () => (await readFile(file, 'utf8')).includes('stopping') || undefined, 5_000),
    ).toBe(true);
    await owner.kill();
    expect(await startOf(pid)).toBeDefined();
    const steps: string[] = [];
    await using next = await startPostgres({
      dataDir: folder.path,
      log: silent,
      onProgress: (step) => steps.push(step),
    });
    expect(steps).toContain('ending a PostgreSQL that does not answer');
    expect(await startOf(pid)).toBeUndefined();
    const after = postgres(next.superuserUrl, { max: 1 });
    expect(await after`select n from kept`).toEqual([{ n: 7 }]);
    await after.end();
  },
);

test(
  'an owner that stops leaves the server to a guest at work, who stops it',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    await using owner = await startInProcess(folder.path);
    await using first = await startInProcess(folder.path);
    await using second = await startInProcess(folder.path);
    expect([first.started, second.started]).toEqual(['attached', 'attached']);
    const pid = await postmasterPid(folder.path);
    await owner.stop();
    expect(await startOf(pid)).toBeDefined();
    await first.stop();
    expect(await startOf(pid)).toBeDefined();
    await second.stop();
    expect(await startOf(pid)).toBeUndefined();
  },
);

test(
  'of two starts in one process the first to stop leaves the server to the other',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const owner = await startPostgres({ dataDir: folder.path, log: silent });
    const guest = await startPostgres({ dataDir: folder.path, log: silent });
    const pid = await postmasterPid(folder.path);
    await owner.stop();
    expect(await startOf(pid)).toBeDefined();
    await guest.stop();
    expect(await isGone(pid)).toBe(true);
  },
);

test('a guest that was killed keeps nobody from stopping the server', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder();
  await using owner = await startInProcess(folder.path);
  const guest = await startInProcess(folder.path);
  const pid = await postmasterPid(folder.path);
  await guest.kill();
  await owner.stop();
  expect(await startOf(pid)).toBeUndefined();
});

test('a guest whose owner was killed later stops the server', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder();
  const owner = await startInProcess(folder.path);
  const guest = await startPostgres({ dataDir: folder.path, log: silent });
  const pid = await postmasterPid(folder.path);
  await owner.kill();
  expect(await startOf(pid)).toBeDefined();
  await guest.stop();
  expect(await startOf(pid)).toBeUndefined();
});

test(
  'after kill -9 of owner and server the next start has all confirmed rows',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const owner = await startInProcess(folder.path);
    const pid = await postmasterPid(folder.path);
    let killed: Promise<unknown> | undefined;
    const confirmed = await writeUntilBroken(owner.superuserUrl, (n) => {
      if (n === 50) killed = Promise.all([owner.kill(), killNow(pid)]);
    });
    await killed;
    await using next = await startPostgres({ dataDir: folder.path, log: silent });
    expect((await rowsIn(next.superuserUrl)).length).toBeGreaterThanOrEqual(Math.max(50, confirmed));
  },
);

test(
  'a pid file with the number of a living stranger neither stops the start nor harms the stranger',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const first = await startPostgres({ dataDir: folder.path, log: silent });
    const file = join(folder.path, 'postgres', 'postmaster.pid');
    const text = await readFile(file, 'utf8');
    await killNow(await postmasterPid(folder.path));
    const stranger = spawn('sleep', ['60']);
    await writeFile(file, [String(stranger.pid), ...text.split('\n').slice(1)].join('\n'));
    expect(exists(stranger.pid ?? 0)).toBe(true);
    await first.stop();
    const second = await startPostgres({ dataDir: folder.path, log: silent });
    expect(second.started).toBe('existing');
    await second.stop();
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
    stranger.kill();
  },
);

test('an initdb that was cut short is made anew', { timeout: 60_000 }, async () => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, 'postgres.new'));
  await writeFile(join(folder.path, 'postgres.new', 'PG_VERSION'), '18\n');
  await using server = await startPostgres({ dataDir: folder.path, log: silent });
  expect(server.started).toBe('new');
});
