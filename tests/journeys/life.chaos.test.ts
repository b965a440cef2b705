// Ends both topologies in different ways and at different moments: no process stays, and the next start works.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { expect, test, vi } from 'vitest';
import { alive, familyOf } from '../kit/processes.ts';

const root = join(import.meta.dirname, '../..');
const commands = {
  embedded: (dataDir: string) => ['node', 'embedded/src/main.ts', dataDir],
  services: (dataDir: string) => ['node', 'tests/kit/services-process.ts', dataDir],
} as const;
type Topology = keyof typeof commands;

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'kawa-life-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Runs a command as a person does; `line` waits for a line of its output. */
function run(command: readonly string[], dataDir: string, env: NodeJS.ProcessEnv = {}) {
  const [program = '', ...rest] = command;
  const child = spawn(program === 'node' ? process.execPath : program, rest, {
    cwd: root,
    env: {
      ...bareEnvironment(),
      PORT: '0',
      DATA_DIR: dataDir,
      SEED: 'none',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal, said }));
  return {
    pid: child.pid ?? 0,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended,
    async line(pattern: RegExp): Promise<string> {
      await vi.waitFor(() => expect(said).toMatch(pattern), { timeout: 60_000, interval: 5 });
      return pattern.exec(said)?.[1] ?? '';
    },
  };
}

const READY = /Kawa is ready: (\S+)/u;

async function answers(url: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ products(first: 1) { totalCount } }' }),
  });
  return response.json();
}

const gone = (family: ReturnType<typeof familyOf>) =>
  vi.waitFor(() => expect(alive(family).map(({ command }) => command.slice(0, 120))).toEqual([]), {
    timeout: 20_000,
    interval: 20,
  });

const NOTHING_SOLD = { data: { products: { totalCount: 0 } } };

test.each<Topology>(['embedded', 'services'])(
  'kill -9 of the parent (%s) leaves 0 processes, Postgres included, and the next start on its data answers',
  async (topology) => {
    await using data = await folder();
    const first = run(commands[topology](data.path), data.path);
    await first.line(READY);
    const family = familyOf(first.pid);
    // The process itself, Postgres with its sessions, and its guardian; in services 5 subgraphs and the router too.
    expect(family.filter(({ command }) => command.includes('cluster_name=kawa-'))).toHaveLength(1);
    expect(family.filter(({ command }) => command.endsWith('/src/main.ts'))).toHaveLength(
      topology === 'services' ? 6 : 0,
    );
    first.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
    await gone(family);
    const second = run(commands[topology](data.path), data.path);
    expect(await answers(await second.line(READY))).toEqual(NOTHING_SOLD);
    const secondFamily = familyOf(second.pid);
    second.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, signal: null });
    await gone(secondFamily);
  },
);

test.each<[Topology, string, RegExp]>([
  ['embedded', 'its first word', /(creating the database cluster)/u],
  ['embedded', 'the filling of the shop', /(filling the shop)/u],
  ['services', 'its first word', /(creating the database cluster)/u],
  ['services', 'the start of the subgraphs', /(starting 5 subgraphs)/u],
  ['services', 'the filling of the shop', /(filling the shop)/u],
  ['services', 'the start of the router', /(starting the router)/u],
])(
  'Ctrl-C while %s starts, at %s, leaves 0 processes and says that it stopped',
  async (topology, _at, moment) => {
    await using data = await folder();
    const command = [...commands[topology](data.path), 'coffee'];
    const kawa = run(command, data.path, { SEED: 'coffee' });
    await kawa.line(moment);
    const family = new Map(familyOf(kawa.pid).map((each) => [`${each.pid} ${each.began}`, each]));
    kawa.kill('SIGINT');
    // Also finds processes that start during the stop.
    const looking = setInterval(() => {
      for (const each of familyOf(kawa.pid)) family.set(`${each.pid} ${each.began}`, each);
    }, 10);
    const { code, said } = await kawa.ended;
    clearInterval(looking);
    expect({ code, said }).toEqual({
      code: 130,
      said: expect.stringContaining('Kawa has stopped') as string,
    });
    expect(said).not.toMatch(/Kawa is ready|\bat .*\.ts:\d+/u);
    expect(family.size).toBeGreaterThan(0);
    await gone([...family.values()]);
  },
);

test('SIGTERM to npm and to what it started lets Postgres stop in order, though npm is gone long before', async () => {
  await using data = await folder();
  const npm = run(['npm', 'start'], data.path);
  await npm.line(READY);
  const family = familyOf(npm.pid);
  const pidOf = (part: string): number => {
    const found = family.filter(({ command }) => command.includes(part) && !command.startsWith('sh -c'));
    expect(found, part).toHaveLength(1);
    return found[0]?.pid ?? 0;
  };
  const [kawa, checkpointer] = [pidOf('embedded/src/main.ts'), pidOf(': checkpointer')];
  process.kill(checkpointer, 'SIGSTOP');
  try {
    for (const { pid, command } of family)
      if (command.includes('embedded/src/main.ts')) process.kill(pid, 'SIGTERM');
    npm.kill('SIGTERM');
    await npm.ended;
    // The process checks for its parent twice a second; the stop cannot end while the checkpointer is paused.
    await sleep(1_500);
    expect(alive(family).map(({ pid }) => pid)).toContain(kawa);
  } finally {
    process.kill(checkpointer, 'SIGCONT');
  }
  await gone(family);
  const log = await readFile(join(data.path, 'postgres.log'), 'utf8');
  expect(log.trimEnd().split('\n').at(-1)).toContain('database system is shut down');
});

test('SIGTERM to npm ends everything that `npm start` started', async () => {
  await using data = await folder();
  const npm = run(['npm', 'start'], data.path);
  await npm.line(READY);
  const family = familyOf(npm.pid);
  expect(family.filter(({ command }) => command.includes('embedded/src/main.ts')).length).toBeGreaterThan(0);
  npm.kill('SIGTERM');
  await npm.ended;
  await gone(family);
});

test.each([
  ['npm start', 'embedded/src/main.ts', 'choose another with PORT.'],
  ['npm run services', 'embedded/src/services/main.ts', 'choose another with PORT.'],
])('%s on a taken port says so in one line, and creates nothing', async (_name, main, remedy) => {
  await using data = await folder();
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const dataDir = join(data.path, 'not-yet');
  const kawa = run(['node', main], dataDir, { PORT: String(port) });
  const { code, said } = await kawa.ended;
  holder.close();
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken; ${remedy}`);
  expect(existsSync(dataDir)).toBe(false);
});

test('npm run services names the subgraph whose port another program holds', async () => {
  await using data = await folder();
  const holder = createServer();
  // If another Kawa already has the port, that serves as well.
  await new Promise<void>((resolve) =>
    holder.once('error', () => resolve()).listen(4001, '127.0.0.1', resolve),
  );
  const kawa = run(['node', 'embedded/src/services/main.ts'], join(data.path, 'not-yet'));
  const { code, said } = await kawa.ended;
  holder.close();
  expect(code).toBe(1);
  expect(said).toContain('Port 4001 is taken, which supergraph.yaml assigns to customers');
  expect(existsSync(join(data.path, 'not-yet'))).toBe(false);
});
