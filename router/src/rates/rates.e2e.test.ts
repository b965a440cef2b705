// Rate limits over HTTP. The router trusts this machine as a proxy, so that each test can use its own address.
import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import type { RouterOptions } from '../router.ts';
import { post, startTestRouter, type Answer, type RunningRouter } from '../testing/harness.ts';
import { redisIsMissing, startTestRedis } from '../testing/redis-server.ts';

const guarded = {
  name: 'guarded',
  typeDefs: parse(`
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
      @link(url: "https://kawa.example/rateLimit/v0.1", import: ["@rateLimit"])
      @composeDirective(name: "@rateLimit")
    directive @rateLimit(limit: Int!, seconds: Int!, argument: String) on FIELD_DEFINITION
    type Query { open: Int  me: Me  few: Int @rateLimit(limit: 5, seconds: 60) }
    type Me { secret: Int @rateLimit(limit: 3, seconds: 60) }
    type Mutation { enter(input: Enter!): Int @rateLimit(limit: 10, seconds: 60, argument: "input.email") }
    input Enter { email: String!  password: String }
  `),
  resolvers: {
    Query: { open: () => 1, me: () => ({}), few: () => 1 },
    Me: { secret: () => 1 },
    Mutation: { enter: () => 1 },
  },
};

const running: RunningRouter[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((router) => router.stop()));
});

let calls = 0;
async function start(options: Partial<RouterOptions> = {}) {
  const router = await startTestRouter([guarded], {
    trustedProxies: ['loopback'],
    onSubgraphCall: () => (calls += 1),
    ...options,
  });
  running.push(router);
  return (ip: string, query: string, variables?: Record<string, unknown>): Promise<Answer> =>
    post(`${router.url}/graphql`, { query, variables }, { 'x-forwarded-for': ip });
}

function expectLimited({ status, headers, body }: Answer): void {
  expect(status).toBe(429);
  const seconds = Number(headers.get('retry-after'));
  expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true);
  expect(body.errors?.[0]?.extensions).toEqual({
    code: 'RATE_LIMITED',
    retryAfterSeconds: seconds,
    requestId: headers.get('x-request-id'),
  });
  expect(body).not.toHaveProperty('data');
}

const enter = (count: number, email = 'ada@example.org'): string =>
  `mutation { ${Array.from({ length: count }, (_, at) => `a${at}: enter(input: { email: "${email}" })`).join(' ')} }`;

test('answers 20 requests of an address and refuses the 21st before its body is read; others go on', async () => {
  const ask = await start({ rates: { ipPerMinute: 20 } });
  for (let time = 0; time < 20; time += 1) expect((await ask('203.0.113.1', '{ open }')).status).toBe(200);
  const before = calls;
  expectLimited(await ask('203.0.113.1', '{ open }'));
  expectLimited(await ask('203.0.113.1', 'no GraphQL'));
  expect(calls).toBe(before);
  expect((await ask('203.0.113.2', '{ open }')).status).toBe(200);
});

test('does not limit health, and neither loopback', async () => {
  const router = await startTestRouter([guarded], { rates: { ipPerMinute: 1 } });
  running.push(router);
  for (let time = 0; time < 5; time += 1) {
    expect((await fetch(`${router.url}/health/live`)).status).toBe(200);
    expect((await router.query('{ open }')).status).toBe(200);
  }
});

test('10 sign-ins by alias are 10: the 11th, in one request or in the next, is refused and none is executed', async () => {
  const ask = await start();
  const before = calls;
  expectLimited(await ask('203.0.113.1', enter(11)));
  expect(calls).toBe(before);
  expect((await ask('203.0.113.2', enter(10, 'grace@example.org'))).status).toBe(200);
  const after = calls;
  expectLimited(await ask('203.0.113.2', enter(1, 'edsger@example.org')));
  expectLimited(await ask('203.0.113.2', enter(1, 'edsger@example.org')));
  expect(calls).toBe(after);
});

test('10 tries of one account from 10 addresses are 10, however it is written and given', async () => {
  const ask = await start();
  const query =
    'mutation ($input: Enter!, $email: String!) { a: enter(input: $input) b: enter(input: { email: $email }) }';
  for (let at = 0; at < 5; at += 1) {
    const email = ['ada@example.org', ' ADA@example.org', 'Ada@Example.org '][at % 3] ?? '';
    expect((await ask(`203.0.113.${at}`, query, { input: { email }, email })).status).toBe(200);
  }
  const before = calls;
  expectLimited(await ask('203.0.113.99', enter(1)));
  expect(calls).toBe(before);
  expect((await ask('203.0.113.99', enter(1, 'grace@example.org'))).status).toBe(200);
});

test('counts fields in fragments and below, not those that a variable excludes, and one name once', async () => {
  const ask = await start();
  const query =
    'query ($no: Boolean!) { few @skip(if: $no) few @skip(if: $no) ...f } fragment f on Query { few @skip(if: $no) ... { few @skip(if: $no) } }';
  for (let time = 0; time < 8; time += 1)
    expect((await ask('203.0.113.1', query, { no: true })).status).toBe(200);
  for (let time = 0; time < 5; time += 1)
    expect((await ask('203.0.113.1', query, { no: false })).status).toBe(200);
  expectLimited(await ask('203.0.113.1', query, { no: false }));
  expectLimited(await ask('203.0.113.1', '{ a: me { secret } b: me { secret x: secret y: secret } }'));
});

test('what is refused for its depth uses up no tries', async () => {
  const ask = await start({ limits: { rootFields: 5 } });
  for (let time = 0; time < 3; time += 1) expect((await ask('203.0.113.1', enter(6))).status).toBe(400);
  expect((await ask('203.0.113.1', enter(5))).status).toBe(200);
  expect((await ask('203.0.113.1', enter(5))).status).toBe(200);
});

test('holds no field when fields are off', async () => {
  const ask = await start({ rates: { fields: false } });
  expect((await ask('203.0.113.1', enter(12))).status).toBe(200);
});

const missing = redisIsMissing();

test.skipIf(missing)('two routers that share a Redis share one count', async () => {
  await using redis = await startTestRedis();
  const options = { redisUrl: redis.url, rates: { ipPerMinute: 10 } };
  const asks = [await start(options), await start(options)] as const;
  for (let time = 0; time < 10; time += 1) {
    expect((await asks[time % 2 === 0 ? 0 : 1]('203.0.113.1', '{ open }')).status).toBe(200);
  }
  for (const ask of asks) expectLimited(await ask('203.0.113.1', '{ open }'));
});

test.skipIf(missing)(
  'a Redis that is killed fails no request: each router counts by itself, and together again after',
  async () => {
    await using redis = await startTestRedis();
    const ask = await start({ redisUrl: redis.url, rates: { ipPerMinute: 10 } });
    expect((await ask('203.0.113.1', '{ open }')).status).toBe(200);
    await redis.stop();
    for (let time = 0; time < 10; time += 1) expect((await ask('203.0.113.1', '{ open }')).status).toBe(200);
    expectLimited(await ask('203.0.113.1', '{ open }'));
    await redis.start();
    // Redis is empty after its restart, so an answer shows that Redis counts again.
    await expect
      .poll(async () => (await ask('203.0.113.1', '{ open }')).status, { timeout: 10_000 })
      .toBe(200);
  },
);

test.skipIf(missing)('a Redis that hangs fails no request', async () => {
  await using redis = await startTestRedis();
  const ask = await start({ redisUrl: redis.url });
  redis.hang();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask('203.0.113.1', '{ open }')));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  redis.resume();
});
