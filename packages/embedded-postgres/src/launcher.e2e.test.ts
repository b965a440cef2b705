import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { startPostgres } from './launcher.ts';
import { startInProcess, silent, temporaryFolder } from './testing.ts';

// One start after another, with nothing going wrong but what a person did. Crashes have a file of their own.

async function ask<T>(url: string, statement: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(statement))] as T[];
  } finally {
    await sql.end();
  }
}

test(
  'keeps the rows and the port between two starts, and says in 2 steps what it does',
  { timeout: 30_000 },
  async () => {
    await using folder = await temporaryFolder();
    const dataDir = join(folder.path, 'not', 'there', 'yet');
    const steps: string[] = [];
    const first = await startPostgres({ dataDir, log: silent, onProgress: (step) => steps.push(step) });
    await ask(first.superuserUrl, 'create table kept as select generate_series(1, 1000) as n');
    await first.stop();
    expect(steps).toEqual(['creating the database cluster', 'starting PostgreSQL 18']);
    await using second = await startPostgres({ dataDir, log: silent });
    expect([first.started, second.started, second.port]).toEqual(['new', 'existing', first.port]);
    expect(await ask(second.superuserUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  },
);

test('is durable, in UTF-8 and UTC, and asks for a SCRAM password', { timeout: 30_000 }, async () => {
  await using folder = await temporaryFolder();
  await using server = await startPostgres({ dataDir: folder.path, log: silent });
  const settings = await ask<{ name: string; setting: string }>(
    server.superuserUrl,
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'server_encoding', 'TimeZone',
     'jit', 'listen_addresses', 'unix_socket_directories', 'max_connections') order by name collate "C"`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    TimeZone: 'UTC',
    fsync: 'on',
    jit: 'off',
    listen_addresses: '127.0.0.1',
    max_connections: '200',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    unix_socket_directories: '',
  });
  const wrong = server.superuserUrl.replace(/:[^:@]+@/u, ':guess@');
  await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect(
    await ask(server.superuserUrl, `select left(rolpassword, 13) as kind from pg_authid where rolcanlogin`),
  ).toEqual([{ kind: 'SCRAM-SHA-256' }]);
});

test.runIf(process.platform === 'linux')(
  'listens on 127.0.0.1 and on no other address',
  { timeout: 30_000 },
  async () => {
    await using folder = await temporaryFolder();
    await using server = await startPostgres({ dataDir: folder.path, log: silent });
    const tables = await Promise.all(
      ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
    );
    const hexPort = server.port.toString(16).toUpperCase().padStart(4, '0');
    // Second column: address:port in hexadecimal; fourth: 0A is LISTEN.
    const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/u)));
    const listening = rows
      .filter((row) => row[1]?.endsWith(`:${hexPort}`) && row[3] === '0A')
      .map((row) => row[1]);
    expect(listening).toEqual([`0100007F:${hexPort}`]);
    const socket = connect(server.port, '127.0.0.2');
    await expect(once(socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  },
);

test('keeps its secrets in a file of mode 0600 and out of the log', { timeout: 30_000 }, async () => {
  await using folder = await temporaryFolder();
  await using server = await startPostgres({ dataDir: folder.path, log: silent });
  const path = join(folder.path, 'secrets.json');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const { superuser } = JSON.parse(await readFile(path, 'utf8')) as { superuser: string };
  expect(server.superuserUrl).toContain(superuser);
  expect(await readFile(join(folder.path, 'postgres.log'), 'utf8')).not.toContain(superuser);
  expect(existsSync(join(folder.path, 'postgres.new.password'))).toBe(false);
});

test(
  '4 processes that start at once make one cluster and share one server',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const holders = await Promise.all([1, 2, 3, 4].map(() => startInProcess(folder.path)));
    try {
      expect(holders.map(({ started }) => started).sort()).toEqual([
        'attached',
        'attached',
        'attached',
        'new',
      ]);
      expect(new Set(holders.map(({ port }) => port)).size).toBe(1);
      const log = await readFile(join(folder.path, 'postgres.log'), 'utf8');
      expect(log.match(/ready to accept connections/gu)).toHaveLength(1);
    } finally {
      await Promise.all(holders.map((holder) => holder.stop()));
    }
    expect(existsSync(join(folder.path, 'postgres', 'postmaster.pid'))).toBe(false);
  },
);

test('a start that joined leaves the server to its living owner', { timeout: 30_000 }, async () => {
  await using folder = await temporaryFolder();
  await using owner = await startInProcess(folder.path);
  const guest = await startPostgres({ dataDir: folder.path, log: silent });
  expect([guest.started, guest.port]).toEqual(['attached', owner.port]);
  await guest.stop();
  expect(await ask(owner.superuserUrl, 'select 1 as alive')).toEqual([{ alive: 1 }]);
});

test(
  'names the port that another program has, and takes another when nobody asked for it',
  { timeout: 30_000 },
  async () => {
    await using folder = await temporaryFolder();
    const first = await startPostgres({ dataDir: folder.path, log: silent });
    await first.stop();
    const thief = createServer().listen(first.port, '127.0.0.1');
    await once(thief, 'listening');
    try {
      const insisting = startPostgres({ dataDir: folder.path, port: first.port, log: silent });
      await expect(insisting).rejects.toThrow(`Port ${first.port} on 127.0.0.1`);
      await using second = await startPostgres({ dataDir: folder.path, log: silent });
      expect(second.port).not.toBe(first.port);
    } finally {
      thief.close();
    }
  },
);

test(
  'says what to do about a foreign version, lost secrets and a folder that is a file',
  { timeout: 30_000 },
  async () => {
    await using folder = await temporaryFolder();
    const dataDir = join(folder.path, 'data');
    const start = () => startPostgres({ dataDir, log: silent });
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 17; this is PostgreSQL 18');
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
    await writeFile(join(dataDir, 'secrets.json'), '{');
    await expect(start()).rejects.toThrow('secrets.json is damaged');
    await expect(startPostgres({ dataDir: join(dataDir, 'secrets.json'), log: silent })).rejects.toThrow(
      'which is a file or below one; name a folder',
    );
  },
);
