// Compares .env.example and each --help with the settings that the programs read: each setting appears with its default,
// and no other one does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRouterEnv } from '@kawa/router/env';
import { createKeySet } from '@kawa/session/access-token';
import type { SubgraphFactory } from '@kawa/subgraph';
import { helpOf, readSettings } from '@kawa/subgraph/settings';
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

/** Each setting is a property of a shape, on a line of its own. */
const settingsIn = (text: string): string[] =>
  [...text.matchAll(/^ {2,}([A-Z][A-Z\d_]+):/gmu)].map(([, name = '']) => name);

const routerEnv = read('router/src/env.ts');
const boundSettings = ['rateShape', 'queryShape', 'loadShape'].flatMap((shape) =>
  settingsIn(routerEnv.split(`const ${shape} = {`)[1]?.split('\n}')[0] ?? ''),
);
const embeddedSettings = settingsIn(read('embedded/src/env.ts'));
/** The settings that `npm run services` passes on to its router. */
const passedOn = [...read('embedded/src/services/start.ts').matchAll(/^ {2}'([A-Z_]+)',$/gmu)]
  .map(([, name = '']) => name)
  .filter((name) => settingsIn(routerEnv).includes(name));

/** The subgraph factory of each domain, by its name. */
const factories = new Map(
  await Promise.all(
    domains.map(async (name) => {
      const module = (await import(join(root, `subgraphs/${name}/src/subgraph.ts`))) as {
        readonly createSubgraph: SubgraphFactory<object, string>;
      };
      return [name, module.createSubgraph] as const;
    }),
  ),
);

/** The settings of a subgraph: the common ones, a URL for each subgraph that it calls, and its keys if it issues tokens. */
const subgraphReads = ({ settings: { peers = {}, checkTokenKeys } }: SubgraphFactory<object, string>) => [
  ...settingsIn(read('packages/subgraph/src/settings.ts').split('function shapeOf(')[1] ?? '').filter(
    (name) => name !== 'SUBGRAPH_KEYS' || Object.keys(peers).length > 0,
  ),
  ...(checkTokenKeys === undefined ? [] : ['TOKEN_KEYS']),
  ...Object.keys(peers).map((name) => `${name.toUpperCase()}_URL`),
];

const programs: Readonly<Record<string, readonly string[]>> = {
  'router/src/main.ts': settingsIn(routerEnv),
  'embedded/src/main.ts': [...embeddedSettings, ...boundSettings],
  'embedded/src/services/main.ts': [...embeddedSettings, ...passedOn],
  ...Object.fromEntries(
    [...factories].map(([name, factory]) => [`subgraphs/${name}/src/main.ts`, subgraphReads(factory)]),
  ),
};

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

test('the reading of settings finds those of each program, and every env.ts belongs to one', () => {
  for (const names of Object.values(programs)) expect(names.length).toBeGreaterThan(6);
  const owners = files.filter((path) => path.endsWith('/env.ts'));
  const known = ['router', 'embedded', 'packages/env'];
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
  const factory = factories.get(/^subgraphs\/(\w+)\//u.exec(main)?.[1] ?? '');
  const [, written = ''] = /const help = `([\s\S]*?)(?<!\\)`;/u.exec(read(main)) ?? [];
  const help = factory === undefined ? written : helpOf(factory);
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

  test.each([...factories])('for %s, whose port and level of log the comment tells', (name, factory) => {
    const readSubgraph = (source: Source) => plain(readSettings(factory, source));
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
