import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { codegen } from './command.ts';

const generated = 'subgraphs/a/src/generated/resolvers.ts';
const map = 'subgraphs/a/src/generated/resolver-map.ts';
const main = 'subgraphs/a/src/main.ts';
const written = `wrote ${main}\nwrote ${generated}\nwrote ${map}\n`;
let folder: string;

/** Runs the command in the folder of the test, as a person would. */
const run = (...args: readonly string[]) => runHere(codegen, args, { cwd: folder });
const write = (file: string, text: string) => writeFile(join(folder, file), text);
const read = (file: string) => readFile(join(folder, file), 'utf8');
const upToDate = 'The resolvers of 1 subgraph are up to date.\n';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-codegen-'));
  await mkdir(join(folder, 'subgraphs/a'), { recursive: true });
  await write('subgraphs/a/package.json', '{"kawa":{"mappers":{"Thing":"../store/things.ts#ThingRow"}}}');
  await write(
    'subgraphs/a/schema.graphql',
    'type Query { thing: Thing } type Thing { id: ID! at: DateTime } scalar DateTime',
  );
  // A stray file beside the subgraphs is none of them.
  await write('subgraphs/.DS_Store', '');
});
afterEach(() => rm(folder, { recursive: true }));

test('writes types with the mapped parent, once; the second time nothing', async () => {
  expect(await run()).toEqual({ status: 0, stdout: `${written}${upToDate}`, stderr: '' });
  const text = await read(generated);
  expect(text).toMatch(/^\/\/ Written by `npm run codegen`/u);
  expect(text).toMatch(/import type \{ ThingRow \} from ['"]\.\.\/store\/things\.ts['"]/u);
  const { mtimeMs } = await stat(join(folder, generated));
  expect(await run()).toEqual({ status: 0, stdout: upToDate, stderr: '' });
  expect((await stat(join(folder, generated))).mtimeMs).toBe(mtimeMs);
});

test('--check has status 1 for a missing file, a changed schema, a changed mapper and an edited file; 0 again after each is mended', async () => {
  const stale = (...files: string[]) => ({
    status: 1,
    stdout: '',
    stderr: files
      .map((file) => `${file} is stale: run \`npm run codegen\` and commit the result.\n`)
      .join(''),
  });
  const fresh = { status: 0, stdout: upToDate, stderr: '' };
  expect(await run('--check')).toEqual(stale(main, generated, map));
  await expect(read(generated)).rejects.toThrow('ENOENT');
  await run();
  expect(await run('--check')).toEqual(fresh);

  const [schema, manifest, text, gathered] = await Promise.all(
    ['subgraphs/a/schema.graphql', 'subgraphs/a/package.json', generated, map].map(read),
  );
  for (const [file, changed, before, ...said] of [
    [
      'subgraphs/a/schema.graphql',
      'type Query { thing: Thing } type Thing { id: ID! }',
      schema,
      generated,
      map,
    ],
    ['subgraphs/a/package.json', '{}', manifest, generated],
    [generated, `${text}// edited by hand\n`, text, generated],
    [map, `${gathered}// edited by hand\n`, gathered, map],
  ] as const) {
    await write(file, changed);
    expect(await run('--check'), file).toEqual(stale(...said));
    await write(file, before ?? '');
    expect(await run('--check'), file).toEqual(fresh);
  }
});

test('a resolver that came or went makes the map stale; one that the schema has no place for is reported', async () => {
  await run();
  const resolver = 'subgraphs/a/src/resolvers/Query/thing.ts';
  await mkdir(join(folder, 'subgraphs/a/src/resolvers/Query'), { recursive: true });
  await write(resolver, '');
  const { status, stderr } = await run('--check');
  expect([status, stderr]).toEqual([1, `${map} is stale: run \`npm run codegen\` and commit the result.\n`]);
  await run();
  expect(await read(map)).toMatch(/from ['"]\.\.\/resolvers\/Query\/thing\.ts['"]/u);
  await rm(join(folder, resolver));
  expect((await run('--check')).status).toBe(1);
  await run();
  expect(await read(map)).not.toContain('../resolvers/');

  await write('subgraphs/a/src/resolvers/Query/thin.ts', '');
  await write('subgraphs/a/src/resolvers/read-thing.ts', '');
  expect((await run()).stderr).toBe('subgraphs/a: src/resolvers/Query/thin.ts: Query has no field thin.\n');
  await rm(join(folder, 'subgraphs/a/src/resolvers/Query/thin.ts'));
  await write('subgraphs/a/src/resolvers/Think.ts', '');
  expect((await run()).stderr).toBe('subgraphs/a: src/resolvers/Think.ts: the schema has no type Think.\n');
});

test('what a schema repeats of others is written at its end; --check tells of one that has it not, or edited', async () => {
  const schema = 'subgraphs/a/schema.graphql';
  await write(schema, 'type Query { thing: Thing } type Thing { id: ID! at: DateTime }\n');
  expect((await run('--check')).stderr).toContain(`${schema} is stale: `);
  await run();
  const text = await read(schema);
  expect(text).toContain(
    '# ----- Written by `npm run codegen` from tools/src/schema/codegen/repeated.graphql',
  );
  expect(text).toContain('\nscalar DateTime\n');
  await write(schema, text.replace('scalar DateTime', 'scalar DateTime @inaccessible'));
  expect((await run('--check')).stderr).toContain(`${schema} is stale: `);
  await run();
  expect(await read(schema)).toBe(text);
});

test('3 subgraphs with a mistake each are reported at once, by file and line, and the 4th is written', async () => {
  for (const [name, schema] of [
    ['b', 'type Query {\n  b: }'],
    ['c', undefined],
    ['d', 'type Query { d: Nope }'],
  ] as const) {
    await mkdir(join(folder, 'subgraphs', name));
    await write(`subgraphs/${name}/package.json`, '{}');
    if (schema !== undefined) await write(`subgraphs/${name}/schema.graphql`, schema);
  }
  const { status, stdout, stderr } = await run();
  expect([status, stdout]).toEqual([1, written]);
  expect(stderr.split('\n')).toEqual([
    'subgraphs/b/schema.graphql:2: Syntax Error: Expected Name, found "}".',
    'subgraphs/c/schema.graphql is missing.',
    'subgraphs/d: Unknown type: "Nope".',
    '',
  ]);
});

test('an unknown option and a wrong folder are one plain message and status 1; --help is status 0', async () => {
  const unknown = await run('--chek');
  expect([unknown.status, unknown.stderr]).toEqual([
    1,
    "error: unknown option '--chek'\n(Did you mean --check?)\n",
  ]);
  await rm(join(folder, 'subgraphs'), { recursive: true });
  const nowhere = await run();
  expect([nowhere.status, nowhere.stderr]).toEqual([
    1,
    'subgraphs cannot be read; run this from the root of the repository.\n',
  ]);
  const help = await run('--help');
  expect([help.status, help.stderr]).toEqual([0, '']);
  expect(help.stdout).toContain('--check');
});
