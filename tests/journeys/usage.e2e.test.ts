// Compares the usage that a running shop stores, read by SQL, with the operations that clients sent, and the output of `npm
// run usage` while the shop runs and after it stopped.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { createClient, ProductSearch, SignIn } from '@kawa/storefront';
import { parse, validate } from 'graphql';
import { Supergraph } from '@apollo/federation-internals';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { postGraphQL, startKawa, topologies, type Kawa } from '../kit/kit.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const planted = { email: 'planted-ada@shop.example', password: 'planted-coffee-at-nine' };

const today = (): string => new Date().toISOString().slice(0, 10);

describe.each(topologies)('%s', (topology) => {
  const firstDay = today();
  let kawa: Kawa;
  let dataDir: string;
  let folder: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kawa-usage-'));
    folder = await mkdtemp(join(tmpdir(), 'kawa-export-'));
    kawa = await startKawa(topology, { seed: 'none', dataDir });
  });
  afterAll(async () => {
    await kawa[Symbol.asyncDispose]();
    for (const path of [dataDir, folder]) await rm(path, { recursive: true, force: true });
  });

  const usage = async (args: readonly string[], env: Record<string, string> = {}): Promise<string> => {
    const options = {
      cwd: root,
      env: { ...bareEnvironment(), DATA_DIR: dataDir, ...env },
    };
    return (await run(process.execPath, ['tools/src/operations/usage/main.ts', ...args], options)).stdout;
  };

  test('12 searches and 5 sign-ins of the storefront 0.2.0 and 3 of another client are exactly those rows', async () => {
    const storefront = createClient({ url: `${kawa.url}/graphql` });
    for (let time = 0; time < 12; time += 1) await storefront.run(ProductSearch, { search: 'planted' });
    for (let time = 0; time < 5; time += 1) await storefront.run(SignIn, { input: planted });
    for (const email of ['a', 'b', 'c'])
      await postGraphQL(
        kawa.url,
        {
          query: `query Mine { me { id } products(first: 1, where: { search: "${email}" }, orderBy: NAME_ASC) { totalCount } }`,
        },
        { 'apollographql-client-name': 'till', 'apollographql-client-version': '7' },
      );
    const sql = await kawa.database('usage');
    const rows = () => sql`
      select o.name as operation, client_name as client, client_version as version, ok::int, errors::int, persisted, inputs
      from operation_use join operation o on o.id = operation_id order by 1`;
    await vi.waitFor(async () => expect((await rows()).length).toBe(3), { timeout: 20_000, interval: 100 });
    await vi.waitFor(
      async () =>
        expect(await rows()).toEqual([
          { operation: 'Mine', client: 'till', version: '7', ok: 3, errors: 0, persisted: false, inputs: [] },
          {
            operation: 'ProductSearch',
            client: 'storefront',
            version: '0.2.0',
            ok: 12,
            errors: 0,
            persisted: true,
            inputs: [],
          },
          {
            operation: 'SignIn',
            client: 'storefront',
            version: '0.2.0',
            ok: 5,
            errors: 0,
            persisted: true,
            inputs: ['SignInInput.email', 'SignInInput.password'],
          },
        ]),
      { timeout: 20_000, interval: 100 },
    );
    const everything =
      await sql`select (select json_agg(o) from operation o)::text || (select json_agg(u) from operation_use u)::text as text`;
    expect(everything[0]?.['text']).toContain('ProductWhere.search');
    expect(everything[0]?.['text']).not.toContain('planted');
  });

  test('npm run usage says the same while Kawa runs, and which fields nobody asks for', async () => {
    const told = JSON.parse(await usage(['--format', 'json']));
    expect(told).toMatchObject({
      requests: 20,
      clients: [
        { name: 'storefront', version: '0.2.0', count: 17 },
        { name: 'till', version: '7', count: 3 },
      ],
      operations: [
        { name: 'ProductSearch', count: 12 },
        { name: 'SignIn', count: 5 },
        { name: 'Mine', count: 3 },
      ],
    });
    const unused = told.unused.map(({ coordinate }: { coordinate: string }) => coordinate);
    expect(unused).toEqual(expect.arrayContaining(['Query.orders', 'Customer.phone', 'Customer.addresses']));
    for (const used of ['Query.products', 'Query.me', 'SignInInput.email', 'ProductWhere.search'])
      expect(unused).not.toContain(used);
    expect(await usage(['--client', 'till', '--operations'])).toMatch(
      /^ +3 +0 +\d{4}-\d\d-\d\d +Mine +[\da-f]{12} +till 7$/mu,
    );
  });

  test('npm run usage tells which client still sends a field that is deprecated, and an input field in variables', async () => {
    const file = join(folder, 'supergraph.graphql');
    const sdl = await readFile(join(root, 'router/supergraph.graphql'), 'utf8');
    const deprecated = sdl
      .replace(/^( {2}me: .*)$/mu, '$1 @deprecated(reason: "Use viewer.")')
      .replace(
        /(input SignInInput[^}]*?\n {2}email: )String!( @.*)?$/mu,
        '$1String = "" @deprecated(reason: "Use name.")',
      )
      .replace(/^( {2}warehouse: .*)$/mu, '$1 @deprecated(reason: "Use locations.")');
    await writeFile(file, deprecated);
    const table = await usage(['--deprecated'], { SUPERGRAPH: file });
    // Midnight may have passed since they signed in.
    const days = `(?:${firstDay}|${today()})`;
    expect(table).toMatch(
      new RegExp(String.raw`\b5  ${days}  storefront 0\.2\.0  SignInInput\.email  Use name\.`, 'u'),
    );
    expect(table).toMatch(/ 3 {2}\S+ {2}till 7 +Query\.me +Use viewer\./u);
    expect(table).toContain('no longer sent: Query.warehouse');
  });

  test('the export has each signature, which the graph takes, with its coordinates and clients', async () => {
    const file = join(folder, 'usage.json');
    expect(await usage(['--export', file])).toContain('3 operations');
    const exported = JSON.parse(await readFile(file, 'utf8'));
    expect(exported).toMatchObject({
      format: 'kawa-usage',
      version: 1,
      from: expect.any(String),
      to: expect.any(String),
    });
    const sdl = await readFile(join(root, 'router/supergraph.graphql'), 'utf8');
    const schema = Supergraph.build(sdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
    for (const { body } of exported.operations) expect(validate(schema, parse(body))).toEqual([]);
    expect(exported.operations[1]).toMatchObject({
      name: 'SignIn',
      type: 'mutation',
      coordinates: expect.arrayContaining(['Mutation.signIn', 'SignInInput.password', 'Error.message']),
      uses: [{ client: { name: 'storefront', version: '0.2.0' }, count: 5, lastUsed: expect.any(String) }],
    });
  });

  test('the schema check takes the export: a field that the till asks for stays, one that nobody asks for may go', async () => {
    const clone = join(folder, 'clone');
    await run('git', ['clone', '--quiet', root, clone]);
    const file = join(clone, 'subgraphs/customers/schema.graphql');
    const before = await readFile(file, 'utf8');
    const check = async (schema: string): Promise<{ code: number; stdout: string }> => {
      await writeFile(file, schema);
      const command = join(root, 'tools/src/schema/check/main.ts');
      const args = [command, '--base', 'HEAD', '--usage', join(folder, 'usage.json')];
      return run(process.execPath, args, { cwd: clone }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: unknown) => error as { code: number; stdout: string },
      );
    };
    const renamed = await check(before.replace(/^ {2}me: /mu, '  viewer: '));
    expect(renamed.code).toBe(1);
    expect(renamed.stdout).toMatch(/Broken: Mine of till 7\b/u);
    expect(renamed.stdout).toContain('Cannot query field "me" on type "Query"');
    const unused = await check(before.replace(/^ {2}contactName: (?=.*@tag)/mu, '  nameOfContact: '));
    expect(unused).toMatchObject({
      stdout: expect.stringContaining('Breaking changes that no operation uses'),
    });
    expect(unused.stdout).toContain('and the usage that routers recorded from');
    expect(unused.code).toBe(0);
  });

  test('a stop writes what was counted last, and npm run usage reads it when Kawa does not run', async () => {
    await postGraphQL(kawa.url, { query: '{ me { id } }' });
    await kawa[Symbol.asyncDispose]();
    expect(JSON.parse(await usage(['--format', 'json']))).toMatchObject({ requests: 21 });
    kawa = await startKawa(topology, { seed: 'none', dataDir });
  });
});

test.each([
  [['--since', 'soon'], 2, /^--since must be days back/u],
  [['--format', 'xml'], 2, /^error: option '--format .*table, json\.$/mu],
  [[], 1, /^There is no database in \S+, so nothing was counted\. Start Kawa/u],
])('npm run usage %j ends with status %i and one plain line', async (args, status, message) => {
  const env = { ...bareEnvironment(), DATA_DIR: join(tmpdir(), 'kawa-nowhere') };
  const failed = await run(process.execPath, ['tools/src/operations/usage/main.ts', ...args], {
    cwd: root,
    env,
  }).catch((error: unknown) => error as { code: number; stderr: string });
  expect(failed).toMatchObject({ code: status, stderr: expect.stringMatching(message) });
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
});
