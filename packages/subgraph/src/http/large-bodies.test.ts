// What a stranger's body costs a subgraph's port: a header that is made up must not make it read and keep 10 MB.
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createLog } from '@kawa/log';
import { anonymous, signIdentity } from '@kawa/trust';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountSubgraph } from '../mount/mount.ts';
import { serveSubgraph, type ServedSubgraph } from './serve.ts';

const key = 'r'.repeat(43);
const sign = (options: { body?: string; time?: number; key?: string } = {}) =>
  signIdentity({ caller: 'router', key, viewer: anonymous, body: '{}', time: Date.now(), ...options });

let server: ServedSubgraph;
beforeAll(async () => {
  const mounted = mountSubgraph<object>(
    {
      name: 'things',
      typeDefs: parse('type Query { one: Int }'),
      resolvers: { Query: { one: () => 1 } },
      createContext: () => ({}),
      start: () => Promise.resolve(),
      ready: () => Promise.resolve(true),
      isOutage: () => false,
      stop: () => Promise.resolve(),
    },
    createLog({ name: 'test', level: 'silent' }),
  );
  server = await serveSubgraph(mounted, { host: '127.0.0.1', port: 0, callers: new Map([['router', key]]) });
});
afterAll(() => server.stop());

test.each([
  ['announced', { 'content-length': '9000000' }],
  ['in chunks', { 'transfer-encoding': 'chunked' }],
])('a large body %s under a made-up header is refused before its first byte', async (_how, headers) => {
  for (const identity of ['made up', sign({ key: 'x'.repeat(43) }), sign({ time: Date.now() - 31_000 })]) {
    const asked = request(server.url, { method: 'POST', headers: { ...headers, 'kawa-identity': identity } });
    asked.on('error', () => undefined);
    asked.flushHeaders();
    // Nothing of the body is ever sent: an answer shows that nothing of it was waited for.
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    asked.destroy();
  }
});

test('a large signed body is answered, and one under the header of another body is not', async () => {
  const large = JSON.stringify({ query: '{ one }', variables: { text: 'x'.repeat(1_000_000) } });
  const post = (identity: string) =>
    fetch(server.url, { method: 'POST', body: large, headers: { 'kawa-identity': identity } });
  const answered = await post(sign({ body: large }));
  expect([answered.status, await answered.json()]).toEqual([200, { data: { one: 1 } }]);
  expect((await post(sign())).status).toBe(401);
});
