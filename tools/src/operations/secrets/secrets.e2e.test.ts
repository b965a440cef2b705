// Compares the variables that docker compose requires with those that the commands print, so that a shop started from
// them works.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readEnv, setting } from '@kawa/env';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../../..');
const run = promisify(execFile);
const printed = new Map<string, string>();
let compose: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  compose = await readFile(join(root, 'docker-compose.yml'), 'utf8');
  const { stdout } = await run(process.execPath, [join(root, 'tools/src/operations/secrets/main.ts')]);
  let lines = stdout;
  for (const issuer of ['customers', 'staff']) {
    const args = [join(root, 'tools/src/operations/keys/main.ts'), 'create', join(folder, `${issuer}.json`)];
    lines += (await run(process.execPath, args)).stdout;
  }
  for (const [, name = '', value = ''] of lines.matchAll(/^([A-Z_]+)=(.+)$/gmu)) printed.set(name, value);
});
afterAll(() => rm(folder, { recursive: true }));

const demanded = (): string[] => [
  ...new Set([...compose.matchAll(/\$\{(\w+):\?/gu)].map(([, name = '']) => name)),
];

test('npm run secrets and npm run keys print every variable that docker compose demands', () => {
  expect(demanded().length).toBeGreaterThan(15);
  expect(demanded().filter((name) => !printed.has(name))).toEqual([]);
});

test('the job of CI that builds the images makes every variable that docker compose demands', async () => {
  const workflow = parse(await readFile(join(root, '.github/workflows/ci.yml'), 'utf8')) as {
    jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
  };
  const step = workflow.jobs['images']?.steps.find(({ name }) => name === 'Secrets for docker compose');
  await run('bash', ['-eo', 'pipefail', '-c', step?.run ?? 'exit 1'], {
    cwd: root,
    env: { ...process.env, RUNNER_TEMP: folder },
  });
  const made = await readFile(join(folder, 'compose.env'), 'utf8');
  const named = new Set([...made.matchAll(/^([A-Z_]+)=.+$/gmu)].map(([, name = '']) => name));
  expect(demanded().filter((name) => !named.has(name))).toEqual([]);
});

test('every variable that docker compose demands stands in .env.example, empty', async () => {
  const example = await readFile(join(root, '.env.example'), 'utf8');
  for (const name of demanded()) expect(example.split('\n')).toContain(`${name}=`);
});

test('what npm run secrets prints is taken: each key is a secret, and caller and callee hold the same one', () => {
  const pairs = [...printed].filter(
    ([name]) => /_(?:CALLERS|KEYS)$/u.test(name) && !name.endsWith('_TOKEN_KEYS'),
  );
  const shape = Object.fromEntries(pairs.map(([name]) => [name, setting.namedKeys]));
  const read = readEnv(shape, Object.fromEntries(pairs));
  const router = read['KAWA_ROUTER_KEYS'] ?? new Map<string, string>();
  expect([...router.keys()].length).toBeGreaterThan(4);
  for (const [subgraph, key] of router)
    expect(read[`KAWA_${subgraph.toUpperCase()}_CALLERS`]?.get('router')).toBe(key);
});

describe('the router of docker compose', () => {
  const router = (): Record<string, string> =>
    (parse(compose) as { services: Record<string, { environment: Record<string, string> }> }).services[
      'router'
    ]?.environment ?? {};

  test('takes the tokens of both issuers, a customer without any scope, and asks staff for API keys', () => {
    expect(JSON.parse(router()['TOKEN_ISSUERS'] ?? '')).toMatchObject([
      { issuer: 'kawa-customers', kinds: ['customer'], scopes: [] },
      { issuer: 'kawa-staff', kinds: ['employee'], scopes: '*' },
    ]);
    expect(router()['API_KEY_SUBGRAPH']).toBe('staff');
  });

  // Without it every client behind a proxy is one address, and ten wrong passwords a minute lock out the whole shop.
  test('can be told of the proxies in front of it, of origins and of its rates', () => {
    for (const name of [
      'TRUSTED_PROXIES',
      'CORS_ORIGINS',
      'RATE_LIMIT_IP_PER_MINUTE',
      'RATE_LIMIT_VIEWER_PER_MINUTE',
    ])
      expect(router()[name]).toBe(`\${${name}:-}`);
  });
});
