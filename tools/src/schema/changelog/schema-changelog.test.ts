import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { schemaChangelog } from './command.ts';

let folder: string;

const run = (...args: readonly string[]) =>
  runHere(schemaChangelog, ['--file', 'changelog.md', ...args], { cwd: folder });
const git = (...args: readonly string[]) =>
  promisify(execFile)('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
  });
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const changelog = () => readFile(join(folder, 'changelog.md'), 'utf8');
const schema = (...fields: readonly string[]) =>
  write(
    'a.graphql',
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")\ntype Query {\n${fields.join('\n')}\n}\n`,
  );
const commit = async () => {
  await git('add', '.');
  await git('commit', '-qm', 'A change');
  return (await git('rev-parse', 'HEAD')).stdout.trim();
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-changelog-'));
  await write(
    'supergraph.yaml',
    'subgraphs:\n  a:\n    routing_url: http://127.0.0.1/a\n    schema: { file: a.graphql }\n',
  );
  await git('init', '-q', '-b', 'main');
});
afterEach(() => rm(folder, { recursive: true }));

test('tells a field that came and one that went since a commit; again, nothing changes; without a base it goes on', async () => {
  await schema('  old: Int', '  x: Int');
  const base = await commit();
  await schema('  new: Int', '  x: Int');
  expect(await run('--base', base.slice(0, 8), '--date', '2026-03-01')).toEqual({
    status: 0,
    stdout: `2 changes since ${base}; wrote changelog.md.\n`,
    stderr: '',
  });
  const text = await changelog();
  expect(text).toContain(
    `\n## 2026-03-01\n\n<!-- since ${base} -->\n\n### Breaking\n\n- \`Query.old\`: Field was removed from object type "Query".\n\n### Safe\n\n- \`Query.new\`: Field was added to object type "Query".\n`,
  );
  expect((await run()).stdout).toBe(`changelog.md has every change since ${base}.\n`);
  expect(await changelog()).toBe(text);

  await schema('  new: Int', '  newer: Int', '  x: Int');
  expect(await run('--check')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'changelog.md is stale: run `npm run schema:changelog` and commit it.\n',
  });
  expect(await changelog()).toBe(text);
  await run('--date', '2026-03-02');
  expect(await changelog()).toBe(
    text.replace('2026-03-01', '2026-03-02').replace('`Query.new`:', '`Query.new`, `Query.newer`:'),
  );
  expect((await run('--check')).status).toBe(0);
});

test('a base since which nothing changed begins no section', async () => {
  await schema('  x: Int');
  const base = await commit();
  expect((await run('--base', base)).stdout).toBe(`changelog.md has every change since ${base}.\n`);
  await expect(changelog()).rejects.toThrow('ENOENT');
});

test('a syntax error in a schema is reported as the check tells it, by file and line, with status 2', async () => {
  await schema('  x: Int');
  const base = await commit();
  await schema('  x: }');
  const { status, stdout, stderr } = await run('--base', base);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('a.graphql:3');
  expect(stderr).not.toContain('    at ');
});

test.each([
  ['no base and no section', [], 'changelog.md has no section to continue: name a base, --base <git ref>.\n'],
  [
    'a commit that is not there',
    ['--base', 'nope'],
    'There is no commit nope here: fetch it, or name another with --base <git ref>.\n',
  ],
  ['a report that is not there', ['--from', 'nope.json'], 'nope.json cannot be read (ENOENT).\n'],
  ['a report that is none', ['--from', 'supergraph.yaml'], /^supergraph\.yaml is not JSON: .+\n$/u],
  ['a base and a report', ['--base', 'a', '--from', 'b'], /^error: option '--base .+\n$/u],
  ['a day that is none', ['--date', '2026-02-30'], /It must be a day like 2026-03-01\.\n$/u],
])('%s is one plain message and status 2', async (_what, args, message) => {
  const { status, stdout, stderr } = await run(...args);
  expect([status, stdout]).toEqual([2, '']);
  if (typeof message === 'string') expect(stderr).toBe(message);
  else expect(stderr).toMatch(message);
});
