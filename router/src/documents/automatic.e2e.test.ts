// Automatic persisted queries of routers that share a Redis, and of a router while Redis is away.
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import { closedPort, post, startTestRouter, type Answer, type RunningRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';
import { redisIsMissing, startTestRedis } from '../testing/redis-server.ts';

const missing = redisIsMissing();
const data = { person: { name: 'Ada' } };
const textNamed = (name: string): string => `query ${name} { person(id: "p1") { name } }`;

function send(router: RunningRouter, hash: string, query?: string): Promise<Answer> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  return post(`${router.url}/graphql`, { extensions, ...(query !== undefined && { query }) });
}

test.skipIf(missing)('a query that one router was told, another knows', async () => {
  await using redis = await startTestRedis();
  await using one = await startTestRouter(library, { redisUrl: redis.url });
  await using other = await startTestRouter(library, { redisUrl: redis.url });
  const text = textNamed('Told');
  expect((await send(other, hashOf(text))).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
  expect((await send(one, hashOf(text), text)).body).toEqual({ data });
  await expect.poll(async () => (await send(other, hashOf(text))).body).toEqual({ data });
  const client = new Redis(redis.url);
  const key = `kawa:apq:${hashOf(text)}`;
  expect(await client.get(key)).toBe(text);
  expect(await client.ttl(key)).toBeGreaterThan(3_500);
  client.disconnect();
});

test.skipIf(missing)('a text that stands under the hash of another in Redis is never run', async () => {
  await using redis = await startTestRedis();
  await using router = await startTestRouter(library, { redisUrl: redis.url });
  const client = new Redis(redis.url);
  const hash = hashOf(textNamed('Asked'));
  await client.set(`kawa:apq:${hash}`, 'mutation { fail }');
  for (let time = 0; time < 2; time += 1) {
    const { body } = await send(router, hash);
    expect(body.errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
  }
  client.disconnect();
});

test.skipIf(missing)(
  'of 5 new texts in a minute 2 are given to Redis, of 1 that is too long none; all are run',
  async () => {
    await using redis = await startTestRedis();
    const limits = { automaticSharedPerMinute: 2, automaticSharedCharacters: 100 };
    await using router = await startTestRouter(library, { redisUrl: redis.url, limits });
    const long = textNamed(`Long${'g'.repeat(100)}`);
    for (const text of [long, ...['A', 'B', 'C', 'D', 'E'].map(textNamed)]) {
      expect((await send(router, hashOf(text), text)).body).toEqual({ data });
      await expect.poll(async () => (await send(router, hashOf(text))).body).toEqual({ data });
    }
    const client = new Redis(redis.url);
    const kept = await client.keys('kawa:apq:*');
    // If a minute ended in between, a new count began.
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept.length).toBeLessThanOrEqual(4);
    expect(kept).not.toContain(`kawa:apq:${hashOf(long)}`);
    client.disconnect();
  },
);

test.skipIf(missing)('no request fails while Redis is killed, hangs, or comes back', async () => {
  await using redis = await startTestRedis();
  await using router = await startTestRouter(library, { redisUrl: redis.url });
  const known = textNamed('Known');
  expect((await send(router, hashOf(known), known)).body).toEqual({ data });
  const check = async (name: string): Promise<void> => {
    const text = textNamed(name);
    expect((await send(router, hashOf(known))).body).toEqual({ data });
    expect((await send(router, hashOf(text))).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    expect((await send(router, hashOf(text), text)).body).toEqual({ data });
    await expect.poll(async () => (await send(router, hashOf(text))).body).toEqual({ data });
  };
  redis.hang();
  await check('Hanging');
  redis.resume();
  await redis.stop();
  await check('Dead');
  await redis.start();
  await check('Back');
});

test('a router whose Redis is not there starts, and remembers by itself', async () => {
  const redisUrl = (await closedPort()).replace('http', 'redis');
  await using router = await startTestRouter(library, { redisUrl });
  const text = textNamed('Alone');
  expect((await send(router, hashOf(text), text)).body).toEqual({ data });
  await expect.poll(async () => (await send(router, hashOf(text))).body).toEqual({ data });
});
