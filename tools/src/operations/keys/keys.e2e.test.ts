// Tests the command as a user runs it, on real files.
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeySet } from '@kawa/session/access-token';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  file = join(folder, 'staff.json');
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...args: string[]): Promise<{ status: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
const read = async () => readKeySet(await readFile(file, 'utf8')).keys;

test('create makes 1 key that only its owner can read, and never writes over a file', async () => {
  const created = await run('create', file);
  expect(created).toMatchObject({ status: 0, err: '' });
  expect(created.out).toContain(`\nKAWA_STAFF_TOKEN_KEYS=${file}\n`);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const [key] = await read();
  const again = await run('create', file);
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.err).toContain('already exists; rotate it');
  expect(await read()).toEqual([key]);
  expect(await readdir(folder)).toEqual(['staff.json']);
});

test('rotate keeps 2 keys and mode 0600, says when the new one signs, and refuses a second time at once', async () => {
  await run('create', file);
  await chmod(file, 0o644);
  const [first] = await read();
  const rotated = await run('rotate', file);
  expect(rotated.out).toContain('signs in 5 minutes');
  expect(rotated.out).not.toContain(first?.d);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const keys = await read();
  expect(keys).toHaveLength(2);
  expect(keys[1]).toEqual(first);
  const again = await run('rotate', file);
  expect(again).toMatchObject({ status: 1, out: '' });
  expect(again.err).toMatch(/rotate again in \d+ minutes/u);
  expect(await read()).toEqual(keys);
});

test('rotate --leaked leaves 1 key that nobody knew, at any time', async () => {
  await run('create', file);
  await run('rotate', file);
  const known = (await read()).map(({ kid }) => kid);
  expect((await run('rotate', file, '--leaked')).status).toBe(0);
  const [key, ...others] = await read();
  expect(others).toEqual([]);
  expect(known).not.toContain(key?.kid);
  expect(key?.nbf).toBeUndefined();
});

test.each([
  ['no file', () => ['rotate', join(folder, 'nowhere.json')], 'nowhere.json'],
  ['a file that is no key set', () => ['rotate', file], 'The key set is not right: it is not a JWKS'],
  ['nothing to do', () => [], 'Usage: npm run keys'],
])('%s is one plain message and status 1', async (_what, args, message) => {
  await writeFile(file, '{}');
  const { status, out, err } = await run(...args());
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain(message);
  expect(err).not.toMatch(/^ {4}at /mu);
});

test('--help says what it does', async () => {
  expect((await run('rotate', '--help')).out).toContain('--leaked');
});
