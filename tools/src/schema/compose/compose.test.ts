import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { compose } from './command.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const output = 'router/supergraph.graphql';
/** As router/contracts.yaml and a `a.graphql` with tags in it. */
const audiences = 'open:\n  include: [open]\n  exclude: [shut]\n';
const taggedLink = link.replace('"@shareable"', '"@shareable", "@tag"');
const tagged = `${taggedLink}
type Query {
  thing: Thing @tag(name: "open")
  secret: Secret
}
type Thing @key(fields: "id") {
  id: ID! @tag(name: "open")
}
type Secret { word: String }
`;
let folder: string;

/** Runs the command in the folder of the test, as a person would. */
const run = (...args: readonly string[]) => runHere(compose, args, { cwd: folder });
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

test('what does not compose is reported with code, message and file:line of each place; the old file stays', async () => {
  await run();
  const before = await readFile(join(folder, output), 'utf8');
  await write(
    'a.graphql',
    `${link}\ntype Query { thing: Thing }\ntype Thing @key(fields: "id") {\n  id: ID!\n  size: Int\n}`,
  );
  const { status, stdout, stderr } = await run();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The 2 subgraphs do not compose\. Errors: 1\n\nINVALID_FIELD_SHARING: /u);
  expect(stderr).toContain('\n    at a.graphql:5\n    at b.graphql:4\n');
  expect(await readFile(join(folder, output), 'utf8')).toBe(before);
});

test('a hint is reported and is no failure', async () => {
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

test('a missing schema is reported with its subgraph', async () => {
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
  const text = stdout.replaceAll(/\s+/gu, ' ');
  for (const file of ['supergraph.yaml', output, 'router/contracts.yaml'])
    expect(text).toContain(`(default: "${file}"`);
  expect(stdout).not.toContain(join(import.meta.dirname, '../../../..'));
});

describe('contracts', () => {
  const open = 'router/contracts/open.graphql';
  const readIn = (file: string) => readFile(join(folder, file), 'utf8');
  beforeEach(async () => {
    await write('router/contracts.yaml', audiences);
    await write('a.graphql', tagged);
  });

  test('the API of each is written beside the supergraph, without what is not tagged for it and without federation', async () => {
    expect((await run()).stdout).toBe(`2 subgraphs compose; wrote ${output}, ${open}.\n`);
    const [notice = '', ...sdl] = (await readIn(open)).split('\n');
    expect(notice).toMatch(/^# The API of the contract "open"\. Written by `npm run compose`/u);
    expect(sdl.join('\n')).toBe('type Query {\n  thing: Thing\n}\n\ntype Thing {\n  id: ID!\n}\n');
    expect((await run()).stdout).toBe('2 subgraphs compose; the supergraph is up to date.\n');
  });

  test('--contract writes only its API, where --output says; with --supergraph what it leaves out is @inaccessible', async () => {
    expect((await run('--contract', 'open')).stdout).toBe(`2 subgraphs compose; wrote ${open}.\n`);
    await expect(readIn(output)).rejects.toThrow('ENOENT');
    await run('--contract', 'open', '--output', 'api.graphql');
    expect(await readIn('api.graphql')).toBe(await readIn(open));
    await run('--contract', 'open', '--supergraph', '--output', 'super.graphql');
    const supergraph = await readIn('super.graphql');
    expect(supergraph).toMatch(/^ {2}secret: Secret .*@inaccessible$/mu);
    expect(supergraph).toMatch(/^type Secret\n(?: {2}.*\n)*? {2}@inaccessible$/mu);
    expect(supergraph).toMatch(/^ {2}thing: Thing .*@tag\(name: "open"\)$/mu);
    expect((await run('--contract', 'open', '--supergraph')).stderr).toBe(
      '--supergraph goes with --contract <name> and --output <file>.\n',
    );
  });

  test('--check has status 1 for a stale one and for one of a contract that is no more, which composing removes', async () => {
    await run();
    await write('router/contracts.yaml', audiences.replace('open:', 'closed:'));
    const checked = await run('--check');
    expect([checked.status, checked.stderr]).toEqual([
      1,
      'The contract closed is stale: run `npm run compose` and commit router/contracts/closed.graphql.\n' +
        `${open} belongs to no contract any more: run \`npm run compose\`.\n`,
    ]);
    await run();
    await expect(readIn(open)).rejects.toThrow('ENOENT');
    expect((await run('--check')).status).toBe(0);
  });

  test('an unknown name is reported with those that there are; a bad file with its line', async () => {
    expect(await run('--contract', 'opne')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'There is no contract "opne"; known: open.\n',
    });
    await write('router/contracts.yaml', '# audiences\nopen:\n  include: [open]\n  exlude: [shut]\n');
    expect(await run()).toEqual({
      status: 1,
      stdout: '',
      stderr: 'router/contracts.yaml:2: open: Unrecognized key: "exlude"\n',
    });
    await rm(join(folder, 'router/contracts.yaml'));
    expect((await run('--contract', 'open')).stderr).toBe('router/contracts.yaml cannot be read (ENOENT).\n');
  });

  test('one that is no schema is reported with code, place and what to do, and nothing is written', async () => {
    await write('a.graphql', tagged.replace('secret: Secret', 'secret: Secret @tag(name: "open")'));
    const { status, stdout, stderr } = await run();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^The 2 subgraphs compose, but not every contract is a valid schema\. Errors: 1\n\nREFERENCED_INACCESSIBLE: Contract "open": Type "Secret"/u,
    );
    expect(stderr).toContain('Tag the type for the contract, or leave out what refers to it.\n');
    expect(stderr).toContain('    at a.graphql:9\n    at a.graphql:4\n');
    await expect(readIn(output)).rejects.toThrow('ENOENT');
  });

  test('a union that loses a member is a hint with its place', async () => {
    await write(
      'a.graphql',
      `${tagged.replace('secret: Secret', 'any: Any @tag(name: "open")')}union Any @tag(name: "open") = Thing | Secret\n`,
    );
    expect((await run()).stdout).toMatch(
      /^hint CONTRACT_LOSES_MEMBER: Contract "open": "Any" is in it without "Secret"[^\n]*\n {4}at a\.graphql:9\n/u,
    );
  });
});
