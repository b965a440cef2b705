// Sends 13 secrets in every place that reads them, in requests that succeed and that fail, with every process at
// LOG_LEVEL=trace. No log line of any process may contain one.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { expect, test } from 'vitest';
import { topologies } from '../kit/kit.ts';

const root = join(import.meta.dirname, '../..');
const secret = (name: string): string => `${name}Planted${randomBytes(12).toString('hex')}`;
const planted = {
  password: secret('password'),
  newPassword: secret('newPassword'),
  accessToken: `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(`{"sub":"${secret('jwt')}"}`).toString('base64url')}.${randomBytes(32).toString('base64url')}`,
  refreshToken: randomBytes(48).toString('base64url'),
  apiKey: `kawa_${secret('key')}`,
  claimToken: `kawa_claim_${secret('claim')}`,
  basic: Buffer.from(`ada:${secret('basic')}`).toString('base64'),
  cookie: secret('cookie'),
  email: `${secret('mail')}@shop.example`,
  emailInFilter: `${secret('filter')}@shop.example`,
  tokenInUrl: secret('url'),
  metricsToken: randomBytes(32).toString('hex'),
};

/** Starts a topology by its command and collects the output of all its processes. */
async function start(topology: (typeof topologies)[number], dataDir: string) {
  const main = topology === 'embedded' ? 'embedded/src/main.ts' : 'embedded/src/services/main.ts';
  const child = spawn(process.execPath, [main], {
    cwd: root,
    env: {
      ...{ ...bareEnvironment(), PORT: '0', DATA_DIR: dataDir, SEED: 'none' },
      ...{ LOG_LEVEL: 'trace', NODE_ENV: 'production', METRICS_TOKEN: planted.metricsToken },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    const found = /Kawa is ready: (\S+)/u.exec(said)?.[1];
    if (found !== undefined) resolve(found);
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${said}`)));
  return {
    url: await url,
    said: () => said,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const operations: [query: string, variables: Record<string, unknown>][] = [
  ['query ($email: String) { customer(email: $email) { id } }', { email: planted.email }],
  [
    'query ($where: CustomerWhere) { customers(where: $where) { totalCount } }',
    { where: { search: planted.emailInFilter } },
  ],
  [`{ customer(email: "${planted.email}") { id } }`, {}],
  [
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }',
    { input: { name: 'Ada', email: planted.email, idempotencyKey: 'a' } },
  ],
  [
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { __typename } }',
    { input: { email: [planted.email] } },
  ],
  // Valid only if the mutation exists; otherwise the request, with its values, is refused.
  ...['signUp', 'signIn', 'employeeSignIn'].map((field): [string, Record<string, unknown>] => [
    `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename } }`,
    { input: { name: 'Ada', email: planted.email, password: planted.password } },
  ]),
  ...['refreshSession', 'refreshEmployeeSession', 'signOut'].map(
    (field): [string, Record<string, unknown>] => [
      `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename } }`,
      { input: { refreshToken: planted.refreshToken } },
    ],
  ),
  [
    `mutation { changePassword(input: { currentPassword: "${planted.password}", newPassword: "${planted.newPassword}" }) { __typename } }`,
    {},
  ],
  [
    `mutation { signIn(input: { email: "${planted.email}", password: "${planted.password}" }) { __typename } }`,
    {},
  ],
  [
    'mutation ($input: SignUpInput!) { signUp(input: $input) { __typename } }',
    {
      input: {
        name: 'Ada',
        email: 'ada@shop.example',
        password: planted.password,
        claimToken: planted.claimToken,
      },
    },
  ],
  [
    `mutation { signUp(input: { email: "a", password: "b", name: "c", claimToken: "${planted.claimToken}" }) { __typename } }`,
    {},
  ],
  [`{ broken(token: "${planted.refreshToken}" `, {}],
];
const headers: Record<string, string>[] = [
  {},
  { authorization: `Bearer ${planted.accessToken}` },
  { authorization: `Basic ${planted.basic}` },
  { 'x-api-key': planted.apiKey },
  { cookie: `session=${planted.cookie}`, 'x-request-id': planted.email },
  { 'kawa-identity': `v1.${planted.cookie}.x`, 'apollographql-client-name': `Bearer ${planted.accessToken}` },
];

test.each(topologies)('%s: none of 13 planted secrets is in any line of any process', async (topology) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-'));
  const kawa = await start(topology, dataDir);
  for (const extra of headers) {
    for (const [query, variables] of operations) {
      const body = JSON.stringify({ query, variables });
      // The second copy is a cached document; the third is cut short.
      for (const text of [body, body, body.slice(0, -1)]) {
        await (
          await fetch(`${kawa.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...extra },
            body: text,
          })
        ).text();
      }
    }
    await (
      await fetch(`${kawa.url}/graphql?access_token=${planted.tokenInUrl}&query={`, { headers: extra })
    ).text();
    await (await fetch(`${kawa.url}/nowhere?token=${planted.tokenInUrl}`, { headers: extra })).text();
  }
  const metrics = (token: string) =>
    fetch(`${kawa.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect((await metrics(planted.metricsToken)).status).toBe(200);
  expect((await metrics(`${planted.metricsToken}x`)).status).toBe(404);
  await kawa.stop();
  const generated = await Promise.all(
    (await readdir(dataDir, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(dataDir, entry.name), 'utf8')),
  );
  // Secrets that the start generated: database passwords and keys.
  const ownSecrets = generated.join('\n').match(/[\w-]{32,}/gu) ?? [];
  const said = kawa.said();
  // Refusals are logged at most ten times a second, so there are fewer lines than requests.
  expect(said.split('\n').filter((line) => line.startsWith('{')).length).toBeGreaterThan(50);
  // Case-insensitive: an e-mail address is stored in lower case.
  const lower = said.toLowerCase();
  const isSaid = (value: string) => lower.includes(value.toLowerCase());
  for (const [name, value] of Object.entries(planted)) expect(isSaid(value), name).toBe(false);
  expect(ownSecrets.length).toBeGreaterThan(0);
  for (const value of ownSecrets) expect(isSaid(value), 'a generated secret').toBe(false);
  // The keys between router and subgraphs are generated at the start and are in no file.
  expect(said).not.toMatch(/\w=[\w-]{43}/u);
  expect(said).not.toMatch(/Planted[\da-f]{8}/iu);
  await rm(dataDir, { recursive: true, force: true });
});
