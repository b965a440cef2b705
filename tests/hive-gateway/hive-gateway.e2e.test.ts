// Serves our supergraph with Hive Gateway, a router by others, installed from npm by its own lockfile.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { admin, customer, isMissing, postGraphQL, startKawa, type Kawa } from '../kit/kit.ts';
import { INSTALL_MS, installHiveGateway } from './install.ts';

const folder = import.meta.dirname;
const START_MS = 120_000;

let kawa: Kawa;
let hive: ChildProcess;
let url: string;
let said = '';
let isSkipped = false;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The value of TOKEN_ISSUERS: the issuers whose tokens the gateway accepts. */
const issuersAt = ({ customers, staff }: Readonly<Record<string, string>>): string =>
  JSON.stringify([
    {
      issuer: 'kawa-customers',
      jwksUrl: new URL('/.well-known/jwks.json', customers),
      kinds: ['customer'],
      scopes: [],
    },
    {
      issuer: 'kawa-staff',
      jwksUrl: new URL('/.well-known/jwks.json', staff),
      kinds: ['employee'],
      scopes: '*',
    },
  ]);

beforeAll(
  async () => {
    const bin = await installHiveGateway();
    isSkipped = isMissing('Hive Gateway, which npm installs', bin);
    if (bin === undefined || isSkipped) return;
    kawa = await startKawa('services', { seed: 'coffee' });
    const { services } = kawa;
    if (services === undefined) throw new Error('the services topology');
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const args = [
      'supergraph',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--config-path',
      'gateway.config.ts',
    ];
    hive = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: {
        ...bareEnvironment(),
        SUBGRAPH_URLS: Object.entries(services.subgraphUrls)
          .map((pair) => pair.join('='))
          .join(','),
        SUBGRAPH_KEYS: services.callKeys.heldBy('router'),
        TOKEN_ISSUERS: issuersAt(services.subgraphUrls),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [hive.stdout, hive.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await vi.waitFor(
      async () => {
        if (hive.exitCode !== null) throw new Error(`Hive Gateway ended: ${said}`);
        expect((await fetch(`${url}/readiness`)).status).toBe(200);
      },
      { timeout: START_MS, interval: 100 },
    );
  },
  INSTALL_MS + 2 * START_MS,
);
beforeEach(({ skip }) => skip(isSkipped));
afterAll(async () => {
  if (hive?.exitCode === null) {
    const ended = once(hive, 'exit');
    hive.kill('SIGTERM');
    await ended;
  }
  await kawa?.[Symbol.asyncDispose]();
});

test("answers the README's headline query with the JSON that the README prints and our router gives", async () => {
  const readme = await readFile(join(folder, '../../README.md'), 'utf8');
  const [, headline] = [...readme.matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/gu)];
  const headers = await kawa.credentials();
  const query = headline?.[1] ?? '';
  const [theirs, ours] = await Promise.all(
    [url, kawa.url].map((each) => postGraphQL(each, { query }, headers)),
  );
  expect(theirs?.codes, said).toEqual([]);
  expect(theirs?.data).toEqual(JSON.parse(headline?.[2] ?? ''));
  expect(theirs?.data).toEqual(ours?.data);
});

const ask = (query: string, headers = {}) => postGraphQL(url, { query }, headers);

test('knows a customer by his token: he sees his own order, and of another none', async () => {
  const { customer: owner } = await kawa.ask('{ customer(ref: "C0002") { id } }');
  const { orders } = await kawa.ask(
    'query ($id: ID!) { orders(first: 1, where: { customerId: $id }) { nodes { number } } }',
    owner,
  );
  const { number } = orders.nodes[0];
  const headers = await kawa.credentials(customer(owner.id));
  const query = `{ own: order(number: "${number}") { number } other: order(number: "1001") { number } }`;
  const answer = await ask(query, headers);
  expect(answer.data, answer.text).toEqual({ own: { number }, other: null });
  expect(answer.data).toEqual((await postGraphQL(kawa.url, { query }, headers)).data);
});

test('a stranger reads the catalogue and no order; a forged token is 401, and a command is in no API', async () => {
  expect((await ask('{ products(first: 1) { nodes { sku } } }')).data.products.nodes).toHaveLength(1);
  const order = await ask('{ order(number: "1001") { number } }');
  expect([order.data?.order ?? null, order.codes]).toEqual([null, ['UNAUTHENTICATED']]);
  const { authorization = '' } = await kawa.credentials();
  const forged = { authorization: `${authorization.slice(0, -4)}AAAA` };
  expect((await ask('{ products(first: 1) { totalCount } }', forged)).status).toBe(401);
  const command = await ask('mutation { importOrders(records: []) { ref } }', await kawa.credentials(admin));
  expect(command.text).toContain('importOrders');
  expect(command.data).toBeNull();
});
