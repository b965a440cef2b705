// Tests the command as a user runs it: exit status, one plain message, and a table. Each run is a process on an
// embedded Postgres.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openSubgraphs } from '@kawa/embedded';
import { domains, makeCallKeys } from '@kawa/embedded/commands';
import { createLog } from '@kawa/log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateFolder } from './generated-folder.ts';
import { fileWith, folderOf } from './testing.ts';

const command = resolve(import.meta.dirname, 'main.ts');

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kawa-import-data-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Finished {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command; `onOutput` sees what it has said so far. */
async function run(
  given: readonly string[],
  env: Record<string, string> = {},
  onOutput: (err: string, child: ChildProcess) => void = () => {},
): Promise<Finished> {
  const child = spawn(process.execPath, [command, ...given], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: dataDir, SEED: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    text.err += chunk.toString();
    onOutput(text.err, child);
  });
  await once(child, 'close');
  return { status: child.exitCode, ...text };
}

/** What a person must never be shown. */
const INTERNALS = /\n\s+at |node:internal|select |insert |ECONN|ExperimentalWarning/u;

const right = {
  'products.csv': fileWith('products.csv', 'tea,Tea,,,14.00,USD,true'),
  'stock.csv': fileWith('stock.csv', 'tea,central,17,40,25'),
};

test('status 0 and a table when all is right; lines on standard error, none of them internal', async () => {
  await using folder = await folderOf(right);
  const { status, out, err } = await run([folder.path]);
  expect([status, err]).toEqual([0, expect.stringContaining('importing products.csv: 1 rows read, all\n')]);
  expect(err).not.toMatch(INTERNALS);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/u)),
  ).toEqual([
    ['file', 'read', 'added', 'updated', 'unchanged', 'refused'],
    ['customers.csv', '-', '-', '-', '-', '-'],
    ['categories.csv', '-', '-', '-', '-', '-'],
    ['products.csv', '1', '1', '0', '0', '0'],
    ['stock.csv', '1', '1', '0', '0', '0'],
    ['orders.csv', '-', '-', '-', '-', '-'],
    ['order_lines.csv', '-', '-', '-', '-', '-'],
  ]);
});

test('status 1 when a row was refused, which standard error and --report tell', async () => {
  await using folder = await folderOf({ ...right, 'stock.csv': `${right['stock.csv']}tea,central,x,,\n` });
  const file = join(folder.path, 'refused.txt');
  const told = 'stock.csv:3: row: "central/tea" is already on line 2';
  const { status, out, err } = await run([folder.path, '--report', file]);
  expect([status, err]).toEqual([1, expect.stringContaining(`${told}\n`)]);
  expect(out).toMatch(/stock\.csv +2 +0 +0 +1 +1\n/u);
  expect(await readFile(file, 'utf8')).toBe(`${told}\n`);
});

test('--strict says that nothing was written', async () => {
  await using folder = await folderOf({
    'products.csv': fileWith('products.csv', 'new,New,,,14.00,USD,true', 'bad,Bad,,,-1,USD,true'),
  });
  const { status, out, err } = await run([folder.path, '--strict']);
  expect([status, err]).toEqual([
    1,
    expect.stringContaining('products.csv:3: unit_price: "-1" is not an amount'),
  ]);
  expect(out).toContain('--strict: nothing was written, because rows were refused.');
});

test('npm run import --strict <folder> without "--": status 2 and the line that works; nothing is written', async () => {
  await using folder = await folderOf({
    'products.csv': fileWith('products.csv', 'npm,Npm,,,14.00,USD,true', 'bad,Bad,,,-1,USD,true'),
  });
  const npm = async (...given: string[]) => {
    const env = { ...process.env, DATA_DIR: dataDir, SEED: 'none' };
    const child = spawn('npm', ['run', '--silent', 'import', ...given], {
      cwd: resolve(import.meta.dirname, '../../..'),
      env,
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    return { status: child.exitCode, said };
  };
  expect(await npm('--strict', folder.path)).toMatchObject({
    status: 2,
    said: expect.stringContaining('write "npm run import -- <options> <folder>"'),
  });
  expect(await npm('--', '--strict', folder.path)).toMatchObject({
    status: 1,
    said: expect.stringContaining('--strict: nothing was written'),
  });
});

test('works while another process serves the shop on the same embedded Postgres', async () => {
  const env = { DATA_DIR: dataDir, SEED: 'none' };
  const server = await openSubgraphs({
    env,
    caller: 'tools',
    log: createLog({ name: 'test', level: 'silent' }),
  });
  try {
    await using folder = await folderOf(right);
    const { status, out } = await run([folder.path]);
    expect(status).toBe(0);
    expect(out).toMatch(/products\.csv +1 +0 +0 +1 +0\n/u);
  } finally {
    await server.close();
  }
});

test('SIGINT ends it after a batch with status 130, and the next import goes on', async () => {
  await using folder = await folderOf({});
  await generateFolder(folder.path, { customers: 2_000, products: 500, orders: 3_000, linesPerOrder: 2 });
  let interrupted = false;
  const { status, err } = await run([folder.path], {}, (said, child) => {
    // Once: a second one ends the process without waiting for the batch.
    if (interrupted || !said.includes('importing customers.csv: 2,000 rows read, all')) return;
    interrupted = child.kill('SIGINT');
  });
  expect([status, err]).toEqual([
    130,
    expect.stringContaining('Stopped. Rows already written stay; import the folder again to continue.\n'),
  ]);
  expect(err).not.toMatch(INTERNALS);
  const again = await run([folder.path]);
  expect([again.status, again.err]).toEqual([0, expect.not.stringContaining('refused')]);
  expect(again.out).toMatch(/customers\.csv +2,000 +0 +0 +2,000 +0\n/u);
  expect(again.out).toMatch(/order_lines\.csv +6,000 +\d/u);
});

test.each([
  ['no argument', [], {}, 2, /^error: missing required argument 'folder'\n$/u],
  ['a folder that is not there', ['/nowhere/at/all'], {}, 2, /^There is no folder \/nowhere\/at\/all\.\n$/u],
  ['a file', [import.meta.filename], {}, 2, /^\S+ is not a folder; pass the folder with the CSV files\.\n$/u],
  [
    'a folder without CSV files',
    [import.meta.dirname],
    {},
    2,
    /^\S+ contains none of customers\.csv, .*\n$/u,
  ],
])('%s: one plain message and status 2', async (_, given, env, expected, message) => {
  const { status, out, err } = await run(given, env);
  expect([status, out]).toEqual([expected, '']);
  expect(err).toMatch(message);
});

test('a wrong environment variable: one plain message and status 1', async () => {
  await using folder = await folderOf(right);
  const { status, err } = await run([folder.path], { LOG_LEVEL: 'loud' });
  expect([status, err]).toEqual([1, expect.stringContaining('LOG_LEVEL')]);
  expect(err).not.toMatch(INTERNALS);
});

test('subgraphs that do not answer: one plain message and status 1', async () => {
  await using folder = await folderOf(right);
  const dead = 'http://127.0.0.1:9/graphql';
  const urls = Object.fromEntries(domains.map((domain) => [`${domain.toUpperCase()}_URL`, dead]));
  const SUBGRAPH_KEYS = makeCallKeys(domains).heldBy('tools');
  const { status, err } = await run([folder.path], { ...urls, SUBGRAPH_KEYS });
  expect([status, err]).toEqual([
    1,
    expect.stringMatching(
      /\nThe import stopped: products does not answer: [^.]*\. Rows already written stay; .*\n$/u,
    ),
  ]);
  expect(err).not.toMatch(INTERNALS);
});
