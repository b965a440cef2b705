// Subgraphs over real HTTP that are dead, hang, or send invalid answers: the rest of the answer arrives, and a client gets
// a code and a path, but never a name or an address.
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import {
  closedPort,
  closing,
  listening,
  serveSubgraph,
  startTestRouter,
  type RunningRouter,
} from '../testing/harness.ts';
import { library, type TestSubgraph } from '../testing/library.ts';

const query = '{ items(first: 2) { id title rating creators { id name } } }';
const leaks = /staff|reviews_|catalogue|ECONNREFUSED|127\.0\.0\.1|localhost|stack|secret/u;

function withUrl(name: string, url: string): (TestSubgraph & { url?: string })[] {
  return library.map((subgraph) => (subgraph.name === name ? { ...subgraph, url } : subgraph));
}

async function withoutRatings(router: RunningRouter, code: string): Promise<void> {
  const { status, body } = await router.query(query);
  expect(status).toBe(200);
  expect(body.data?.['items']).toMatchObject([
    { id: 'b1', title: 'The Harbour', rating: null, creators: [{ name: 'Ada' }, { name: 'Grace' }] },
    { id: 'f1', title: 'Night Ferry', rating: null, creators: [{ name: 'Grace' }] },
  ]);
  expect(body.errors?.map(({ path }) => path)).toEqual([
    ['items', 0, 'rating'],
    ['items', 1, 'rating'],
  ]);
  expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual([code, code]);
  expect(JSON.stringify(body)).not.toMatch(leaks);
}

test('a dead subgraph leaves a hole of SUBGRAPH_UNAVAILABLE at each of its fields', async () => {
  await using router = await startTestRouter(withUrl('reviews', await closedPort()));
  await withoutRatings(router, 'SUBGRAPH_UNAVAILABLE');
  await withoutRatings(router, 'SUBGRAPH_UNAVAILABLE');
  const health = await fetch(`${router.url}/health/ready`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({
    ready: true,
    degraded: true,
    subgraphs: { total: 4, ready: 3 },
  });
});

test('a root field of a dead subgraph is null where it may be', async () => {
  await using router = await startTestRouter(withUrl('staff', await closedPort()));
  const { body } = await router.query('{ person(id: "p1") { name } echo(text: "still here") }');
  expect(body.data).toEqual({ person: null, echo: 'still here' });
  expect(body.errors).toMatchObject([{ path: ['person'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
});

test('a hung subgraph leaves SUBGRAPH_TIMEOUT after the deadline of one call, and is told to stop', async () => {
  const { promise: wasCancelled, resolve: cancelled } = Promise.withResolvers<void>();
  const server = createServer((_request, response) => void response.on('close', () => cancelled()));
  const url = await listening(server);
  await using router = await startTestRouter(withUrl('reviews', `${url}/graphql`), {
    limits: { subgraphTimeoutMs: 50 },
  });
  await withoutRatings(router, 'SUBGRAPH_TIMEOUT');
  await wasCancelled;
  await closing(server);
});

test('the deadline of the whole request ends calls that their own deadline allows', async () => {
  const server = createServer(() => undefined);
  const url = await listening(server);
  const limits = { subgraphTimeoutMs: 60_000, requestTimeoutMs: 200 };
  await using router = await startTestRouter(withUrl('reviews', `${url}/graphql`), { limits });
  await withoutRatings(router, 'SUBGRAPH_TIMEOUT');
  await closing(server);
});

test('a mounted subgraph that ignores its signal cannot hang a request', async () => {
  await using router = await startTestRouter(library, {
    sourceFor: () => ({ execute: () => new Promise(() => undefined), close: async () => undefined }),
    limits: { subgraphTimeoutMs: 20 },
  });
  const { body } = await router.query('{ person(id: "p1") { name } }');
  expect(body.errors).toMatchObject([{ path: ['person'], extensions: { code: 'SUBGRAPH_TIMEOUT' } }]);
});

test('a client that goes away cancels its subgraph calls', async () => {
  const { promise: wasStarted, resolve: started } = Promise.withResolvers<void>();
  const { promise: wasCancelled, resolve: cancelled } = Promise.withResolvers<void>();
  await using router = await startTestRouter(library, {
    sourceFor: () => ({
      execute: ({ signal }) => {
        signal.addEventListener('abort', () => cancelled());
        started();
        return new Promise(() => undefined);
      },
      close: async () => undefined,
    }),
    limits: { subgraphTimeoutMs: 60_000, requestTimeoutMs: 60_000 },
  });
  const client = new AbortController();
  const answer = fetch(`${router.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: client.signal,
  }).catch(() => 'gone');
  await wasStarted;
  client.abort();
  await wasCancelled;
  expect(await answer).toBe('gone');
});

test('over HTTP too: the connection of its call is closed, which is what a subgraph of ours aborts its work by', async () => {
  const { promise: wasStarted, resolve: started } = Promise.withResolvers<void>();
  const { promise: wasClosed, resolve: closed } = Promise.withResolvers<boolean>();
  const server = createServer((_request, response) => {
    response.on('close', () => closed(response.writableFinished));
    started();
  });
  const url = `${await listening(server)}/graphql`;
  await using router = await startTestRouter(withUrl('staff', url), {
    limits: { subgraphTimeoutMs: 60_000, requestTimeoutMs: 60_000 },
  });
  const client = new AbortController();
  const body = JSON.stringify({ query: '{ person(id: "p1") { name } }' });
  const headers = { 'content-type': 'application/json' };
  const answer = fetch(`${router.url}/graphql`, {
    method: 'POST',
    headers,
    body,
    signal: client.signal,
  }).catch(() => 'gone');
  await wasStarted;
  client.abort();
  expect(await wasClosed).toBe(false);
  expect(await answer).toBe('gone');
  await closing(server);
});

test.each([
  ['HTML', 200, '<html>secret</html>'],
  ['nothing', 200, ''],
  ['a 502 page', 502, 'Bad gateway at 127.0.0.1'],
  ['a JSON text', 200, '"secret"'],
  ['an object that is no answer', 200, '{"secret":1}'],
  ['data that is null', 200, '{"data":null}'],
])('a subgraph that answers %s counts as not available', async (_name, status, text) => {
  const server = createServer((_request, response) => void response.writeHead(status).end(text));
  const url = await listening(server);
  await using router = await startTestRouter(withUrl('reviews', `${url}/graphql`));
  await withoutRatings(router, 'SUBGRAPH_UNAVAILABLE');
  await closing(server);
});

test.each([
  ['of _entities without an index', '"path":["_entities"],'],
  ['without a path', ''],
])('an error %s is reported once at each of the 2 fields that it left null', async (_name, path) => {
  const text = `{"data":null,"errors":[{"message":"no",${path}"extensions":{"code":"NOT_FOUND"}}]}`;
  const server = createServer((_request, response) => void response.end(text));
  const url = await listening(server);
  await using router = await startTestRouter(withUrl('reviews', `${url}/graphql`));
  const { body } = await router.query(query);
  expect(body.data?.['items']).toMatchObject([{ rating: null }, { rating: null }]);
  expect(body.errors?.map((error) => [error.path, error.extensions['code']])).toEqual([
    [['items', 0, 'rating'], 'NOT_FOUND'],
    [['items', 1, 'rating'], 'NOT_FOUND'],
  ]);
  await closing(server);
});

test('an answer whose errors have no form is masked, one error for each of 2 nulls, not a failure of the router', async () => {
  const text =
    '{"data":{"_entities":"secret"},"errors":[null,7,{"message":7},{"message":"secret","path":"secret"}]}';
  const server = createServer((_request, response) => void response.end(text));
  const url = await listening(server);
  await using router = await startTestRouter(withUrl('reviews', `${url}/graphql`));
  const { status, body } = await router.query(query);
  expect(status).toBe(200);
  expect(body.data?.['items']).toMatchObject([{ rating: null }, { rating: null }]);
  expect(body.errors).toMatchObject(
    [0, 1].map((index) => ({
      path: ['items', index, 'rating'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    })),
  );
  expect(JSON.stringify(body)).not.toContain('secret');
  await closing(server);
});

test("masks a resolver's text, and keeps the text of a code that clients may see", async () => {
  const errors = [
    { message: 'secret of a table', path: ['person'], extensions: { code: '42P01' } },
    {
      message: 'You may not see this reader.',
      path: ['person'],
      extensions: { code: 'FORBIDDEN', secret: 1 },
    },
    { message: 'Cannot query field "secret".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ];
  await using router = await startTestRouter(library, {
    sourceFor: () => ({
      execute: async () => ({ data: { person: null }, errors }),
      close: async () => undefined,
    }),
  });
  const { body } = await router.query('{ person(id: "p1") { name } }');
  expect(body.data).toEqual({ person: null });
  expect(body.errors).toMatchObject([
    {
      path: ['person'],
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
    { path: ['person'], message: 'You may not see this reader.', extensions: { code: 'FORBIDDEN' } },
    { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify(body)).not.toContain('secret');
  const mutation = await router.query('mutation { fail }');
  expect(JSON.stringify(mutation.body)).not.toContain('secret');
});

test('finishes 20 requests in flight while it drains, refuses new ones, and stops', async () => {
  let waiting = 0;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: allWait, resolve: nowAllWait } = Promise.withResolvers<void>();
  const catalogue = library.find(({ name }) => name === 'catalogue');
  if (!catalogue) throw new Error('The library has no catalogue.');
  await using served = await serveSubgraph(catalogue, async () => {
    waiting += 1;
    if (waiting === 20) nowAllWait();
    await released;
  });
  await using router = await startTestRouter(withUrl('catalogue', served.url));
  const answers = Array.from({ length: 20 }, () => router.query('{ echo(text: "kept") }'));
  await allWait;
  const stopped = router.stop();
  await expect(fetch(`${router.url}/health/live`)).rejects.toThrow();
  release();
  for (const { body } of await Promise.all(answers)) expect(body).toEqual({ data: { echo: 'kept' } });
  // Kept-alive connections would delay the stop by 65 s, the drain limit by 8 s. Neither may happen.
  const started = performance.now();
  await stopped;
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(served.calls()).toBe(20);
});
