import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { checkGraph } from './command.ts';

const root = join(import.meta.dirname, '../../../..');
let folder: string;

/** This repository's graph, in a folder whose supergraph, storefront and reference a test may change. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-graph-'));
  for (const name of ['subgraphs', 'supergraph.yaml', '.oxfmtrc.json', 'package.json'])
    await symlink(join(root, name), join(folder, name));
  for (const name of ['router', 'storefront', 'docs']) await mkdir(join(folder, name));
  for (const name of [
    'router/supergraph.graphql',
    'router/contracts.yaml',
    'router/contracts',
    'storefront/package.json',
    'storefront/operations',
    'storefront/manifests',
    'storefront/src/generated',
    'docs/schema',
  ])
    await cp(join(root, name), join(folder, name), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const run = () => runHere(checkGraph, [], { cwd: folder });
const edit = async (file: string) =>
  writeFile(join(folder, file), `${await readFile(join(folder, file), 'utf8')}\n# edited\n`);

test('each of the five checks says that nothing is to mend', async () => {
  const { status, stdout, stderr } = await run();
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^The resolvers of \d+ subgraphs are up to date\.$/u),
    expect.stringContaining('no action needed'),
    expect.stringMatching(/^\d+ subgraphs compose; the supergraph is up to date\.$/u),
    expect.stringMatching(/^\d+ operations of storefront \S+ are in its manifest\.$/u),
    expect.stringMatching(/^The \d+ files of docs\/schema are up to date\.$/u),
    expect.stringMatching(/^\d+ schemas, no findings\.$/u),
  ]);
});

test('three of five checks fail, one because it throws: each has its message, and the other two run', async () => {
  await edit('router/supergraph.graphql');
  await edit('docs/schema/objects.md');
  await rm(join(folder, 'storefront/package.json'));
  const { status, stdout, stderr } = await run();
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'The supergraph is stale: run `npm run compose` and commit router/supergraph.graphql.',
    expect.stringContaining('storefront/package.json'),
    'docs/schema is stale (1 files): run `npm run schema:reference` and commit the result.',
  ]);
  expect(stdout).toContain(' subgraphs are up to date.\n');
  expect(stdout).toContain(' schemas, no findings.\n');
});
