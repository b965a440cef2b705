import { createHash } from 'node:crypto';
import { anonymous, service, type Viewer } from '@kawa/trust';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { scopesOf } from './domain/roles.ts';
import { act, hire, nobody, openStaff, type Person, type TestStaff } from './testing.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const DAY = 86_400_000;

let staff: TestStaff;
let admin: Person;
beforeAll(async () => {
  staff = await openStaff();
  staff.now = NOW;
  admin = await hire(staff, 'ADMIN');
  await hire(staff, 'ADMIN');
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));
afterEach(() => {
  staff.now = NOW;
});

const API_KEY =
  'id name prefix scopes store { id } contract createdBy { id } createdAt expiresAt revokedAt lastUsedAt';
const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename ... on CreateApiKeySuccess { key apiKey { ${API_KEY} } } ... on Error { code message }
  ... on ValidationError { field } ... on NotFound { id } } }`;
const REVOKE = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
  __typename ... on RevokeApiKeySuccess { apiKey { ${API_KEY} } } ... on Error { code message } } }`;
const VIEWER =
  'query ($hash: String!) { viewerOfApiKey(hash: $hash) { id kind scopes location expiresAt contract } }';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const input = (change: object = {}) => ({
  name: 'Till',
  scopes: ['orders:read'],
  expiresAt: later(30 * DAY),
  ...change,
});
const create = async (change: object = {}, viewer: Viewer = admin.viewer) =>
  (await staff.ask(CREATE, { input: input(change) }, viewer)).createApiKey;
const codeOf = async (change: object, viewer: Viewer) =>
  (await staff.run(CREATE, { input: input(change) }, viewer)).errors[0]?.extensions?.['code'];
const revoke = async (id: string) => (await staff.ask(REVOKE, { input: { id } }, admin.viewer)).revokeApiKey;
const viewerOf = async (key: string) => (await staff.ask(VIEWER, { hash: sha256(key) })).viewerOfApiKey;
const lastUse = async (id: string) =>
  (await staff.sql`select last_used_at from api_key where id = ${id}`)[0]?.['last_used_at'];

describe('createApiKey', () => {
  test('tells a key of 256 bits once and stores its sha256 alone', async () => {
    const { key, apiKey } = await create({
      storeId: staff.storeA,
      scopes: ['stock:write', 'orders:read', 'stock:write'],
    });
    expect(key).toMatch(/^kawa_[\w-]{43}$/u);
    expect(apiKey).toMatchObject({
      prefix: key.slice(0, 12),
      scopes: ['orders:read', 'stock:write'],
      store: { id: staff.storeA },
      createdBy: { id: admin.id },
      createdAt: NOW.toISOString(),
      expiresAt: later(30 * DAY).toISOString(),
      revokedAt: null,
      lastUsedAt: null,
    });
    const [row] =
      await staff.sql`select hash, api_key::text as everything from api_key where id = ${apiKey.id}`;
    expect(row?.['hash']).toBe(sha256(key));
    expect(row?.['everything']).not.toContain(key);
  });

  test('10 requests at once with one idempotency key make 1 key and tell its secret to 1', async () => {
    const change = { name: 'Once', idempotencyKey: 'k-once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(change)));
    expect(new Set(answers.map(({ apiKey }) => apiKey.id)).size).toBe(1);
    expect(answers.filter(({ key }) => key !== null)).toHaveLength(1);
    expect(await create(change)).toMatchObject({ __typename: 'CreateApiKeySuccess', key: null });
    expect(await staff.sql`select 1 from api_key where name = 'Once'`).toHaveLength(1);
    expect(await create({ ...change, name: 'Twice' })).toMatchObject({ __typename: 'IdempotencyConflict' });
    const [other] = [await hire(staff, 'ADMIN')];
    // The same key of another ADMIN is another key, with a secret of its own.
    const theirs = await create(change, other.viewer);
    expect(theirs).toMatchObject({ __typename: 'CreateApiKeySuccess', key: expect.any(String) });
    expect(theirs.apiKey.id).not.toBe(answers[0]?.apiKey.id);
  });

  test.each([
    ['no scope', { scopes: [] }, 'scopes'],
    ['an unknown scope', { scopes: ['orders:read', 'orders:burn'] }, 'scopes[1]'],
    ['the scope of our own programs', { scopes: ['service'] }, 'scopes[0]'],
    ['an end that has passed', { expiresAt: NOW }, 'expiresAt'],
    ['an end in 366 days and a millisecond', { expiresAt: later(366 * DAY + 1) }, 'expiresAt'],
    ['101 characters', { name: 'x'.repeat(101) }, 'name'],
    ['a contract with a capital', { contract: 'Partner' }, 'contract'],
    ['a contract of no letters', { contract: '' }, 'contract'],
    ['a contract of 64 characters', { contract: 'x'.repeat(64) }, 'contract'],
  ])('refuses %s', async (_what, change, field) => {
    expect(await create(change)).toMatchObject({ __typename: 'ValidationError', field });
  });

  test('keeps the contract that it is for, none unless given, and tells the router of it', async () => {
    const [partner, whole] = [await create({ contract: 'partner' }), await create()];
    expect([partner.apiKey.contract, whole.apiKey.contract]).toEqual(['partner', null]);
    expect((await viewerOf(partner.key)).contract).toBe('partner');
    expect((await viewerOf(whole.key)).contract).toBeNull();
    expect(
      await staff.sql`select contract from api_key where id in ${staff.sql([partner.apiKey.id, whole.apiKey.id])} order by contract`,
    ).toEqual([{ contract: 'partner' }, { contract: null }]);
  });

  test('the database itself keeps no name that is none of a contract', async () => {
    const { apiKey } = await create();
    await expect(
      staff.sql`update api_key set contract = 'Partner' where id = ${apiKey.id}`,
    ).rejects.toMatchObject({ constraint_name: 'api_key_contract_named' });
  });

  test('takes all 10 scopes for 366 days, and refuses an unknown store', async () => {
    const answer = await create({ scopes: scopesOf('ADMIN'), expiresAt: later(366 * DAY) });
    expect(answer).toMatchObject({ __typename: 'CreateApiKeySuccess' });
    expect(await create({ storeId: nobody })).toMatchObject({ __typename: 'NotFound', id: nobody });
  });

  test('nobody makes a key that holds more: of 6 who try, none does', async () => {
    const [clerk, manager] = [await hire(staff, 'CLERK'), await hire(staff, 'MANAGER')];
    const half: Viewer = { ...admin.viewer, scopes: ['staff:write', 'orders:read'] };
    const bound: Viewer = { ...admin.viewer, location: staff.storeA };
    const before = Number((await staff.sql`select count(*) from api_key`)[0]?.['count']);
    expect(await codeOf({}, clerk.viewer)).toBe('FORBIDDEN');
    expect(await codeOf({}, manager.viewer)).toBe('FORBIDDEN');
    expect(await codeOf({}, anonymous)).toBe('UNAUTHENTICATED');
    expect(await codeOf({ scopes: ['orders:read', 'orders:write'] }, half)).toBe('FORBIDDEN');
    expect(await codeOf({}, bound)).toBe('FORBIDDEN');
    expect(await codeOf({ storeId: staff.storeB }, bound)).toBe('FORBIDDEN');
    expect(Number((await staff.sql`select count(*) from api_key`)[0]?.['count'])).toBe(before);
  });

  test('a key with every scope makes no key, so that a leak ends with its revocation', async () => {
    const key: Viewer = { kind: 'api-key', id: nobody, scopes: scopesOf('ADMIN') };
    expect(await codeOf({}, key)).toBe('FORBIDDEN');
    expect(await codeOf({}, service('tools'))).toBe('FORBIDDEN');
  });

  test('the token of an ADMIN who was demoted a second ago makes none', async () => {
    const former = await hire(staff, 'ADMIN');
    await act(staff, 'updateEmployee', { id: former.id, role: 'CLERK', storeId: staff.storeA });
    expect(await codeOf({ storeId: staff.storeA }, former.viewer)).toBe('FORBIDDEN');
  });

  test('the database itself refuses the scope of our programs, an end after a year and a secret in place of a hash', async () => {
    const insert = (change: object) =>
      staff.sql`insert into api_key ${staff.sql({
        name: 'X',
        prefix: 'kawa_x',
        hash: sha256(crypto.randomUUID()),
        scopes: ['orders:read'],
        created_by: admin.id,
        created_at: NOW,
        expires_at: later(DAY),
        ...change,
      })}`;
    await expect(insert({ scopes: ['service'] })).rejects.toThrow('api_key_scopes_bounded');
    await expect(insert({ expires_at: later(367 * DAY) })).rejects.toThrow('api_key_expires_within_a_year');
    await expect(insert({ hash: `kawa_${'x'.repeat(43)}` })).rejects.toThrow('api_key_is_a_hash');
  });
});

describe('viewerOfApiKey', () => {
  test('is the key with its scopes and its store', async () => {
    const { key, apiKey } = await create({ storeId: staff.storeA, scopes: ['stock:write'] });
    expect(await viewerOf(key)).toEqual({
      id: apiKey.id,
      kind: 'api-key',
      scopes: ['stock:write'],
      location: staff.storeA,
      expiresAt: apiKey.expiresAt,
      contract: null,
    });
    const { key: everywhere } = await create();
    expect(await viewerOf(everywhere)).toMatchObject({ location: null });
  });

  test('unknown, malformed, revoked and expired are null; revoking twice changes nothing', async () => {
    const [revoked, short] = [await create(), await create({ expiresAt: later(1_000) })];
    const first = await revoke(revoked.apiKey.id);
    staff.now = later(500);
    expect(first.apiKey.revokedAt).toBe(NOW.toISOString());
    expect(await revoke(revoked.apiKey.id)).toEqual(first);
    expect(await viewerOf(short.key)).not.toBeNull();
    staff.now = later(1_000);
    for (const key of [revoked.key, short.key, `kawa_${'x'.repeat(43)}`])
      expect(await viewerOf(key)).toBeNull();
    for (const hash of ['', "' or true --", sha256(short.key).toUpperCase()])
      expect((await staff.ask(VIEWER, { hash })).viewerOfApiKey).toBeNull();
  });

  test('opens nothing while its creator is deactivated, and less after a demotion', async () => {
    const creator = await hire(staff, 'ADMIN');
    const scopes = ['orders:read', 'staff:write'];
    const [wide, other] = [
      await create({ scopes }, creator.viewer),
      await create({ scopes, storeId: staff.storeB }, creator.viewer),
    ];
    await act(staff, 'deactivateEmployee', { id: creator.id });
    expect([await viewerOf(wide.key), await viewerOf(other.key)]).toEqual([null, null]);
    await act(staff, 'reactivateEmployee', { id: creator.id });
    expect(await viewerOf(wide.key)).toMatchObject({ scopes, location: null });
    await act(staff, 'updateEmployee', { id: creator.id, role: 'CLERK', storeId: staff.storeA });
    expect(await viewerOf(wide.key)).toMatchObject({ scopes: ['orders:read'], location: staff.storeA });
    expect(await viewerOf(other.key)).toBeNull();
  });

  test('is for our programs alone, an ADMIN included', async () => {
    const { key } = await create();
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [admin.viewer, 'FORBIDDEN'],
    ] as const) {
      const { data, errors } = await staff.run(VIEWER, { hash: sha256(key) }, viewer);
      expect([data.viewerOfApiKey, errors[0]?.extensions?.['code']]).toEqual([null, code]);
    }
  });

  test('20 uses at once and 20 within the same minute are written once, the next minute again: 1 statement otherwise', async () => {
    const { key, apiKey } = await create();
    await Promise.all(Array.from({ length: 20 }, () => viewerOf(key)));
    expect(await lastUse(apiKey.id)).toEqual(NOW);
    staff.now = later(59_999);
    for (let use = 0; use < 20; use += 1)
      expect(await staff.statementsOf(() => viewerOf(key))).toHaveLength(1);
    expect(await lastUse(apiKey.id)).toEqual(NOW);
    staff.now = later(60_000);
    expect(await staff.statementsOf(() => viewerOf(key))).toHaveLength(2);
    expect(await lastUse(apiKey.id)).toEqual(later(60_000));
  });

  test('a use that is refused is not written', async () => {
    const { key, apiKey } = await create();
    await revoke(apiKey.id);
    await viewerOf(key);
    expect(await lastUse(apiKey.id)).toBeNull();
  });
});

describe('apiKeys', () => {
  test('a page of 20 with stores and creators is 2 statements', async () => {
    for (let index = 0; index < 20; index += 1)
      await create({ name: `Page ${index}`, storeId: staff.storeA });
    const statements = await staff.statementsOf(async () => {
      const { apiKeys } = await staff.ask(
        `{ apiKeys { nodes { ${API_KEY} createdBy { name } } pageInfo { hasNextPage } } }`,
      );
      expect([apiKeys.nodes.length, apiKeys.pageInfo.hasNextPage]).toEqual([20, true]);
    });
    expect(statements).toHaveLength(2);
  });

  test('tells active ones from ended ones, and pages through all, each once', async () => {
    const QUERY = `query ($after: String, $where: ApiKeyWhere) { apiKeys(first: 7, after: $after, where: $where) {
      nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`;
    const count = async (where: object) => (await staff.ask(QUERY, { where })).apiKeys.totalCount;
    const [active, ended] = [await count({ active: true }), await count({ active: false })];
    expect(ended).toBeGreaterThan(0);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { apiKeys }: Awaited<ReturnType<TestStaff['ask']>> = await staff.ask(QUERY, { after });
      ids.push(...apiKeys.nodes.map(({ id }: { id: string }) => id));
      after = apiKeys.pageInfo.hasNextPage ? apiKeys.pageInfo.endCursor : null;
    } while (after !== null);
    expect([ids.length, new Set(ids).size]).toEqual([active + ended, active + ended]);
  });
});
