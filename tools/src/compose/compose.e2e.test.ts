import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const command = join(import.meta.dirname, '../compose.ts');
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const output = 'router/supergraph.graphql';
let folder: string;

/** Runs the command in the folder of the test, as a person would. */
const run = (...args: readonly string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const write = (file: string, text: string) => writeFile(join(folder, file), text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-compose-'));
  await mkdir(join(folder, 'router'));
  await write(
    'supergraph.yaml',
    ['a', 'b'].reduce(
      (text, name) =>
        `${text}  ${name}:\n    routing_url: http://127.0.0.1/${name}\n    schema: { file: ${name}.graphql }\n`,
      'subgraphs:\n',
    ),
  );
  await write('a.graphql', `${link}\ntype Query { thing: Thing }\ntype Thing @key(fields: "id") { id: ID! }`);
  await write('b.graphql', `${link}\ntype Thing @key(fields: "id") {\n  id: ID!\n  size: Int\n}`);
});
afterEach(() => rm(folder, { recursive: true }));

test('writes the supergraph of 2 subgraphs, tells so, and writes nothing the second time', async () => {
  expect(await run()).toEqual({ status: 0, stdout: `2 subgraphs compose; wrote ${output}.\n`, stderr: '' });
  expect(await readFile(join(folder, output), 'utf8')).toContain('size: Int @join__field(graph: B)');
  const { mtimeMs } = await stat(join(folder, output));
  expect((await run()).stdout).toBe('2 subgraphs compose; the supergraph is up to date.\n');
  expect((await stat(join(folder, output))).mtimeMs).toBe(mtimeMs);
});

test('--check has status 1 when the file is missing or stale, 0 when it is fresh, and never writes', async () => {
  const missing = await run('--check');
  expect([missing.status, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toBe(`The supergraph is stale: run \`npm run compose\` and commit ${output}.\n`);
  await expect(readFile(join(folder, output))).rejects.toThrow('ENOENT');

  await run();
  expect(await run('--check')).toMatchObject({ status: 0, stderr: '' });

  const before = await readFile(join(folder, output), 'utf8');
  await write('b.graphql', `${link}\ntype Thing @key(fields: "id") { id: ID! weight: Int }`);
  expect((await run('--check')).status).toBe(1);
  expect(await readFile(join(folder, output), 'utf8')).toBe(before);
});

test('what does not compose is told with code, message and file:line of each place; the old file stays', async () => {
  await run();
  const before = await readFile(join(folder, output), 'utf8');
  await write(
    'a.graphql',
    `${link}\ntype Query { thing: Thing }\ntype Thing @key(fields: "id") {\n  id: ID!\n  size: Int\n}`,
  );
  const { status, stdout, stderr } = await run();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The 2 subgraphs do not compose; 1 to mend:\n\nINVALID_FIELD_SHARING: /u);
  expect(stderr).toContain('\n    at a.graphql:5\n    at b.graphql:4\n');
  expect(await readFile(join(folder, output), 'utf8')).toBe(before);
});

test('a hint is told and is no failure', async () => {
  await write('b.graphql', `${link}\n"A thing." type Thing @key(fields: "id") { id: ID! size: Int }`);
  await write(
    'a.graphql',
    `${link}\ntype Query { thing: Thing }\n"The thing." type Thing @key(fields: "id") { id: ID! }`,
  );
  const { status, stdout } = await run();
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^hint INCONSISTENT_DESCRIPTION: Element "Thing"[^]*\n {4}at a\.graphql:3\n {4}at b\.graphql:2\n2 sub/u,
  );
});

test.each([
  ['a missing configuration', ['--config', 'nowhere.yaml'], 'nowhere.yaml cannot be read (ENOENT).\n'],
  [
    'a folder that is not there',
    ['--output', 'no/where.graphql'],
    'no/where.graphql cannot be written (ENOENT).\n',
  ],
  ['an unknown option', ['--chek'], "error: unknown option '--chek'\n(Did you mean --check?)\n"],
  ['an argument too many', ['now'], 'error: too many arguments. Expected 0 arguments but got 1.\n'],
])('%s is one plain message and status 1', async (_what, args, message) => {
  expect(await run(...args)).toEqual({ status: 1, stdout: '', stderr: message });
});

test('a missing schema is told with its subgraph', async () => {
  await rm(join(folder, 'b.graphql'));
  expect(await run()).toEqual({
    status: 1,
    stdout: '',
    stderr: 'subgraph "b": b.graphql cannot be read (ENOENT).\n',
  });
});

test('--help names the defaults as seen from the working directory, and no path of a machine', async () => {
  const { status, stdout } = await run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('(default: "supergraph.yaml")');
  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(`(default: "${output}")`);
  expect(stdout).not.toContain(join(import.meta.dirname, '../../..'));
});
