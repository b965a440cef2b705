// API keys through the real router: the question to the subgraph, the cache, and the answers to clients.
import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { mountedSource, post, startTestRouter, type Answer, type RunningRouter } from '../testing/harness.ts';
import { listeningSource } from '../testing/issuers.ts';
import type { TestSubgraph } from '../testing/library.ts';

const key = `kawa_${'k'.repeat(43)}`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A router with a subgraph that knows `keys` by their hash. `answer` replaces its answer. */
async function started(
  options: { answer?: () => unknown; limits?: Record<string, number> } = {},
): Promise<
  RunningRouter & { source: ReturnType<typeof listeningSource>; ask: (key: string) => Promise<Answer> }
> {
  const found = {
    id: 'till-7',
    kind: 'machine',
    scopes: ['a:read', 'service'],
    location: 'lyon',
    expiresAt: null,
  };
  const { answer = () => found } = options;
  const desk: TestSubgraph = {
    name: 'desk',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible"])
      type Query { open: Boolean!  viewerOfApiKey(hash: String!): KeyViewer @inaccessible }
      type KeyViewer @inaccessible { id: ID!  kind: String!  scopes: [String!]!  location: ID  expiresAt: String }
    `),
    resolvers: {
      Query: {
        open: () => true,
        viewerOfApiKey: (_: unknown, { hash }: { hash: string }) => (hash === hashOf(key) ? answer() : null),
      },
    },
  };
  const source = listeningSource(mountedSource(desk));
  const router = await startTestRouter([desk], {
    apiKeySubgraph: 'desk',
    sourceFor: () => source,
    ...(options.limits && { limits: options.limits }),
  });
  return {
    ...router,
    source,
    ask: (given) => post(`${router.url}/graphql`, { query: '{ open }' }, { 'x-api-key': given }),
  };
}
const questions = ({ source }: { source: ReturnType<typeof listeningSource> }) =>
  source.requests.filter(({ operationName }) => operationName === 'ViewerOfApiKey');

test('a good key is the viewer that the subgraph says, without the scope service', async () => {
  await using router = await started();
  expect(await router.ask(key)).toMatchObject({ status: 200, body: { data: { open: true } } });
  const [call] = router.source.requests.filter(({ operationName }) => operationName !== 'ViewerOfApiKey');
  expect(call?.viewer).toEqual({ kind: 'machine', id: 'till-7', scopes: ['a:read'], location: 'lyon' });
});

test('the subgraph is asked as the service router, by the hash; the key itself goes nowhere', async () => {
  await using router = await started();
  await router.ask(key);
  const [question] = questions(router);
  expect(question).toMatchObject({
    variables: { hash: hashOf(key) },
    viewer: { kind: 'service', id: 'router' },
  });
  expect(JSON.stringify(router.source.requests)).not.toContain(key);
});

test('20 requests with one key at once, and 20 after them, are 1 question', async () => {
  await using router = await started();
  const together = await Promise.all(Array.from({ length: 20 }, () => router.ask(key)));
  for (let index = 0; index < 20; index += 1) together.push(await router.ask(key));
  expect(together.map(({ status }) => status)).toEqual(together.map(() => 200));
  expect(questions(router)).toHaveLength(1);
});

test('an unknown key is 403, twice, for 1 question; a good one is not pushed out by 50 of them', async () => {
  await using router = await started({ limits: { viewersKept: 10 } });
  await router.ask(key);
  const wrong = `kawa_${'w'.repeat(43)}`;
  for (let index = 0; index < 2; index += 1) {
    const { status, body } = await router.ask(wrong);
    expect(status).toBe(403);
    expect(body.errors).toMatchObject([
      { message: 'The API key is not valid.', extensions: { code: 'FORBIDDEN' } },
    ]);
  }
  expect(questions(router)).toHaveLength(2);
  for (let index = 10; index < 60; index += 1) await router.ask(`kawa_${String(index).repeat(20)}`);
  const before = questions(router).length;
  expect((await router.ask(key)).status).toBe(200);
  expect(questions(router)).toHaveLength(before);
});

test.each([
  ['nothing', ''],
  ['another prefix', `other_${'k'.repeat(43)}`],
  ['no prefix', 'k'.repeat(43)],
  ['31 characters', `kawa_${'k'.repeat(31)}`],
  ['129 characters', `kawa_${'k'.repeat(129)}`],
  ['a quote', `kawa_${'k'.repeat(42)}'`],
  ['2 keys in one header', `${key}, ${key}`],
])('a key of %s is 403 without a question', async (_what, given) => {
  await using router = await started();
  for (let index = 0; index < 2; index += 1) expect((await router.ask(given)).status).toBe(403);
  expect(questions(router)).toHaveLength(0);
});

test('a key that expired is 403, and one that expires soon is asked for again then', async () => {
  const expired = {
    id: '1',
    kind: 'machine',
    scopes: [],
    location: null,
    expiresAt: '2026-01-01T00:00:00.000Z',
  };
  await using router = await started({ answer: () => expired });
  expect((await router.ask(key)).status).toBe(403);
});

test.each<[string, () => unknown]>([
  [
    'fails',
    () => {
      throw new Error('down');
    },
  ],
  ['says the kind service', () => ({ id: '1', kind: 'service', scopes: [], expiresAt: null })],
  ['says an expiry that is no time', () => ({ id: '1', kind: 'machine', scopes: [], expiresAt: 'never' })],
])('while the subgraph %s a key is 503, twice, and other requests are answered', async (_what, answer) => {
  await using router = await started({ answer });
  for (let index = 0; index < 2; index += 1) {
    const { status, body, headers } = await router.ask(key);
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '1' });
    expect(body.errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect(JSON.stringify(body)).not.toMatch(/desk|down/u);
  }
  expect((await router.query('{ open }')).status).toBe(200);
});

test('while the subgraph hangs a key is 503 after its timeout', async () => {
  await using router = await started({
    answer: () => new Promise(() => undefined),
    limits: { subgraphTimeoutMs: 100 },
  });
  expect((await router.ask(key)).status).toBe(503);
});

test('a router whose supergraph lacks the subgraph does not start', async () => {
  const one: TestSubgraph = { name: 'one', typeDefs: parse('type Query { open: Boolean }'), resolvers: {} };
  await expect(startTestRouter([one], { apiKeySubgraph: 'desk' })).rejects.toThrow(
    'no subgraph desk, which API_KEY_SUBGRAPH names',
  );
});

test('no client can ask whose a key is', async () => {
  await using router = await started();
  const { status, body } = await router.query('{ viewerOfApiKey(hash: "x") { id } }');
  expect({ status, code: body.errors?.[0]?.extensions['code'] }).toEqual({
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  });
});
