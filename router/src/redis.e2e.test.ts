import { createLog } from '@kawa/log';
import { expect, test } from 'vitest';
import { connectRedis } from './redis.ts';
import { closedPort, silent } from './testing/harness.ts';
import { redisIsMissing, startTestRedis } from './testing/redis-server.ts';

const missing = redisIsMissing();

function capture() {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'warn', destination: { write: (line) => lines.push(line) } });
  return { lines, log };
}

test('starts without a Redis and answers nothing for it', async () => {
  const url = (await closedPort()).replace('http', 'redis');
  const redis = await connectRedis(url, silent);
  expect(await redis.ask((client) => client.ping())).toBeUndefined();
  redis.stop();
});

test.skipIf(missing)(
  'asks a Redis, does without it when it is killed, and asks it again when it is back',
  async () => {
    await using server = await startTestRedis();
    const { lines, log } = capture();
    const redis = await connectRedis(server.url, log);
    expect(await redis.ask((client) => client.ping())).toBe('PONG');
    await server.stop();
    for (let time = 0; time < 20; time += 1) {
      expect(await redis.ask((client) => client.ping())).toBeUndefined();
    }
    const back = new Promise<void>((resolve) => redis.client.once('ready', () => resolve()));
    await server.start();
    await back;
    expect(await redis.ask((client) => client.ping())).toBe('PONG');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      'Redis does not answer; this router counts and remembers by itself',
      'Redis answers again',
    ]);
    redis.stop();
  },
);

test.skipIf(missing)('asks a Redis that hangs once, and then not for a second', async () => {
  await using server = await startTestRedis();
  const redis = await connectRedis(server.url, silent);
  server.hang();
  let asked = 0;
  for (let time = 0; time < 20; time += 1) {
    await redis.ask((client) => {
      asked += 1;
      return client.ping();
    });
  }
  expect(asked).toBe(1);
  server.resume();
  redis.stop();
});
