// The router as a process: its output at a start, at a failed start, and at a stop.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closing, compose, listening, post, serveSubgraph, type RunningSubgraph } from './testing/harness.ts';
import { library } from './testing/library.ts';

const main = join(import.meta.dirname, 'main.ts');
let folder: string;
let served: RunningSubgraph[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'router-'));
  served = await Promise.all(library.map((subgraph) => serveSubgraph(subgraph)));
  const urls = new Map(served.map(({ name, url }) => [name, url]));
  const sdl = compose(library.map((subgraph) => ({ ...subgraph, url: urls.get(subgraph.name) ?? '' })));
  await writeFile(join(folder, 'library.graphql'), sdl);
  await mkdir(join(folder, 'beside'));
  await writeFile(join(folder, 'beside/library.graphql'), sdl);
  await writeFile(join(folder, 'beside/contracts.yaml'), 'all:\n  exclude: [internal]\n');
  await writeFile(join(folder, 'bad.yaml'), 'all:\n  exclude: []\n');
  await writeFile(join(folder, 'broken.graphql'), 'type Query { broken: ');
  await writeFile(join(folder, 'plain.graphql'), 'type Query { plain: Int }');
});
afterAll(async () => {
  await Promise.all(served.map((subgraph) => subgraph[Symbol.asyncDispose]()));
  await rm(folder, { recursive: true });
});

function start(env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { SUPERGRAPH: join(folder, 'library.graphql'), PORT: '0', UNSIGNED_SUBGRAPHS: '*', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    const url = /http:\S+/u.exec(out)?.[0];
    if (url) resolve(url);
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out, err })),
  );
  return { child, ready, ended };
}

test('says one line with its URL, answers across 4 subgraphs, and ends by SIGTERM with code 0', async () => {
  const { child, ready, ended } = start({});
  const url = await ready;
  const { body } = await post(url, { query: '{ items(first: 1) { title rating creators { name } } }' });
  expect(body).toEqual({
    data: { items: [{ title: 'The Harbour', rating: 5.5, creators: [{ name: 'Ada' }, { name: 'Grace' }] }] },
  });
  child.kill('SIGTERM');
  const { code, out, err } = await ended;
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(err).toBe('');
});

test('serves everybody the contract of CONTRACT, out of contracts.yaml beside the supergraph', async () => {
  const env = { SUPERGRAPH: join(folder, 'beside/library.graphql') };
  const { child, ready, ended } = start({ ...env, CONTRACT: 'all' });
  const { body } = await post(await ready, { query: '{ items(first: 1) { title } }' });
  expect(body.data).toEqual({ items: [{ title: 'The Harbour' }] });
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  const { code, err } = await start({ ...env, CONTRACT: 'al' }).ended;
  expect([code, err]).toEqual([1, 'There is no contract "al"; known: all.\n']);
});

test('--help names every variable and ends with code 0', async () => {
  const { code, out } = await start({}, ['--help']).ended;
  expect(code).toBe(0);
  for (const name of [
    'SUPERGRAPH',
    'HOST',
    'PORT',
    'NODE_ENV',
    'CORS_ORIGINS',
    'LANDING_PAGE',
    'LOG_LEVEL',
    'METRICS_TOKEN',
  ]) {
    expect(out).toContain(name);
  }
});

test.each([
  [
    'a missing supergraph file',
    { SUPERGRAPH: '/nowhere/graph.graphql' },
    /cannot be read; name it with SUPERGRAPH/u,
  ],
  [
    'a broken supergraph file',
    { SUPERGRAPH: 'broken.graphql' },
    /The supergraph cannot be served: Syntax Error/u,
  ],
  ['a schema that is no supergraph', { SUPERGRAPH: 'plain.graphql' }, /The supergraph cannot be served/u],
  [
    'a subgraph without a key',
    { UNSIGNED_SUBGRAPHS: '' },
    /SUBGRAPH_KEYS has no key for the subgraph \w+; .*UNSIGNED_SUBGRAPHS/u,
  ],
  ['a weak key', { SUBGRAPH_KEYS: 'books=changeme' }, /SUBGRAPH_KEYS: the key of books is weak/u],
  [
    'a file of contracts that is not there',
    { CONTRACTS: '/no/c.yaml' },
    /\/no\/c\.yaml cannot be read \(ENOENT\)/u,
  ],
  ['a CONTRACT without such a file', { CONTRACT: 'public' }, /There is no contract "public", nor any other/u],
  ['a wrong port', { PORT: '99999' }, /PORT: /u],
  ['origins that are none', { CORS_ORIGINS: 'https://ok.example, nope' }, /CORS_ORIGINS: wants origins/u],
  ['a NODE_ENV that is a typing error', { NODE_ENV: 'prod' }, /NODE_ENV: /u],
  [
    '4 mistakes, all of them at once',
    {
      NODE_ENV: 'production',
      METRICS_TOKEN: 'changeme',
      SUBGRAPH_URLS: 'a',
      PORT: 'x',
      SUBGRAPH_KEYS: 'books=changeme',
    },
    /PORT: .*SUBGRAPH_KEYS: the key of books.*METRICS_TOKEN: is a placeholder.*SUBGRAPH_URLS: /su,
  ],
])('refuses %s in one plain message with code 1', async (_name, env: Record<string, string>, message) => {
  const file = env['SUPERGRAPH'];
  const { code, out, err } = await start(
    file?.startsWith('/') === false ? { SUPERGRAPH: join(folder, file) } : env,
  ).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(message);
  expect(err).not.toMatch(/^\s+at /mu);
});

test('refuses a bad file of contracts by its line with code 1', async () => {
  const file = join(folder, 'bad.yaml');
  const { code, err } = await start({ CONTRACTS: file }).ended;
  expect([code, err]).toEqual([1, `${file}:1: all: must name a tag, under include or exclude\n`]);
});

test('names all 3 subgraphs without a key at once, and not the one that has one', async () => {
  const [first = '', ...others] = library.map(({ name }) => name);
  const { code, err } = await start({
    UNSIGNED_SUBGRAPHS: '',
    SUBGRAPH_KEYS: `${first}=${randomBytes(32).toString('hex')}`,
  }).ended;
  expect(code).toBe(1);
  const named = [...err.matchAll(/no key for the subgraph (\w+)/gu)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(others.toSorted());
  expect(others).toHaveLength(3);
});

test('refuses a taken port in one plain message with code 1', async () => {
  const server = createServer();
  const port = new URL(await listening(server)).port;
  const { code, err } = await start({ PORT: port }).ended;
  expect(code).toBe(1);
  expect(err.trim()).toBe(`Port ${port} is taken; choose another with PORT.`);
  await closing(server);
});
