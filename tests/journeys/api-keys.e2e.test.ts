// Uses the API as a program with an API key that an administrator created. Refusals are asked for twice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postGraphQL, startKawa, topologies, twice, type Headers, type Kawa } from '../kit/kit.ts';

const STOCK = '{ products(first: 1) { nodes { name stock { available } } } }';
const CATALOGUE = '{ products(first: 1) { nodes { name } } }';
const SIGN_IN = `mutation ($email: String!) {
  employeeSignIn(input: { email: $email, password: "coffee-at-seven" }) { ... on EmployeeSignInSuccess { accessToken } } }`;
const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename ... on CreateApiKeySuccess { key apiKey { id scopes store { id } } } ... on ValidationError { field } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiKey(input: { id: $id }) {
  ... on RevokeApiKeySuccess { apiKey { revokedAt } } } }`;
/** The router caches the check of a key for 30 s (apiKeyMs in router/src/limits.ts). */
const BELIEVED_MS = 30_000;

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const day = 86_400_000;

describe.each(topologies)('%s: a program with an API key', (topology) => {
  // In one process no subgraph can fail alone, so these tests do not exist there; they are not skipped.
  const inServices = (name: string, body: () => Promise<void>): void => {
    if (topology === 'services') test(name, body);
  };
  let kawa: Kawa;
  let admin: Headers;
  const ask = (query: string, headers: Headers = {}, variables: object = {}) =>
    postGraphQL(kawa.url, { query, variables }, headers);
  const signIn = async (name: string): Promise<Headers> => {
    const { data } = await ask(SIGN_IN, {}, { email: `${name}@kawa.example` });
    return { authorization: `Bearer ${data.employeeSignIn.accessToken}` };
  };
  const create = async (input: object = {}) => {
    const asked = { name: 'till', scopes: ['stock:read'], expiresAt: inMs(day), ...input };
    const { data } = await ask(CREATE, admin, { input: asked });
    expect(data.createApiKey.__typename).toBe('CreateApiKeySuccess');
    const { key, apiKey } = data.createApiKey;
    return { ...apiKey, key, headers: { 'x-api-key': key } };
  };
  const revoke = async (id: string) =>
    expect((await ask(REVOKE, admin, { id })).data.revokeApiKey.apiKey.revokedAt).toEqual(expect.any(String));
  const statusOf = async (query: string, headers: Headers) => (await ask(query, headers)).status;

  beforeAll(async () => {
    kawa = await startKawa(topology, { seed: 'coffee' });
    admin = await signIn('admin');
  });
  afterAll(() => kawa?.[Symbol.asyncDispose]());

  test('reads the stock of products with stock:read, and nothing else that is guarded', async () => {
    const { headers, scopes, store } = await create();
    expect({ scopes, store }).toEqual({ scopes: ['stock:read'], store: null });
    for (let time = 0; time < 2; time += 1) {
      const { data, codes } = await ask(STOCK, headers);
      expect(codes).toEqual([]);
      expect(data.products.nodes[0].stock.available).toEqual(expect.any(Number));
    }
    for (const query of [
      '{ orders { nodes { number } } }',
      '{ order(number: "1001") { number } }',
      '{ customers { nodes { name } } }',
      '{ customer(ref: "C0001") { name } }',
      '{ apiKeys { nodes { name } } }',
      'mutation { createProduct(input: { name: "x", price: { amount: "1", currency: "EUR" } }) { __typename } }',
      'mutation { adjustStock(input: { productId: "x", locationId: "x", delta: 1, reason: "x" }) { __typename } }',
      `mutation { createApiKey(input: { name: "child", scopes: ["stock:read"], expiresAt: "${inMs(day)}" }) { __typename } }`,
      'mutation { changePassword(input: { currentPassword: "x", newPassword: "x" }) { __typename } }',
      'mutation { createOrder(input: { lines: [] }) { __typename } }',
    ])
      expect((await twice(() => ask(query, headers))).codes, query).toEqual(['FORBIDDEN']);
    expect((await ask('{ me { id } currentEmployee { id } }', headers)).data).toEqual({
      me: null,
      currentEmployee: null,
    });
  });

  test('is made by an ADMIN only, and never a program of ours', async () => {
    const input = { name: 'till', scopes: ['stock:read'], expiresAt: inMs(day) };
    const manager = await signIn('manager');
    expect((await twice(() => ask(CREATE, manager, { input }))).codes).toEqual(['FORBIDDEN']);
    expect((await twice(() => ask(CREATE, {}, { input }))).codes).toEqual(['UNAUTHENTICATED']);
    for (const scopes of [['service'], ['stock:read', 'service'], ['*'], []]) {
      const { data } = await twice(() => ask(CREATE, admin, { input: { ...input, scopes } }));
      expect(data.createApiKey.__typename).toBe('ValidationError');
    }
  });

  test('is anonymous without a key, refused with 403 for a wrong one, and never both by two credentials', async () => {
    const anonymous = await twice(() => ask(STOCK));
    expect(anonymous).toMatchObject({ status: 200, codes: ['UNAUTHENTICATED'] });
    const { key, headers } = await create();
    for (const wrong of [
      `kawa_${'A'.repeat(43)}`,
      `${key.slice(0, -2)}AA`,
      `${key}A`,
      key.toUpperCase(),
      'kawa_',
      'x',
    ])
      // A public query fails too: a client with a wrong key is not treated as anonymous.
      expect(await twice(() => ask(CATALOGUE, { 'x-api-key': wrong })), wrong).toMatchObject({
        status: 403,
        codes: ['FORBIDDEN'],
        data: null,
      });
    expect((await twice(() => ask(STOCK, { ...headers, ...admin }))).status).toBe(400);
    expect((await ask(STOCK, headers)).status).toBe(200);
  });

  test('is refused at once after a key was revoked that was not in use', async () => {
    const { id, headers } = await create();
    await revoke(id);
    const { status, codes } = await twice(() => ask(STOCK, headers));
    expect({ status, codes }).toEqual({ status: 403, codes: ['FORBIDDEN'] });
  });

  // Only once: the test takes 30 s, and both topologies have the same router.
  inServices('is refused within 30 s after a key was revoked that was in use', async () => {
    const { id, headers } = await create();
    expect(await statusOf(STOCK, headers)).toBe(200);
    await revoke(id);
    const timeout = BELIEVED_MS + 10_000;
    await expect.poll(() => statusOf(STOCK, headers), { timeout, interval: 250 }).toBe(403);
    expect(await statusOf(STOCK, headers)).toBe(403);
  });

  test('is refused when the key has expired, though it was believed a moment ago', async () => {
    const { headers } = await create({ expiresAt: inMs(2_000) });
    expect(await statusOf(STOCK, headers)).toBe(200);
    await expect.poll(() => statusOf(STOCK, headers), { timeout: 10_000, interval: 50 }).toBe(403);
    expect(await statusOf(STOCK, headers)).toBe(403);
  });

  inServices(
    'gets 503 while staff is down, unless the key is known; anonymous clients and employees go on',
    async () => {
      const [unused, used] = [await create(), await create()];
      expect(await statusOf(STOCK, used.headers)).toBe(200);
      const staff = kawa.services?.services.get('staff');
      const stopped = staff?.pid();
      await staff?.stop();
      expect(() => process.kill(stopped ?? 0, 0)).toThrow('ESRCH');
      const unknown = await twice(() => ask(STOCK, unused.headers));
      expect(unknown).toMatchObject({ status: 503, codes: ['SERVICE_UNAVAILABLE'], data: null });
      expect(Number(unknown.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await statusOf(STOCK, used.headers)).toBe(200);
      expect((await ask(CATALOGUE)).data.products.nodes).toHaveLength(1);
      expect((await ask(STOCK, admin)).data.products.nodes[0].stock.available).toEqual(expect.any(Number));
    },
  );
});
