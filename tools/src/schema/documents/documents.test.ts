import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { documents } from './command.ts';

const root = join(import.meta.dirname, '../../../..');
let folder: string;

const run = (...args: readonly string[]) => {
  const schema = join(root, 'router/contracts/public.graphql');
  return runHere(documents, ['--client', 'app', '--schema', schema, ...args], { cwd: folder });
};
const write = (file: string, text: string) => writeFile(join(folder, 'app', file), text);
const read = (file: string) => readFile(join(folder, 'app', file), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-documents-'));
  await mkdir(join(folder, 'app/operations'), { recursive: true });
  await write('package.json', '{"name":"@somebody/app","version":"2.1.0"}');
  await write('operations/Named.graphql', 'fragment Named on Product { name }');
  await write(
    'operations/One.graphql',
    'query One($id: ID!) { product(id: $id) { ...Named price { amount } } }',
  );
});
afterEach(() => rm(folder, { recursive: true }));

test("writes the version's manifest: each body is the operation with its fragments, each id its SHA-256", async () => {
  expect(await run()).toMatchObject({ status: 0, stderr: '' });
  const { format, version, operations } = JSON.parse(await read('manifests/app-2.1.0.json')) as {
    format: string;
    version: number;
    operations: { id: string; name: string; type: string; body: string }[];
  };
  expect([format, version]).toEqual(['apollo-persisted-query-manifest', 1]);
  const [one, ...others] = operations;
  expect(others).toEqual([]);
  expect(one).toMatchObject({ name: 'One', type: 'query' });
  // Each selection but the operation's own says of which type it is: product, price and the fragment.
  expect(one?.body.match(/__typename/gu)).toHaveLength(3);
  for (const part of ['query One(', 'fragment Named on Product']) expect(one?.body).toContain(part);
  expect(one?.id).toBe(
    createHash('sha256')
      .update(one?.body ?? '')
      .digest('hex'),
  );
  expect(await read('src/generated/documents.ts')).toContain(
    'One: PersistedDocument<OneQuery, OneQueryVariables>',
  );
  for (const [form, type] of [
    ['nodes', 'TypedDocumentNode'],
    ['strings', 'TypedDocumentString'],
  ] as const) {
    const text = (await read(`src/generated/${form}.ts`)).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('export const OneDocument = ');
    expect(text).toMatch(new RegExp(`${type}< ?types\\.OneQuery, types\\.OneQueryVariables ?>`, 'u'));
    expect(text).toMatch(new RegExp(`hash: ['"]${one?.id}['"]`, 'u'));
  }
});

test('tells what an interface may be that an operation names: of NotFound and the others, each is an Error', async () => {
  await write(
    'operations/Two.graphql',
    'mutation Two($input: CancelOrderInput!) { cancelOrder(input: $input) { ... on Error { code } ... on NotFound { message } } }',
  );
  await run();
  const text = await read('src/generated/possible-types.ts');
  const { Error: errors, ...others } = JSON.parse(
    /= (\{[^]*\});/u
      .exec(text)?.[1]
      ?.replaceAll(/(\w+):/gu, '"$1":')
      .replaceAll("'", '"')
      .replaceAll(/,(\s*[\]}])/gu, '$1') ?? '',
  ) as Record<string, string[]>;
  expect(others).toEqual({});
  expect(errors).toEqual(expect.arrayContaining(['IllegalTransition', 'InvalidCredentials', 'NotFound']));
});

test('--check has status 1 after a change of an operation, and of a fragment; a new version leaves the old manifest', async () => {
  await run();
  expect((await run('--check')).status).toBe(0);
  const old = await read('manifests/app-2.1.0.json');
  await write('operations/Named.graphql', 'fragment Named on Product { name sku }');
  const checked = await run('--check');
  expect([checked.status, checked.stderr.trim().split('\n').length]).toEqual([1, 4]);
  await write('package.json', '{"name":"@somebody/app","version":"2.2.0"}');
  await run();
  expect(await read('manifests/app-2.1.0.json')).toBe(old);
  expect(await read('manifests/app-2.2.0.json')).not.toBe(old);
});

test('3 mistakes are reported at once by file and line, with status 1, no stack, and nothing written', async () => {
  await write('operations/Two.graphql', 'query Two {\n  products { nope }\n}');
  await write('operations/Three.graphql', '\n{ stores { totalCount } }');
  await write('operations/Four.graphql', 'query One { stores { totalCount importedBy } }');
  const { status, stderr } = await run();
  expect(status).toBe(1);
  expect(stderr).toMatch(/Two\.graphql:2: Cannot query field "nope" on type "ProductConnection"\./u);
  expect(stderr).toMatch(/Three\.graphql:2: The operation has no name\./u);
  expect(stderr).toMatch(/There can be only one operation named "One"\./u);
  expect(stderr).not.toMatch(/^\s+at /mu);
  await expect(read('manifests/app-2.1.0.json')).rejects.toThrow('ENOENT');
});

test('a syntax error, a missing folder and a command of our own programs: one plain message and status 1', async () => {
  await write('operations/Two.graphql', 'query Two {\n  products {');
  expect((await run()).stderr).toMatch(/Two\.graphql:2: Syntax Error/u);
  await write('operations/Two.graphql', 'mutation Two { importProducts(records: []) { ref } }');
  expect((await run()).stderr).toMatch(/Two\.graphql:1: Cannot query field "importProducts"/u);
  expect((await run('--client', 'nowhere')).stderr).toMatch(/^nowhere\/operations cannot be read/u);
});

test('what is in the graph but not in the public contract is refused, and taken with --schema <supergraph>', async () => {
  await write('operations/Two.graphql', 'query Two { product(id: "1") { stock { available } } }');
  const { status, stderr } = await run();
  expect([status, stderr]).toEqual([
    1,
    'app/operations/Two.graphql:1: Cannot query field "stock" on type "Product".\n',
  ]);
  expect(await run('--schema', join(root, 'router/supergraph.graphql'))).toMatchObject({ status: 0 });
});

test('a schema that is not there, or is none, is one plain message and status 1', async () => {
  expect(await run('--schema', 'no.graphql')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'no.graphql cannot be read; `npm run compose` writes it.\n',
  });
  await write('broken.graphql', 'type Query {');
  expect(await run('--schema', 'app/broken.graphql')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'app/broken.graphql:1: Syntax Error: Expected Name, found <EOF>.\n',
  });
});
