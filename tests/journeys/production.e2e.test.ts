// Starts with NODE_ENV=production: the shop is filled and open, without the tools and accounts for developers.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startKawa, topologies, type Kawa } from '../kit/kit.ts';

const METRICS_TOKEN = randomBytes(32).toString('hex');

describe.each(topologies)('%s in production', (topology) => {
  let kawa: Kawa;
  beforeAll(async () => {
    kawa = await startKawa(topology, {
      seed: 'coffee',
      env: { NODE_ENV: 'production', METRICS_TOKEN },
    });
  });
  afterAll(() => kawa?.[Symbol.asyncDispose]());

  test('fills the shop with 2,000 orders of 200 customers, of whom 0 have a password, and opens 0 accounts of staff', async () => {
    const [orders, customers, staff] = [
      await kawa.database('orders'),
      await kawa.database('customers'),
      await kawa.database('staff'),
    ];
    expect(await orders`select count(*)::int from orders`).toEqual([{ count: 2000 }]);
    expect(await customers`select count(*)::int from customer`).toEqual([{ count: 200 }]);
    for (const table of ['credential', 'session'])
      expect(await customers`select * from ${customers(table)}`).toEqual([]);
    for (const table of ['employee', 'employee_password', 'api_key', 'session'])
      expect(await staff`select * from ${staff(table)}`).toEqual([]);
  });

  test.each([
    ['signIn', 'jonas.brueckner@example.org'],
    ['signIn', 'amelie.lefevre@example.com'],
    ['employeeSignIn', 'clerk@kawa.example'],
    ['employeeSignIn', 'manager@kawa.example'],
    ['employeeSignIn', 'admin@kawa.example'],
  ])('refuses the account of the README: %s %s', async (mutation, email) => {
    const input = `{ email: "${email}", password: "coffee-at-seven" }`;
    const query = `mutation { done: ${mutation}(input: ${input}) { __typename } }`;
    expect(await kawa.ask(query, {}, {})).toEqual({ done: { __typename: 'InvalidCredentials' } });
  });

  test.each(['/', '/graphiql'])('does not serve %s', async (path) => {
    expect((await fetch(kawa.url + path)).status).toBe(404);
  });

  test('names each of 5 subgraphs with its database to who has the token, and counts them for others', async () => {
    const asked = async (headers: Record<string, string>) =>
      (await (await fetch(`${kawa.url}/health/ready`, { headers })).json()) as { services?: object[] };
    const counts = { ready: true, degraded: false, subgraphs: { total: 5, ready: 5 } };
    expect(await asked({})).toEqual(counts);
    const { services } = await asked({ authorization: `Bearer ${METRICS_TOKEN}` });
    expect(services).toEqual(
      ['customers', 'orders', 'products', 'staff', 'stock'].map((name) => ({
        name,
        state: 'ready',
        database: 'up',
        version: '0.1.0',
        uptimeSeconds: expect.any(Number) as number,
      })),
    );
    const healthz = await fetch(`${kawa.url}/healthz`);
    expect(await healthz.json()).toEqual({ status: 'ok', database: 'up', version: '0.1.0' });
  });

  test('lets no page of localhost read its answers', async () => {
    const response = await fetch(`${kawa.url}/graphql?query={__typename}`, {
      headers: { origin: 'http://localhost:5173', 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('tells the metrics to who has the token, and to nobody else', async () => {
    const asked = async (headers: Record<string, string>) =>
      (await fetch(`${kawa.url}/metrics`, { headers })).status;
    expect(await asked({ authorization: `Bearer ${METRICS_TOKEN}` })).toBe(200);
    expect(await asked({})).toBe(404);
    expect(await asked({ authorization: `Bearer ${METRICS_TOKEN.slice(1)}` })).toBe(404);
  });
});
