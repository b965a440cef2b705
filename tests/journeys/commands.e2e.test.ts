import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { domains, tokenKeyFiles } from '@kawa/embedded/commands';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kawa-commands-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Runs a command to its end with only the given environment. */
async function run(main: string, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: root,
    env: { ...bareEnvironment(), DATA_DIR: dataDir, ...env },
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

/** Our files that the scripts of package.json run. */
const ownCommands = [
  ...new Set(Object.values(manifest.scripts).flatMap((script) => /\S+\/src\/\S+\.ts/u.exec(script) ?? [])),
];

describe('--help', () => {
  test('package.json names more than 20 commands of our own', () =>
    expect(ownCommands.length).toBeGreaterThan(20));

  test.each([
    ...ownCommands,
    'tools/src/repository/build/main.ts',
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

  test.each(['embedded/src/main.ts', 'embedded/src/services/main.ts', 'router/src/main.ts'])(
    '%s: each setting of the router that is wrong',
    async (main) => {
      const wrong = { CORS_ORIGINS: '*', MAX_REQUESTS_IN_FLIGHT: '0' };
      for (const [name, value] of Object.entries(wrong)) {
        const { code, errors } = await run(main, [], {
          [name]: value,
          PORT: '0',
          DATA_DIR: join(dataDir, 'none'),
        });
        expect(code).toBe(1);
        expect(errors).toContain(`  - ${name}: `);
        expect(errors.trim().split('\n')).toHaveLength(2);
        expect(errors).toMatch(plain);
        expect(existsSync(join(dataDir, 'none'))).toBe(false);
      }
    },
  );

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

  test.each([
    ['npm start', 'embedded/src/main.ts'],
    ['npm run services', 'embedded/src/services/main.ts'],
  ])('%s with a DATA_DIR that is a file', async (_name, main) => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    const { code, errors } = await run(main, [], { DATA_DIR: file, PORT: '0' });
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `DATA_DIR names ${file}, which is a file or below one; name a folder.\n`,
    });
  });

  test('a rotation of a key file that is not there', async () => {
    const { code, errors } = await run('tools/src/operations/keys/main.ts', ['rotate', 'nope.json']);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'There is no file nope.json. Create it: npm run keys -- create nope.json\n',
    });
  });

  test('a rotation of a file that holds no keys', async () => {
    const file = join(dataDir, 'no-keys.json');
    await writeFile(file, 'hello');
    const { code, errors } = await run('tools/src/operations/keys/main.ts', ['rotate', file]);
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toMatch(plain);
  });

  test('an import of a folder that is not there', async () => {
    const { code, errors } = await run('tools/src/import/main.ts', ['/nowhere/at/all']);
    expect(code).not.toBe(0);
    expect(errors).toContain('/nowhere/at/all');
    expect(errors).toMatch(plain);
  });
});
