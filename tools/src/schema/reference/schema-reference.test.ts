import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { schemaReference } from './command.ts';

const root = join(import.meta.dirname, '../../../..');
let folder: string;
const run = (...args: readonly string[]) => {
  const supergraph = join(root, 'router/supergraph.graphql');
  return runHere(schemaReference, ['--supergraph', supergraph, '--output', 'pages', ...args], {
    cwd: folder,
  });
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-schema-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes 9 pages and the picture that are those of docs/schema, and --check tells a changed, a missing and a page too many', async () => {
  expect(await run()).toEqual({ status: 0, stdout: 'Wrote 10 files of pages.\n', stderr: '' });
  const names = await readdir(join(folder, 'pages'));
  expect(names.sort()).toEqual((await readdir(join(root, 'docs/schema'))).sort());
  for (const name of names)
    expect(await readFile(join(folder, 'pages', name), 'utf8')).toBe(
      await readFile(join(root, 'docs/schema', name), 'utf8'),
    );
  expect((await run('--check')).status).toBe(0);
  await writeFile(join(folder, 'pages/enums.md'), '');
  await rm(join(folder, 'pages/unions.md'));
  await writeFile(join(folder, 'pages/gone.md'), '# Gone\n');
  expect(await run('--check')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'pages is stale (3 files): run `npm run schema:reference` and commit the result.\n',
  });
  expect((await run()).stdout).toBe('Wrote 3 files of pages.\n');
  expect((await run('--check')).stdout).toBe('The 10 files of pages are up to date.\n');
});

test('a supergraph that is missing or no GraphQL is one plain message with its file, and status 1', async () => {
  const missing = await run('--supergraph', 'nowhere.graphql');
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).toBe('nowhere.graphql cannot be read; `npm run compose` writes it.\n');
  await writeFile(join(folder, 'broken.graphql'), 'type Query {\n  a: }');
  const broken = await run('--supergraph', 'broken.graphql');
  expect(broken).toMatchObject({ status: 1, stdout: '' });
  expect(broken.stderr).toMatch(/^broken\.graphql:2: Syntax Error/u);
  expect(broken.stderr.trim().split('\n')).toHaveLength(1);
});
