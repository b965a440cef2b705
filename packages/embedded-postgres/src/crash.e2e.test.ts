import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { startPostgres } from './launcher.ts';
import { exists, startOf } from './processes.ts';
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
    expect(second.started).toBe('existing');
    expect(await readFile(join(folder.path, 'postgres.log'), 'utf8')).toContain('was not properly shut down');
    const rows = await rowsIn(second.superuserUrl);
    expect(rows.slice(0, confirmed)).toEqual(Array.from({ length: confirmed }, (_, index) => index + 1));
    await first.stop(); // its server is dead: it must not touch the new one
    expect(await postmasterPid(folder.path)).not.toBe(pid);
    expect(await rowsIn(second.superuserUrl)).toEqual(rows);
  },
);

test(
  'after kill -9 of its owner the server is joined, and the one who joined stops it',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const owner = await startInProcess(folder.path);
    const pid = await postmasterPid(folder.path);
    await owner.kill();
    expect(owner.process.signalCode).toBe('SIGKILL');
    const heir = await startPostgres({ dataDir: folder.path, log: silent });
    expect([heir.started, heir.port, await postmasterPid(folder.path)]).toEqual([
      'attached',
      owner.port,
      pid,
    ]);
    await heir.stop();
    expect(await startOf(pid)).toBeUndefined();
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
