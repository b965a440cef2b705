// Clients that send without reading, or disconnect: over real sockets, and with the router's end of each connection visible
// to the test.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createLog } from '@kawa/log';
import type { RouterOptions } from '../router.ts';
import { readExposition } from '../testing/exposition.ts';
import { startTestRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';

/** The router's ends of the test's connections. */
const accepted: Socket[] = [];
const note = (message: unknown): void => {
  if (typeof message === 'object' && message !== null && 'socket' in message)
    accepted.push(message.socket as Socket);
};
subscribe('net.server.socket', note);
const opened: Socket[] = [];
afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
  accepted.length = 0;
});
afterAll(() => void unsubscribe('net.server.socket', note));

/** A connection that does not read until it is resumed. */
async function silentClient(port: number): Promise<{ client: Socket; server: Socket }> {
  const before = accepted.length;
  const client = connect(port, '127.0.0.1').pause();
  opened.push(client);
  client.on('error', () => undefined);
  await expect.poll(() => accepted.length).toBe(before + 1);
  const server = accepted[before];
  if (!server) throw new Error('The router did not accept the connection.');
  return { client, server };
}

const page_bytes = 4_000_000;
/** A router with answers of 4 MB each, and the number of requests. */
async function largePages(options: Partial<RouterOptions> = {}) {
  let asked = 0;
  const text = 'x'.repeat(page_bytes);
  const router = await startTestRouter(library, {
    sourceFor: () => ({
      async execute() {
        asked += 1;
        return { data: { echo: text } };
      },
      close: async () => undefined,
    }),
    ...options,
  });
  return { router, asked: () => asked, [Symbol.asyncDispose]: () => router.stop() };
}

const body = '{"query":"{ echo }"}';
const request = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

test('of 20 pages of 4 MB that a client asks for at once and does not read, one waits in the router; read, all come', async () => {
  await using served = await largePages();
  const { client, server } = await silentClient(served.router.port);
  client.write(request.repeat(20));
  // The fault: the client's buffers are full, and the router cannot send any more.
  await expect.poll(() => server.writableNeedDrain).toBe(true);
  const beside = served.asked();
  for (let other = 0; other < 5; other += 1) await served.router.query('{ echo }');
  // The kernels' buffers have some pages. In the router one page waits, and no other was started.
  expect(served.asked() - 5).toBe(beside);
  expect(beside).toBeLessThan(10);
  expect(server.writableLength).toBeLessThan(1.1 * page_bytes);
  let received = 0;
  client.on('data', (chunk) => (received += chunk.length)).resume();
  await expect.poll(() => received, { timeout: 30_000 }).toBeGreaterThan(20 * page_bytes);
  expect(served.asked()).toBe(25);
});

test('a client that does not read for the idle timeout is gone, and with it what waited', async () => {
  await using served = await largePages({ limits: { idleTimeoutMs: 300 } });
  const { client, server } = await silentClient(served.router.port);
  client.write(request.repeat(20));
  await expect.poll(() => server.writableNeedDrain).toBe(true);
  await expect.poll(() => server.destroyed).toBe(true);
  expect(served.asked()).toBeLessThan(10);
});

test('the connection of a client with 60 requests behind the one that is answered is closed', async () => {
  await using served = await largePages();
  const { client, server } = await silentClient(served.router.port);
  client.write(request.repeat(61));
  await expect.poll(() => server.destroyed).toBe(true);
});

test.each([
  ['announced', 'content-length: 50000000', ''],
  ['not announced', 'transfer-encoding: chunked', '10000\r\n'],
])('of 50 MB whose length is %s, hardly more is read than is allowed', async (_name, header, frame) => {
  await using router = await startTestRouter(library);
  const { client, server } = await silentClient(router.port);
  const chunk = `${frame}${'x'.repeat(0x10_000)}${frame && '\r\n'}`;
  client.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${header}\r\n\r\n`);
  let sent = 0;
  const send = (): void => {
    while (sent < 50_000_000 && !client.destroyed) {
      sent += chunk.length;
      if (!client.write(chunk)) return void client.once('drain', send);
    }
  };
  let answer = '';
  client.on('data', (data) => (answer += data.toString())).resume();
  send();
  await expect.poll(() => server.destroyed).toBe(true);
  expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*PAYLOAD_TOO_LARGE/u);
  expect(answer).toContain('connection: close');
  expect(server.bytesRead).toBeLessThan(1_000_000);
});

test('a client that leaves in mid-body is "incomplete" in metrics and log: no 5xx, no code of ours, no warning', async () => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  const log = createLog({ name: 'test', level: 'info', destination: { write } });
  await using router = await startTestRouter(library, { log });
  const { client } = await silentClient(router.port);
  client.write(
    'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"qu',
  );
  await expect.poll(() => accepted.at(-1)?.bytesRead).toBeGreaterThan(80);
  client.destroy();
  await expect
    .poll(() => lines)
    .toMatchObject([{ level: 'info', msg: 'request', outcome: 'incomplete', status: 499 }]);
  expect(lines[0]).not.toHaveProperty('codes');
  const metrics = readExposition(await (await fetch(`${router.url}/metrics`)).text());
  expect(metrics.filter(({ name }) => name === 'kawa_requests_total')).toMatchObject([
    { labels: { outcome: 'incomplete', status: '4xx' }, value: 1 },
  ]);
});
