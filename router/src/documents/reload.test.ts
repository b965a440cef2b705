// Manifests that change while the router serves, the log lines of the mode `log`, documents that are planned before the
// first request, and the cache headers.
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@kawa/log';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import { defaultLimits } from '../limits.ts';
import { post, schemaOf, silent, startTestRouter, type Answer } from '../testing/harness.ts';
import { library, type TestSubgraph } from '../testing/library.ts';
import { manifestOf } from '../testing/manifest.ts';
import { Documents } from './documents.ts';

const first = 'query First { person(id: "p1") { name } }';
const second = 'query Second { person(id: "p2") { name } }';
const third = 'query Third { person(id: "p1") { born } }';
const limits = { manifestPollMs: 20 };

let root: string;
let folders = 0;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kawa-manifests-'));
});
afterAll(() => rm(root, { recursive: true }));

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = join(root, `${(folders += 1)}`);
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

function listening(level = 'info') {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({
    name: 'test',
    level,
    destination: { write: (line) => lines.push(JSON.parse(line)) },
  });
  const told = (msg: string) => lines.filter((line) => line['msg'] === msg);
  return { log, lines, told };
}

const ask = (router: { url: string }, text: string): Promise<Answer> =>
  post(`${router.url}/graphql`, { documentId: hashOf(text) });

test('serves a manifest that was added, changed or removed, without a restart', async () => {
  const folder = await folderWith({ 'v1.json': manifestOf([first]) });
  await using router = await startTestRouter(library, {
    documents: { mode: 'only', manifests: [folder] },
    limits,
  });
  const statuses = () =>
    Promise.all([first, second, third].map(async (text) => (await ask(router, text)).status));
  expect(await statuses()).toEqual([200, 404, 404]);
  await writeFile(join(folder, 'v2.json'), manifestOf([second]));
  await expect.poll(statuses).toEqual([200, 200, 404]);
  await writeFile(join(folder, 'v2.json'), manifestOf([second, third]));
  await expect.poll(statuses).toEqual([200, 200, 200]);
  await rm(join(folder, 'v1.json'));
  await expect.poll(statuses).toEqual([404, 200, 200]);
});

test('sees a symlink that is turned to another folder, as a ConfigMap is', async () => {
  const [one, two] = [
    await folderWith({ 'a.json': manifestOf([first]) }),
    await folderWith({ 'a.json': manifestOf([second]) }),
  ];
  const link = join(root, 'data');
  await symlink(one, link);
  await using router = await startTestRouter(library, {
    documents: { mode: 'only', manifests: [link] },
    limits,
  });
  expect((await ask(router, first)).status).toBe(200);
  await symlink(two, `${link}.new`);
  await rename(`${link}.new`, link);
  await expect.poll(async () => (await ask(router, first)).status).toBe(404);
  expect((await ask(router, second)).status).toBe(200);
});

test.each([
  ['no JSON', '{'],
  ['an id that is not the hash', manifestOf([second]).replace(hashOf(second), hashOf(first))],
  ['nothing but an empty list', manifestOf([])],
  ['a file that is gone', undefined],
])('keeps the old documents, with one warning, when a manifest becomes %s', async (_what, text) => {
  const folder = await folderWith({ 'v1.json': manifestOf([first]) });
  const file = join(folder, 'v1.json');
  const { log, told } = listening();
  const documents = { mode: 'only', manifests: [file] } as const;
  await using router = await startTestRouter(library, { documents, limits, log });
  if (text === undefined) await rm(file);
  else await writeFile(file, text);
  const warnings = () => told('manifests are wrong; the documents stay as they were');
  await expect.poll(warnings).toHaveLength(1);
  expect((await ask(router, first)).status).toBe(200);
  // The time of ten more reads of the same mistake.
  await new Promise((resolve) => setTimeout(resolve, 10 * limits.manifestPollMs));
  expect(warnings()).toHaveLength(1);
  await writeFile(file, manifestOf([first, second]));
  await expect.poll(async () => (await ask(router, second)).status).toBe(200);
});

test.each([
  [
    'a missing file',
    ['/nowhere/v1.json'],
    /^\/nowhere\/v1\.json of DOCUMENT_MANIFESTS cannot be read \(ENOENT\)$/u,
  ],
  [
    'a folder without a manifest',
    [tmpdir()],
    /^(?:PERSISTED_DOCUMENTS=only would refuse everything|.* is not )/u,
  ],
])('refuses to start on %s', async (_what, manifests, message) => {
  const starting = startTestRouter(library, { documents: { mode: 'only', manifests } });
  await expect(starting).rejects.toThrow(message);
});

test('log: tells each unknown text once, by name and hash, never its variables', async () => {
  const folder = await folderWith({ 'v1.json': manifestOf([first]) });
  const { log, lines, told } = listening('warn');
  const documents = { mode: 'log', manifests: [folder] } as const;
  await using router = await startTestRouter(library, { documents, log });
  const query = 'query Strange($id: ID!) { person(id: $id) { name } }';
  const body = { query, operationName: 'Strange', variables: { id: 'planted-secret' } };
  for (let time = 0; time < 3; time += 1)
    expect((await post(`${router.url}/graphql`, body)).status).toBe(200);
  await post(`${router.url}/graphql`, { query: first });
  const unknown = told('a document that is in no manifest');
  expect(unknown).toMatchObject([{ operationName: 'Strange', hash: hashOf(query) }]);
  expect(JSON.stringify(lines)).not.toContain('planted-secret');
});

test('plans persisted documents before the first request, and warns of one that does not fit', async () => {
  const wrong = 'query Wrong { nothing }';
  const { log, told } = listening();
  const folder = await folderWith({ 'v1.json': manifestOf([first, wrong, '}{', second]) });
  const documents = { mode: 'off', manifests: [folder] } as const;
  await using router = await startTestRouter(library, { documents, log });
  expect(told('persisted documents planned')).toMatchObject([{ warmed: 2, left: 0 }]);
  expect(told('a persisted document does not fit the graph')).toMatchObject([
    {
      operationName: 'Wrong',
      documentId: hashOf(wrong),
      problem: expect.stringContaining('nothing'),
    },
    { documentId: hashOf('}{') },
  ]);
  const misses = async (): Promise<string | undefined> =>
    /kawa_plan_cache_lookups_total\{result="miss"\} (\d+)/u.exec(
      await (await fetch(`${router.url}/metrics`)).text(),
    )?.[1];
  const before = await misses();
  expect((await ask(router, first)).status).toBe(200);
  expect(await misses()).toBe(before);
  expect((await ask(router, wrong)).status).toBe(400);
});

test('warming is bounded in time, and other work goes on between two documents', async () => {
  const bodies = Array.from(
    { length: 50 },
    (_, index) => `query Q${index} { person(id: "p${index}") { name } }`,
  );
  const folder = await folderWith({ 'v1.json': manifestOf(bodies) });
  const people = library.find(({ name }) => name === 'staff');
  if (!people) throw new Error('The library has no people.');
  const schema = schemaOf(people);
  const metrics = { document: () => undefined };
  const planned = async (warmUpMs: number, prepareDocument: () => void) => {
    const { log, told } = listening();
    const around = { log, limits: { ...defaultLimits, warmUpMs }, metrics };
    const documents = await Documents.open({ mode: 'off', manifests: [folder] }, around);
    await documents.warm({ schema, prepareDocument });
    await documents.close();
    return told('persisted documents planned')[0];
  };
  let turns = 0;
  const turning = await planned(10_000, () => void setImmediate(() => (turns += 1)));
  expect(turning).toMatchObject({ warmed: 50, left: 0 });
  // Each turn ran before the next document was planned.
  expect(turns).toBeGreaterThanOrEqual(49);
  const slow = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
  expect(await planned(20, () => void slow())).toMatchObject({ warmed: 1, left: 49 });
});

const shelf: TestSubgraph = {
  name: 'shelf',
  typeDefs: parse(`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@key"])
      @link(url: "https://kawa.example/cacheControl/v0.1", import: ["@cacheControl", "CacheControlScope"])
      @composeDirective(name: "@cacheControl")
    directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
    enum CacheControlScope { PUBLIC PRIVATE }
    type Query { open: Book  broken: Book  mine: Book @cacheControl(scope: PRIVATE) }
    type Book @cacheControl(maxAge: 60) { title: String }
  `),
  resolvers: {
    Query: {
      open: () => ({ title: 'Open' }),
      mine: () => ({ title: 'Mine' }),
      broken: () => {
        throw new Error('secret text of a resolver');
      },
    },
  },
};

test('only a GET by the id of a persisted query without an error may be kept; a private one by its owner', async () => {
  const [open, mine, broken] = [
    '{ open { title } }',
    '{ mine { title } }',
    '{ open { title } broken { title } }',
  ] as const;
  const folder = await folderWith({ 'v1.json': manifestOf([open, mine, broken]) });
  await using router = await startTestRouter([shelf], {
    documents: { mode: 'off', manifests: [folder] },
    log: silent,
  });
  const kept = async (parameters: Record<string, string>): Promise<string | null> => {
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await fetch(`${router.url}/graphql?${new URLSearchParams(parameters)}`, { headers });
    return response.headers.get('cache-control');
  };
  for (let time = 0; time < 2; time += 1) {
    expect(await kept({ documentId: hashOf(open) })).toBe('public, max-age=60');
    expect(await kept({ documentId: hashOf(mine) })).toBe('private, max-age=60');
    expect(await kept({ documentId: hashOf(broken) })).toBe('no-store');
    expect(await kept({ query: open })).toBe('no-store');
    expect((await ask(router, open)).headers.get('cache-control')).toBe('no-store');
  }
  const response = await fetch(`${router.url}/graphql?documentId=${hashOf(open)}`);
  expect(response.headers.get('vary')).toBe('Origin, Accept, Authorization, X-Api-Key');
});
