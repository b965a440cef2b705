// The answers of a router that is overloaded, not ready, or stopping; over real connections.
import { Agent, request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { RouterOptions } from '../router.ts';
import { startTestRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';
import { Readiness } from './readiness.ts';

/** A router with subgraphs that answer `{ echo }` once the gate is open. */
async function gated(limits: RouterOptions['limits'] = {}) {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let waiting = 0;
  const router = await startTestRouter(library, {
    sourceFor: () => ({
      async execute() {
        waiting += 1;
        await opened;
        return { data: { echo: 'kept' } };
      },
      close: async () => undefined,
    }),
    limits,
  });
  return {
    router,
    open,
    waiting: () => waiting,
    [Symbol.asyncDispose]: () => {
      open();
      return router.stop();
    },
  };
}
const kept = { data: { echo: 'kept' } };

test('past 20 requests in flight the next is 503 with Retry-After; health and pages answer; then all is as before', async () => {
  await using served = await gated({ requestsInFlight: 20 });
  const { router } = served;
  const answers = Array.from({ length: 20 }, () => router.query('{ echo }'));
  await expect.poll(served.waiting).toBe(20);
  for (let refused = 0; refused < 50; refused += 1) {
    const { status, headers, body } = await router.query('{ echo }');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  }
  for (const path of ['/health/live', '/health/ready', '/graphiql'])
    expect((await fetch(`${router.url}${path}`)).status).toBe(200);
  expect(served.waiting()).toBe(20);
  served.open();
  for (const { body } of await Promise.all(answers)) expect(body).toEqual(kept);
  expect((await router.query('{ echo }')).body).toEqual(kept);
});

test('who is turned away is told before the body has come', async () => {
  await using served = await gated({ requestsInFlight: 1 });
  const { router } = served;
  const first = router.query('{ echo }');
  await expect.poll(served.waiting).toBe(1);
  const socket = connect(router.port, '127.0.0.1');
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 99999\r\n\r\n',
  );
  const answer = await new Promise<string>((resolve) =>
    socket.once('data', (chunk) => resolve(String(chunk))),
  );
  expect(answer).toMatch(/^HTTP\/1\.1 503 /u);
  socket.destroy();
  served.open();
  expect((await first).body).toEqual(kept);
});

test('requests whose clients left make room again', async () => {
  await using served = await gated({ requestsInFlight: 2 });
  const { router } = served;
  for (let gone = 1; gone <= 10; gone += 1) {
    const client = new AbortController();
    const left = fetch(`${router.url}/graphql?query={echo}`, {
      headers: { 'apollo-require-preflight': '1' },
      signal: client.signal,
    }).catch(() => 'left');
    await expect.poll(served.waiting).toBe(gone);
    client.abort();
    expect(await left).toBe('left');
    // The router notices it when the connection closes.
    await expect.poll(async () => (await router.query('{ __typename }')).status).toBe(200);
  }
});

function ask(agent: Agent, url: string) {
  return new Promise<{ status: number | undefined; connection: string | undefined; body: unknown }>(
    (resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = openRequest(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            connection: response.headers.connection,
            body: JSON.parse(text),
          }),
        );
      });
      sent.on('error', reject);
      sent.end('{"query":"{ echo }"}');
    },
  );
}

test('a stop says 503 on readiness first and serves on for its pre-stop time, each answer closing its connection', async () => {
  await using served = await gated({ preStopMs: 2_000 });
  const { router } = served;
  served.open();
  const ready = await fetch(`${router.url}/health/ready`);
  expect(ready.status).toBe(200);
  const stopped = router.stop();
  const draining = await fetch(`${router.url}/health/ready`);
  expect(draining.status).toBe(503);
  expect(await draining.json()).toMatchObject({ ready: false, missing: ['not stopping'] });
  expect((await fetch(`${router.url}/health/live`)).status).toBe(200);
  const agent = new Agent({ keepAlive: true });
  expect(await ask(agent, router.url)).toEqual({ status: 200, connection: 'close', body: kept });
  await stopped;
  await expect(fetch(`${router.url}/health/live`)).rejects.toThrow();
  agent.destroy();
});

test('a request on its way in a kept connection when accepting ends is answered; nothing new is accepted', async () => {
  await using served = await gated({ lingerMs: 2_000 });
  const { router } = served;
  served.open();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect((await ask(agent, router.url)).connection).toBe('keep-alive');
  const stopped = router.stop();
  await expect(ask(new Agent(), router.url)).rejects.toThrow('ECONNREFUSED');
  expect(await ask(agent, router.url)).toEqual({ status: 200, connection: 'close', body: kept });
  await stopped;
  agent.destroy();
});

test('readiness names what is missing; a check that throws or hangs is missing', async () => {
  const readiness = new Readiness(20);
  let loaded = false;
  readiness.add('loaded', () => loaded);
  expect(await readiness.missing()).toEqual(['loaded']);
  loaded = true;
  expect(await readiness.missing()).toEqual([]);
  readiness.add('throws', () => {
    throw new Error('hunter2');
  });
  readiness.add('rejects', () => Promise.reject(new Error('hunter2')));
  readiness.add('hangs', () => new Promise(() => undefined));
  expect(await readiness.missing()).toEqual(['throws', 'rejects', 'hangs']);
});
