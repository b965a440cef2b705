// Runs the Bruno collection with its command-line runner against `npm start`, with the field rate limits on.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMissing, startKawa, type Kawa } from '../kit/kit.ts';

const root = join(import.meta.dirname, '../..');
const collection = join(root, 'docs/bruno');
const runner = join(collection, 'node_modules/@usebruno/cli');
const skips = isMissing('the runner of the collection (npm ci --prefix docs/bruno)', runner);

const run = (...args: readonly string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['tools/src/operations/collection/main.ts', ...args],
      { cwd: root, maxBuffer: 10_000_000 },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

/** The text of each request file, and the titles of the tests in it. */
const requests = globSync('*/*.bru', { cwd: collection })
  .filter((path) => !/(?:^environments|folder\.bru$)/u.test(path))
  .map((path) => readFileSync(join(collection, path), 'utf8'));
const claims = requests.flatMap((text) =>
  [...text.matchAll(/^\s*test\("([^"]+)"/gmu)].map(([, claim]) => claim),
);

test('each of 43 requests has a test, and no file has a password but that of the test accounts', () => {
  expect(requests).toHaveLength(43);
  for (const text of requests) expect(text).toMatch(/^ {2}test\("/mu);
  const environment = readFileSync(join(collection, 'environments/local.bru'), 'utf8');
  expect(environment.match(/password: (.+)/u)?.[1]).toBe('coffee-at-seven');
});

describe.skipIf(skips)('the collection', () => {
  let folder: string;
  let kawa: Kawa;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kawa-collection-'));
    kawa = await startKawa('embedded', { seed: 'coffee', env: { RATE_LIMIT_FIELDS: 'true' } });
  });
  afterAll(async () => {
    await kawa?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const runAndRead = async (...args: readonly string[]) => {
    const report = join(folder, 'report.json');
    const ended = await run('--url', kawa.url, '--report', report, ...args);
    const [{ summary, results }] = JSON.parse(await readFile(report, 'utf8')) as [
      {
        summary: Record<string, number>;
        results: { testResults: { description: string; status: string }[] }[];
      },
    ];
    const failed = results
      .flatMap(({ testResults }) => testResults)
      .filter(({ status }) => status !== 'pass')
      .map(({ description }) => description);
    return { ...ended, summary, failed };
  };

  test('passes: every request is sent, every test holds', async () => {
    const { status, summary, failed, stdout } = await runAndRead();
    expect(failed, stdout).toEqual([]);
    expect(summary).toMatchObject({
      totalRequests: requests.length,
      passedRequests: requests.length,
      failedRequests: 0,
      errorRequests: 0,
      skippedRequests: 0,
      totalTests: claims.length,
      passedTests: claims.length,
      failedTests: 0,
    });
    expect(claims.length).toBeGreaterThan(requests.length);
    expect(status).toBe(0);
    const orders = await kawa.database('orders');
    // The collection places an order twice with one key, then cancels it: there is one order.
    expect(await orders`select status from orders where ship_line1 = 'Main Street 1'`).toEqual([
      { status: 'CANCELLED' },
    ]);
  });

  test('fails with status 1 and the name of the test when one expectation is wrong', async () => {
    const broken = join(folder, 'broken');
    cpSync(collection, broken, { recursive: true, filter: (path) => !path.includes('node_modules') });
    const file = join(broken, 'staff/Order across domains.bru');
    expect(existsSync(file)).toBe(true);
    await writeFile(file, (await readFile(file, 'utf8')).replace('amount: "179.98"', 'amount: "179.99"'));
    const { status, summary, failed } = await runAndRead('--collection', broken);
    expect(failed).toEqual(['2 of 89.99 are 179.98']);
    expect(summary).toMatchObject({ totalTests: claims.length, failedTests: 1 });
    expect(status).toBe(1);
  });

  test.each([
    [
      'an address where nothing is',
      ['--url', 'http://127.0.0.1:9'],
      'No Kawa is ready at http://127.0.0.1:9: start one with `npm start`.',
    ],
    [
      'no address',
      ['--url', 'nonsense'],
      '--url: "nonsense" is not an address; for example http://localhost:4000.',
    ],
    [
      'a folder without a collection',
      ['--collection', 'docs'],
      "docs has no bruno.json; name the collection's folder with --collection.",
    ],
  ])('%s is one plain message and status 1', async (_what, args, message) => {
    expect(await run(...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
  });
});
