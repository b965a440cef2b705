// Tests the command as a user runs it, on an embedded Postgres.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { type Databases, openDatabases } from '@kawa/embedded/databases';
import { createLog } from '@kawa/log';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dataDir: string;
let databases: Databases;
let sql: Sql;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kawa-admin-'));
  databases = await openDatabases({ dataDir, port: 0, log: createLog({ name: 'test', level: 'silent' }) });
  sql = postgres(databases.urls['staff'] ?? '', { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await databases.stop();
  await rm(dataDir, { recursive: true });
});

async function createAdmin(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...bareEnvironment(), DATA_DIR: dataDir },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, errors };
}

test('makes an ADMIN with a password of 24 characters that is printed once; the same e-mail again makes nobody', async () => {
  const { code, output, errors } = await createAdmin(['--email', 'First@Shop.example', '--name', 'First']);
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(/not shown again: [\w-]{24}\n$/u);
  expect([...(await sql`select email, name, role, store_id from employee`)]).toEqual([
    { email: 'first@shop.example', name: 'First', role: 'ADMIN', store_id: null },
  ]);
  const again = await createAdmin(['--email', 'first@shop.example']);
  expect([again.code, again.output]).toEqual([1, '']);
  expect(again.errors).toBe('No account was created: email another employee has this address.\n');
  expect(await sql`select 1 from employee`).toHaveLength(1);
});

test('takes a password from standard input and prints none; a common one, none and no e-mail are one plain line', async () => {
  const secret = 'a password from a file';
  const args = ['--email', 'second@shop.example', '--password-stdin'];
  const { code, output, errors } = await createAdmin(args, `${secret}\n`);
  expect([code, output, errors]).toEqual([0, 'second@shop.example is an ADMIN.\n', '']);
  for (const [given, input] of [
    [['--email', 'third@shop.example', '--password-stdin'], 'password\n'],
    [['--email', 'third@shop.example', '--password-stdin'], ''],
    [[], ''],
  ] as const) {
    const refused = await createAdmin(given, input);
    expect([refused.code, refused.output]).toEqual([1, '']);
    expect(refused.errors.trim().split('\n')).toHaveLength(1);
  }
  expect(await sql`select 1 from employee`).toHaveLength(2);
});
