import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { remoteSubgraph } from './remote.ts';

const caller = { caller: 'billing', key: 'o'.repeat(43) };

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const remote = remoteSubgraph(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, caller);
  return {
    ask: (signal = new AbortController().signal) =>
      remote.execute({ query: '{ a }', variables: { b: 1 }, requestId: 'r-1', signal }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await remote.close();
      server.close();
    },
  };
}
const unavailable = {
  message: 'The service is not available now; try again.',
  extensions: { code: 'SERVICE_UNAVAILABLE' },
};

test('posts query and variables as JSON with the request id, gives back data and errors, keeps its connection', async () => {
  const seen: unknown[] = [];
  const ports = new Set<number | undefined>();
  await using peer = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      seen.push([request.method, request.url, request.headers['x-request-id'], JSON.parse(body)]);
      response.end('{"data":{"a":2},"errors":[{"message":"half"}]}');
    });
  });
  expect(await peer.ask()).toEqual({ data: { a: 2 }, errors: [{ message: 'half' }] });
  for (let call = 0; call < 5; call += 1) await peer.ask();
  expect(seen[0]).toEqual(['POST', '/graphql', 'r-1', { query: '{ a }', variables: { b: 1 } }]);
  // undici gives a connection back one turn after its answer, so that a second one may open; never six.
  expect(ports.size).toBeLessThan(3);
});

test.each([
  ['is not JSON', 200, '<html>oops at 10.0.0.7'],
  ['is JSON of another kind', 200, '{"status":"live"}'],
  ['is JSON null', 200, 'null'],
  ['has status 503', 503, '{"data":{"a":2}}'],
])('an answer that %s is SERVICE_UNAVAILABLE', async (_, status, text) => {
  await using peer = await serve((_request, response) => response.writeHead(status).end(text));
  await expect(peer.ask()).rejects.toMatchObject(unavailable);
});

test('a dead peer is SERVICE_UNAVAILABLE without its address', async () => {
  const remote = remoteSubgraph('http://127.0.0.1:1/graphql', caller);
  const { signal } = new AbortController();
  const asked = remote.execute({ query: '{ a }', variables: {}, requestId: 'r-1', signal });
  await expect(asked).rejects.toMatchObject(unavailable);
  await remote.close();
});

test('a connection that breaks inside the answer is SERVICE_UNAVAILABLE', async () => {
  await using peer = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"data"', () => response.destroy());
  });
  await expect(peer.ask()).rejects.toMatchObject(unavailable);
});

test('a peer that never answers is given up after 3 s', async () => {
  await using peer = await serve(() => undefined);
  const before = performance.now();
  await expect(peer.ask()).rejects.toMatchObject(unavailable);
  const waited_ms = performance.now() - before;
  expect(waited_ms).toBeGreaterThan(2_900);
});

test('a caller that has gone ends the call at once', async () => {
  const caller = new AbortController();
  await using peer = await serve(() => caller.abort());
  await expect(peer.ask(caller.signal)).rejects.toMatchObject(unavailable);
});
