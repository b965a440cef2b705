// /metrics as Prometheus reads it: every number matches the requests sent, and only operators may read it.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { closedPort, post, startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';
import { readExposition, type Samples } from '../testing/exposition.ts';

const scrape = async (router: RunningRouter): Promise<Samples> => {
  const response = await fetch(`${router.url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u);
  return readExposition(await response.text());
};
const sum = (samples: Samples, name: string, labels: Record<string, string> = {}): number =>
  samples
    .filter((sample) => sample.name === name)
    .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .reduce((total, { value }) => total + value, 0);

test('12 requests of 5 kinds are 12 in /metrics, each under its operation and outcome', async () => {
  const deadUrl = await closedPort();
  const sent: string[] = [];
  await using router = await startTestRouter(
    library.map((subgraph) => (subgraph.name === 'reviews' ? { ...subgraph, url: deadUrl } : subgraph)),
    { onSubgraphCall: ({ subgraph }) => void sent.push(subgraph) },
  );
  for (let index = 0; index < 5; index += 1) await router.query('query Echo { echo(text: "a") }');
  for (let index = 0; index < 3; index += 1) await router.query('query Rated { items(first: 1) { rating } }');
  for (let index = 0; index < 2; index += 1) await router.query('query Nothing { nothing }');
  await post(`${router.url}/graphql`, '{');
  await fetch(`${router.url}/graphql`, { method: 'PUT' });
  const samples = await scrape(router);
  const requests = (labels: Record<string, string> = {}) => sum(samples, 'kawa_requests_total', labels);
  expect(requests()).toBe(12);
  expect(requests({ operation: 'Echo', type: 'query', outcome: 'ok', status: '2xx' })).toBe(5);
  expect(requests({ operation: 'Rated', outcome: 'partial', status: '2xx' })).toBe(3);
  // A document that does not fit the schema gets no time series for its name.
  expect(requests({ operation: 'Nothing' })).toBe(0);
  expect(requests({ type: 'none', outcome: 'refused', status: '4xx' })).toBe(4);
  expect(sum(samples, 'kawa_request_duration_seconds_count')).toBe(12);
  const code = (name: string) => sum(samples, 'kawa_request_errors_total', { code: name });
  expect([code('SUBGRAPH_UNAVAILABLE'), code('GRAPHQL_VALIDATION_FAILED'), code('BAD_REQUEST')]).toEqual([
    3, 2, 2,
  ]);
  const calls = (subgraph: string, outcome: string) =>
    sum(samples, 'kawa_subgraph_call_duration_seconds_count', { subgraph, outcome });
  // Each attempt counts, including retries.
  const attempts = sent.filter((name) => name === 'reviews').length;
  expect(attempts).toBeGreaterThanOrEqual(3);
  expect([calls('catalogue', 'ok'), calls('reviews', 'failed')]).toEqual([8, attempts]);
  expect(calls('reviews', 'ok')).toBe(0);
  expect(sum(samples, 'kawa_plan_cache_lookups_total', { result: 'miss' })).toBe(2);
  expect(sum(samples, 'kawa_plan_cache_lookups_total', { result: 'hit' })).toBe(6);
  expect(sum(samples, 'kawa_plan_cache_size')).toBe(2);
  expect(sum(samples, 'kawa_supergraph_loads_total', { result: 'loaded' })).toBe(1);
  expect(samples.find(({ name }) => name === 'kawa_supergraph_info')?.labels['hash']).toMatch(
    /^[\da-f]{12}$/u,
  );
  expect(sum(samples, 'kawa_process_resident_memory_bytes')).toBeGreaterThan(0);
});

test('300 names of operations are 200 time series and one that is other', async () => {
  await using router = await startTestRouter(library);
  for (let index = 0; index < 300; index += 1) await router.query(`query Name${index} { __typename }`);
  await router.query(`query ${'x'.repeat(65)} { __typename }`);
  const samples = await scrape(router);
  const names = new Set(
    samples.filter(({ name }) => name === 'kawa_requests_total').map(({ labels }) => labels['operation']),
  );
  expect(names.size).toBe(201);
  expect(sum(samples, 'kawa_requests_total', { operation: 'other' })).toBe(101);
});

test('in production /metrics is 404 without its token, with 5 wrong ones, and without any set', async () => {
  const token = randomBytes(32).toString('hex');
  await using router = await startTestRouter(library, { development: false, metricsToken: token });
  const status = async (authorization?: string, url = router.url) =>
    (await fetch(`${url}/metrics`, { headers: authorization === undefined ? {} : { authorization } })).status;
  expect(await status(`Bearer ${token}`)).toBe(200);
  expect(await status(`Bearer ${token}`)).toBe(200);
  const wrong = [
    undefined,
    token,
    'Bearer',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    `Basic ${token}`,
  ];
  for (const authorization of wrong) expect(await status(authorization)).toBe(404);
  await using closed = await startTestRouter(library, { development: false });
  for (const authorization of [undefined, 'Bearer', 'Bearer undefined']) {
    expect(await status(authorization, closed.url)).toBe(404);
  }
});

test('of 20 documents with 10 kB of text in quotes, 100 kB of plans are kept: 9', async () => {
  await using router = await startTestRouter(library, { limits: { operationCharacters: 100_000 } });
  for (let index = 0; index < 20; index += 1) {
    const text = `${index} ${'a'.repeat(10_000)}`;
    const { body } = await router.query(`query Echo { echo(text: "${text}") }`);
    expect(body.data).toEqual({ echo: text });
  }
  expect(sum(await scrape(router), 'kawa_plan_cache_size')).toBe(9);
});
