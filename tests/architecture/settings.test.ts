// Holds .env.example against what programs read: every setting stands there with its default, and nothing else does; the
// --help of a program names what it reads and no more.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeySet } from '@kawa/access-token';
import { readRouterEnv } from '@kawa/router/env';
import { afterAll, describe, expect, test } from 'vitest';
import { files, foldersOf, read, root } from './repository.ts';

type Source = Readonly<Record<string, string>>;

const example: Source = Object.fromEntries(
  [...read('.env.example').matchAll(/^([A-Z][A-Z\d_]*)=(.*)$/gmu)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);
const domains = foldersOf('subgraphs');

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const keyFile = join(folder, 'keys.json');
writeFileSync(keyFile, JSON.stringify(createKeySet()));
afterAll(() => rmSync(folder, { recursive: true }));

/** Settings are written one a line, as properties of a shape. */
const settingsIn = (text: string): string[] =>
  [...text.matchAll(/^ {2,}([A-Z][A-Z\d_]+):/gmu)].map(([, name = '']) => name);

/** From `begin` to the first line that closes a block at the margin. */
const blockOf = (text: string, begin: string): string => text.split(begin)[1]?.split('\n}')[0] ?? '';

const routerEnv = read('router/src/env.ts');
const subgraphSettings = settingsIn(blockOf(read('packages/env/src/env.ts'), 'function subgraphSettings('));
const boundSettings = ['rateShape', 'queryShape', 'loadShape'].flatMap((shape) =>
  settingsIn(routerEnv.split(`const ${shape} = {`)[1]?.split('\n}')[0] ?? ''),
);
const embeddedSettings = settingsIn(read('embedded/src/env.ts'));
/** What `npm run services` passes on to its router. */
const passedOn = [...read('embedded/src/services/start.ts').matchAll(/^ {2}'([A-Z_]+)',$/gmu)]
  .map(([, name = '']) => name)
  .filter((name) => settingsIn(routerEnv).includes(name));

/** SUBGRAPH_KEYS is in the shape of all, and means something to those that call others. */
const subgraphReads = (env: string): readonly string[] =>
  [...subgraphSettings, ...settingsIn(env)].filter(
    (name) => name !== 'SUBGRAPH_KEYS' || env.includes('peers:'),
  );

const programs: Readonly<Record<string, readonly string[]>> = {
  'router/src/main.ts': settingsIn(routerEnv),
  'embedded/src/main.ts': [...embeddedSettings, ...boundSettings],
  'embedded/src/services/main.ts': [...embeddedSettings, ...passedOn],
  ...Object.fromEntries(
    domains.map((name) => [
      `subgraphs/${name}/src/main.ts`,
      subgraphReads(read(`subgraphs/${name}/src/env.ts`)),
    ]),
  ),
};

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

test('the reading of settings finds those of each program, and every env.ts belongs to one', () => {
  for (const names of Object.values(programs)) expect(names.length).toBeGreaterThan(6);
  const owners = files.filter((path) => path.endsWith('/env.ts'));
  const known = ['router', 'embedded', 'packages/env', ...domains.map((name) => `subgraphs/${name}`)];
  expect(owners).toEqual(known.map((folder) => `${folder}/src/env.ts`).sort());
});

test('.env.example has every setting that a program or docker compose reads, and nothing else', () => {
  const compose = [...read('docker-compose.yml').matchAll(/\$\{([A-Z][A-Z\d_]*)/gu)].map(
    ([, name = '']) => name,
  );
  const urls = domains.map((name) => `${name.toUpperCase()}_URL`);
  expect(sorted(Object.keys(example))).toEqual(
    sorted([...Object.values(programs).flat(), ...compose, ...urls]),
  );
});

test.each(Object.keys(programs))('--help of %s names what it reads and no more', (main) => {
  const [, help = ''] = /const help = `([\s\S]*?)(?<!\\)`;/u.exec(read(main)) ?? [];
  const named = help.match(/\b[A-Z][A-Z\d]+(?:_[A-Z\d]+)*\b/gu) ?? [];
  expect(sorted(named.filter((name) => name in example || name.includes('_')))).toEqual(
    sorted(programs[main] ?? []),
  );
});

describe('a copy of .env.example is the same as no environment', () => {
  const plain = (settings: unknown): unknown => JSON.parse(JSON.stringify(settings));
  const readerOf = async (path: string, name: string): Promise<(source: Source) => unknown> =>
    ((await import(join(root, path))) as Record<string, (source: Source) => unknown>)[name] ?? (() => ({}));

  test('for the router, but for the manifests of the storefront, which it does not know', () => {
    const { DOCUMENT_MANIFESTS: _manifests, ...others } = example;
    expect(plain(readRouterEnv(others))).toEqual(plain(readRouterEnv({})));
  });

  test('for npm start and npm run services', async () => {
    const readEmbedded = await readerOf('embedded/src/env.ts', 'readEmbeddedEnv');
    expect(readEmbedded({})).toHaveProperty('PORT', 4000);
    expect(readEmbedded(example)).toEqual(readEmbedded({}));
  });

  test.each(domains)('for %s, whose port and level of log the comment tells', async (name) => {
    const readSubgraph = await readerOf(`subgraphs/${name}/src/env.ts`, 'readSubgraphEnv');
    const { PORT: _port, LOG_LEVEL: _level, ...others } = example;
    const demanded = {
      DATABASE_URL: 'postgres://localhost/test',
      TOKEN_KEYS: keyFile,
      ALLOW_DIRECT_CALLS: 'true',
    };
    const settings = readSubgraph(demanded) as { PORT: number; LOG_LEVEL: string };
    expect(readSubgraph({ ...others, ...demanded })).toEqual(settings);
    const comments = read('.env.example').replaceAll('\n# ', ' ');
    expect(comments).toContain(`${name} ${settings.PORT}`);
    expect(comments).toContain(`LOG_LEVEL (default ${settings.LOG_LEVEL})`);
  });
});
