import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureDatabases } from './databases.ts';
import { type EmbeddedPostgres, startPostgres } from './launcher.ts';
import { domainPasswords } from './secrets.ts';
import { silent, temporaryFolder } from './testing.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startPostgres({ dataDir: folder.path, log: silent });
}, 30_000);

afterAll(async () => {
  await server.stop();
  await folder[Symbol.asyncDispose]();
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

test(
  '8 callers at once make 3 databases, each open to its own role and to no other',
  { timeout: 30_000 },
  async () => {
    const domains = await domainPasswords(folder.path, ['orders', 'stock', 'events']);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ensureDatabases(server, domains)));
    const urls = answers[0] ?? {};
    for (const answer of answers) expect(answer).toEqual(urls);
    for (const [name, url] of Object.entries(urls)) {
      expect(await ask(url, 'create table if not exists own (n int); select 1')).toBeDefined();
      expect(
        await ask(url, 'select current_user::text as role, current_database()::text as database'),
      ).toEqual([{ role: name, database: name }]);
      const others = [...Object.keys(urls), 'postgres', 'template1'].filter((other) => other !== name);
      for (const other of others) {
        const foreign = url.replace(new RegExp(`/${name}$`, 'u'), `/${other}`);
        await expect(ask(foreign, 'select 1'), `${name} in ${other}`).rejects.toMatchObject({
          code: '42501',
        });
      }
    }
  },
);

test('a role is nothing more than the owner of its database', async () => {
  const urls = await ensureDatabases(server, await domainPasswords(folder.path, ['orders']));
  const url = urls['orders'] ?? '';
  expect(
    await ask(
      server.superuserUrl,
      `select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls from pg_roles where rolname = 'orders'`,
    ),
  ).toEqual([
    { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false, rolbypassrls: false },
  ]);
  for (const forbidden of [
    'create database mine',
    'create role mine',
    "select pg_read_file('PG_VERSION')",
    "copy (select 1) to program 'true'",
  ]) {
    await expect(ask(url, forbidden), forbidden).rejects.toMatchObject({ code: '42501' });
  }
});

test('a second call keeps the tables and follows a changed password, whatever is in it', async () => {
  const password = `it's "100%" \\ :/?#@ ü`;
  const first = await ensureDatabases(server, [{ name: 'prices', password: 'before' }]);
  await ask(first['prices'] ?? '', 'create table kept as select 7 as n');
  const second = await ensureDatabases(server, [{ name: 'prices', password }]);
  expect(await ask(second['prices'] ?? '', 'select n from kept')).toEqual([{ n: 7 }]);
  await expect(ask(first['prices'] ?? '', 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('passwords are made once, are different, and stay in a file of mode 0600', async () => {
  const [before, after] = [
    await domainPasswords(folder.path, ['a', 'b']),
    await domainPasswords(folder.path, ['b', 'a', 'c']),
  ];
  const known = new Map(before.map(({ name, password }) => [name, password]));
  expect(after.map(({ name, password }) => known.get(name) === password)).toEqual([true, true, false]);
  expect(new Set(after.map(({ password }) => password)).size).toBe(3);
  expect((await stat(join(folder.path, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test.each(['postgres', 'template1', 'pg_evil', 'Orders', 'a-b', ''])(
  'refuses "%s" as the name of a domain',
  async (name) => {
    await expect(ensureDatabases(server, [{ name, password: 'x' }])).rejects.toThrow(
      'cannot name a database',
    );
  },
);
