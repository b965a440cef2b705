import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domains, tokenKeyFiles } from '@kawa/embedded/commands';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kawa-commands-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Runs a command to its end with nothing in the environment but what is given. */
async function run(main: string, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, errors };
}

const plain = /^(?![\s\S]*(?:\n\s+at |node:internal|select |insert |postgres:\/\/))/iu;

describe('--help', () => {
  test.each([
    'embedded/src/main.ts',
    'embedded/src/services/main.ts',
    'router/src/main.ts',
    'tools/src/compose.ts',
    'tools/src/codegen.ts',
    'tools/src/import.ts',
    'tools/src/seed.ts',
    'tools/src/create-admin.ts',
    'tools/src/migration.ts',
    'tools/src/build.ts',
    'tools/src/bench/main.ts',
    'tools/src/new-subgraph.ts',
    ...domains.map((domain) => `subgraphs/${domain}/src/main.ts`),
  ])('%s says what it does and ends with 0', async (main) => {
    const { code, output } = await run(main, ['--help']);
    expect(output.length).toBeGreaterThan(80);
    expect(code).toBe(0);
  });
});

describe('a command that cannot start says one plain thing and ends with 1', () => {
  test('three wrong variables are named at once', async () => {
    const { code, errors } = await run('embedded/src/main.ts', [], {
      PORT: 'http',
      SEED: 'tea',
      LOG_LEVEL: 'loud',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'SEED', 'LOG_LEVEL']) expect(errors).toContain(`  - ${name}:`);
    expect(errors).toMatch(plain);
  });

  test('a subgraph without its database URL', async () => {
    const { code, errors } = await run('subgraphs/customers/src/main.ts', []);
    expect(code).toBe(1);
    expect(errors).toContain('DATABASE_URL is missing; see .env.example');
  });

  test('a taken port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, errors } = await run('embedded/src/main.ts', [], { PORT: String(port), SEED: 'none' });
    await new Promise((resolve) => server.close(resolve));
    expect(code).toBe(1);
    expect(errors).toContain(String(port));
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toMatch(plain);
  });

  test.each(domains)('%s with an unreachable database tells no URL and no password', async (domain) => {
    const keyFiles = await tokenKeyFiles(dataDir);
    const { code, errors } = await run(`subgraphs/${domain}/src/main.ts`, [], {
      DATABASE_URL: 'postgres://someone:hunter2@127.0.0.1:9/nowhere',
      PORT: '0',
      ALLOW_DIRECT_CALLS: 'true',
      TOKEN_KEYS: keyFiles[domain] ?? '',
      CUSTOMERS_URL: 'http://127.0.0.1:9/graphql',
      PRODUCTS_URL: 'http://127.0.0.1:9/graphql',
      STOCK_URL: 'http://127.0.0.1:9/graphql',
    });
    expect(code).toBe(1);
    expect(errors).toMatch(/database/iu);
    expect(errors).not.toContain('hunter2');
    expect(errors).toMatch(plain);
  });

  test('an import of a folder that is not there', async () => {
    const { code, errors } = await run('tools/src/import.ts', ['/nowhere/at/all']);
    expect(code).not.toBe(0);
    expect(errors).toContain('/nowhere/at/all');
    expect(errors).toMatch(plain);
  });
});
