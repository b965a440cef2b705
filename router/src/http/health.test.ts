// Health reports for operators, orchestrators and anonymous clients. The subgraphs answer over real HTTP.
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { closedPort, closing, listening, startTestRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';

/** A server that answers /health with `status` and `body`. */
async function subgraphThatSays(status: number, body: unknown) {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return { url: `${await listening(server)}/graphql`, [Symbol.asyncDispose]: () => closing(server) };
}

const healthOf = async (url: string, path = '/health/ready', headers = {}) => {
  const response = await fetch(url + path, { headers });
  return { status: response.status, body: (await response.json()) as unknown };
};
const token = 'k'.repeat(43);

test('names each of 4 subgraphs with its state for operators, and only counts them for others', async () => {
  const up = { status: 'ok', database: 'up', version: '0.1.0', uptimeSeconds: 7 };
  await using staff = await subgraphThatSays(200, up);
  await using reviews = await subgraphThatSays(503, { ...up, status: 'down', database: 'down' });
  await using foreign = await subgraphThatSays(404, { message: 'no such path' });
  const urls = new Map([
    ['staff', staff.url],
    ['reviews', reviews.url],
    ['catalogue', foreign.url],
  ]);
  const dead = await closedPort();
  await using router = await startTestRouter(
    library.map((subgraph) => ({ ...subgraph, url: urls.get(subgraph.name) ?? dead })),
    { development: false, metricsToken: token },
  );
  const counts = { ready: true, degraded: true, subgraphs: { total: 4, ready: 2 } };
  expect(await healthOf(router.url)).toEqual({ status: 200, body: counts });
  expect(await healthOf(router.url, '/health/ready', { authorization: 'Bearer guess' })).toEqual({
    status: 200,
    body: counts,
  });
  const { body } = await healthOf(router.url, '/health/ready', { authorization: `Bearer ${token}` });
  const own = { version: '0.1.0', uptimeSeconds: 7 };
  expect(body).toEqual({
    ...counts,
    services: expect.arrayContaining([
      { name: 'catalogue', state: 'ready' },
      { name: 'reviews', state: 'not ready', database: 'down', ...own },
      { name: 'staff', state: 'ready', database: 'up', ...own },
      { name: expect.any(String), state: 'unreachable' },
    ]) as unknown,
  });
  expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONN|http/u);
  expect(await healthOf(router.url, '/healthz')).toEqual({
    status: 200,
    body: { status: 'degraded', database: 'degraded', version: '0.1.0' },
  });
});

test('without one subgraph that answers it is not ready: 503 on both paths', async () => {
  const dead = await closedPort();
  await using router = await startTestRouter(library.map((subgraph) => ({ ...subgraph, url: dead })));
  expect(await healthOf(router.url)).toEqual({
    status: 503,
    body: {
      ready: false,
      degraded: false,
      missing: ['a subgraph that answers'],
      subgraphs: { total: 4, ready: 0 },
      services: library
        .map(({ name }) => ({ name, state: 'unreachable' }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
  });
  expect(await healthOf(router.url, '/health')).toEqual({
    status: 503,
    body: { status: 'down', database: 'down', version: '0.1.0' },
  });
  expect((await fetch(`${router.url}/health/live`)).status).toBe(200);
});
