// Runs the services topology from bundles alone, as in the images: built, moved to a place without node_modules,
// started.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeCallKeys, tokenKeyFiles } from '@kawa/embedded/commands';
import { type Databases, openDatabases } from '@kawa/embedded/databases';
import { createLog } from '@kawa/log';
import { graphiqlFiles, placeOf } from '@kawa/router/graphiql-files';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outputOf } from './bundle.ts';
import { deployables, domains, root } from './deployables.ts';
import { freePort, type Program, ready, run } from './testing.ts';

const HEADLINE = `query Headline($number: String!) {
  order(number: $number) {
    number
    customer { name }
    lines { quantity product { name sku stock { available } } }
    total { amount currency }
  }
}`;

let folder: string;
let databases: Databases;
let routerUrl: string;
const programs = new Map<string, Program>();
const urls: Record<string, string> = {};
/** Requests of `ask`. */
let asked = 0;

/** Where the bundle of a workspace was moved to. */
const bundleOf = (workspace: string): string => join(folder, 'moved', workspace.replaceAll('/', '-'));

async function start(name: string, workspace: string, port: number, env: Record<string, string>) {
  const program = run(bundleOf(workspace), ['src/main.mjs'], {
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...env,
  });
  programs.set(name, program);
  await ready(program, port);
}

async function rows(domain: string, query: string): Promise<readonly Record<string, unknown>[]> {
  const sql = postgres(databases.urls[domain] ?? '', { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(query);
  } finally {
    await sql.end();
  }
}

async function ask(query: string, variables: object = {}, token?: string): Promise<unknown> {
  asked += 1;
  const response = await fetch(`${routerUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const callKeys = makeCallKeys(domains);

/** An access token of an administrator whom the bundled command creates. */
async function firstAdmin(): Promise<string> {
  const email = 'first@kawa.example';
  const create = run(bundleOf('tools'), ['src/create-admin.mjs', '--email', email], {
    ...urls,
    SUBGRAPH_KEYS: callKeys.heldBy('tools'),
  });
  expect(await create.ended, create.complained()).toBe(0);
  const password = /not shown again: (\S+)/u.exec(create.said())?.[1];
  const answer = (await ask(
    `mutation ($input: EmployeeSignInInput!) {
      employeeSignIn(input: $input) { ... on EmployeeSignInSuccess { accessToken } ... on Error { message } } }`,
    { input: { email, password } },
  )) as { data: { employeeSignIn: { accessToken: string } } };
  return answer.data.employeeSignIn.accessToken;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-bundles-'));
  const built = join(folder, 'built');
  await promisify(execFile)(
    process.execPath,
    [join(root, 'tools/src/repository/build/main.ts'), '--output', built],
    {
      cwd: folder,
    },
  );
  for (const { workspace } of deployables)
    await cp(join(built, workspace), bundleOf(workspace), { recursive: true });
  await rm(built, { recursive: true });
  const log = createLog({ name: 'test', level: 'silent' });
  databases = await openDatabases({ dataDir: join(folder, 'data'), port: 0, log });
  const keyFiles = await tokenKeyFiles(join(folder, 'data'));
  const ports = new Map<string, number>();
  for (const domain of domains) {
    const port = await freePort();
    ports.set(domain, port);
    urls[`${domain.toUpperCase()}_URL`] = `http://127.0.0.1:${port}/graphql`;
  }
  await Promise.all(
    [...ports].map(([domain, port]) =>
      start(domain, `subgraphs/${domain}`, port, {
        ...urls,
        DATABASE_URL: databases.urls[domain] ?? '',
        TRUSTED_CALLERS: callKeys.trustedBy(domain),
        SUBGRAPH_KEYS: callKeys.heldBy(domain),
        TOKEN_KEYS: keyFiles[domain] ?? '',
      }),
    ),
  );
  const routerPort = await freePort();
  routerUrl = `http://127.0.0.1:${routerPort}`;
  await start('router', 'router', routerPort, {
    NODE_ENV: 'production',
    LANDING_PAGE: 'true',
    SUPERGRAPH: join(bundleOf('router'), 'supergraph.graphql'),
    SUBGRAPH_KEYS: callKeys.heldBy('router'),
    USAGE_DATABASE_URL: databases.urls['usage'] ?? '',
    TOKEN_ISSUERS: JSON.stringify([
      {
        issuer: 'kawa-staff',
        kinds: ['employee'],
        scopes: '*',
        jwksUrl: new URL('/.well-known/jwks.json', urls['STAFF_URL']).href,
      },
    ]),
    SUBGRAPH_URLS: domains.map((name) => `${name}=${urls[`${name.toUpperCase()}_URL`]}`).join(','),
  });
});

afterAll(async () => {
  for (const program of programs.values()) program.kill('SIGKILL');
  await Promise.all([...programs.values()].map(({ ended }) => ended));
  await databases?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the bundles, where no node_modules is', () => {
  test('hold the programs that are deployed, and no package', async () => {
    for (const { workspace, programs: deployed } of deployables) {
      const paths = await readdir(bundleOf(workspace), { recursive: true });
      expect(paths.filter((path) => path.endsWith('.mjs')).sort()).toEqual(deployed.map(outputOf).sort());
      expect(paths.filter((path) => /node_modules|package\.json|snapshot/u.test(path))).toEqual([]);
    }
  });

  test('a customer signs up and in: argon2 is native code, which lies beside the program', async () => {
    const input = { email: 'bundled@example.org', password: 'tulips-in-november', name: 'Bundled' };
    const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }';
    expect(await ask(signUp, { input })).toEqual({ data: { signUp: { __typename: 'SignUpSuccess' } } });
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const { email, password } = input;
    expect(await ask(signIn, { input: { email, password } })).toEqual({
      data: { signIn: { __typename: 'SignInSuccess' } },
    });
    // The seed fills an empty shop only.
    await rows('customers', 'delete from customer');
  });

  test('the seed fills the shop over HTTP with 200 customers and 2,000 orders; a second one changes nothing', async () => {
    const seed = async () => {
      const program = run(bundleOf('tools'), ['src/seed.mjs'], {
        ...urls,
        DATA_DIR: join(folder, 'seed'),
        SUBGRAPH_KEYS: callKeys.heldBy('tools'),
      });
      return { status: await program.ended, said: program.said(), complained: program.complained() };
    };
    expect(await seed()).toMatchObject({ status: 0, complained: '' });
    expect(await rows('customers', 'select count(*)::int as count from customer')).toEqual([{ count: 200 }]);
    expect(await rows('orders', 'select count(*)::int as count from orders')).toEqual([{ count: 2000 }]);
    const again = await seed();
    expect(again).toMatchObject({ status: 0, complained: '' });
    expect(again.said).toContain('not empty');
    // i18n-iso-countries knows English names: bundled with one language of 80.
    const countries = await rows(
      'orders',
      `select max(length(ship_country)) > 2 as named, bool_and(ship_country_code is not null) as known
         from orders where ship_country is not null`,
    );
    expect(countries).toEqual([{ named: true, known: true }]);
  });

  test('one query of an employee resolves order 1001 as the four databases hold it', async () => {
    const token = await firstAdmin();
    const [order] = await rows('orders', "select * from orders where number = '1001'");
    const lines = await rows(
      'orders',
      `select * from order_line where order_id = '${order?.['id']}' order by position`,
    );
    const [customer] = await rows(
      'customers',
      `select name from customer where id = '${order?.['customer_id']}'`,
    );
    const wanted = [];
    for (const { product_id: id, quantity } of lines) {
      const [product] = await rows('products', `select name, sku from product where id = '${id}'`);
      const [stock] = await rows(
        'stock',
        `select sum(on_hand - reserved)::int as available from stock_level where product_id = '${id}'`,
      );
      wanted.push({ quantity, product: { ...product, stock } });
    }
    expect(wanted.length).toBeGreaterThan(0);
    expect(await ask(HEADLINE, { number: '1001' }, token)).toEqual({
      data: {
        order: {
          number: '1001',
          customer,
          lines: wanted,
          total: { amount: (Number(order?.['total_minor']) / 100).toFixed(2), currency: order?.['currency'] },
        },
      },
    });
  });

  test.each(graphiqlFiles)("the router serves GraphiQL's %s byte for byte", async (name) => {
    const response = await fetch(`${routerUrl}/graphiql/${name}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(await readFile(await placeOf(name)));
  });

  test.each(
    deployables.flatMap(({ workspace, programs: all }) =>
      all.map((program) => [workspace, program] as const),
    ),
  )('%s %s tells its --help', async (workspace, program) => {
    const help = run(bundleOf(workspace), [outputOf(program), '--help']);
    expect(await help.ended).toBe(0);
    expect(help.said()).toMatch(/^(?:Serves|Fills|Creates) /u);
  });

  test('the seed without addresses of subgraphs names the variables and ends with 1', async () => {
    const seed = run(bundleOf('tools'), ['src/seed.mjs']);
    expect(await seed.ended).toBe(1);
    expect(seed.complained()).toMatch(/CUSTOMERS_URL[^]*ORDERS_URL[^]*PRODUCTS_URL[^]*STOCK_URL/u);
    expect(seed.complained()).not.toMatch(/^\s+at /mu);
  });

  test('all of them end with status 0 at SIGTERM, and have warned of nothing', async () => {
    expect([...programs.keys()].sort()).toEqual([...domains, 'router'].sort());
    for (const program of programs.values()) program.kill('SIGTERM');
    for (const [name, program] of programs) {
      expect(await program.ended, name).toBe(0);
      expect(program.complained(), name).toBe('');
    }
  });

  test('the router has counted every request, with migrations that lie beside it', async () => {
    const [counted] = await rows('usage', 'select sum(ok + errors)::int as requests from operation_use');
    expect(counted).toEqual({ requests: asked });
    expect(asked).toBeGreaterThan(3);
  });
});
