// A document with several operations: each is answered with its own plan, whether the plan was made for a request, for a
// manifest, or for a new supergraph.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import type { RouterOptions } from '../router.ts';
import {
  compose,
  post,
  serveSubgraph,
  startTestRouter,
  type RunningRouter,
  type RunningSubgraph,
} from '../testing/harness.ts';
import { library, type TestSubgraph } from '../testing/library.ts';
import { manifestOf } from '../testing/manifest.ts';

const query =
  'query A { item(id: "b1") { id } } query B { item(id: "b1") { title } } query C { people { id } }';
const answers = {
  A: { item: { id: 'b1' } },
  B: { item: { title: 'The Harbour' } },
  C: { people: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }] },
};

let folder: string;
let served: RunningSubgraph[];
let withUrls: (TestSubgraph & { url: string })[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-operation-name-'));
  await writeFile(join(folder, 'manifest.json'), manifestOf([query]));
  served = await Promise.all(library.map((subgraph) => serveSubgraph(subgraph)));
  const urls = new Map(served.map(({ name, url }) => [name, url]));
  withUrls = library.map((subgraph) => ({ ...subgraph, url: urls.get(subgraph.name) ?? '' }));
});
afterAll(async () => {
  await Promise.all(served.map((subgraph) => subgraph[Symbol.asyncDispose]()));
  await rm(folder, { recursive: true });
});

/** Sends each operation after each other one, so that the previous request always had another name. */
async function expectOwnAnswers(router: RunningRouter, document: Record<string, unknown>): Promise<void> {
  for (const operationName of ['A', 'B', 'A', 'C', 'B', 'C', 'A'] as const) {
    const { body } = await post(`${router.url}/graphql`, { ...document, operationName });
    expect(body, operationName).toEqual({ data: answers[operationName] });
  }
}

describe.each([
  ['in one process', () => library],
  ['over HTTP', () => withUrls],
])('subgraphs %s', (_name, subgraphs) => {
  const start = (options: Partial<RouterOptions> = {}) => startTestRouter(subgraphs(), options);

  test('a text asked as A and then as B is answered as A and then as B', async () => {
    await using router = await start();
    await expectOwnAnswers(router, { query });
  });

  test('a persisted document, planned before the first client, is answered by the name that is asked', async () => {
    await using router = await start({ documents: { mode: 'only', manifests: [folder] } });
    await expectOwnAnswers(router, { documentId: hashOf(query) });
  });

  test('plans that a new supergraph is warmed with are found under the same names', async () => {
    let supergraph = compose(subgraphs());
    await using router = await start({
      readSupergraph: async () => supergraph,
      limits: { reloadIntervalMs: 5 },
    });
    await expectOwnAnswers(router, { query });
    supergraph += '\n# The same graph, in another text.\n';
    // A busy machine may take longer than the default second of a poll.
    const loads = () => sampleOf(router, 'kawa_supergraph_loads_total{result="loaded"}');
    await expect.poll(loads, { timeout: 30_000 }).toBe(2);
    const planned = await sampleOf(router, 'kawa_plan_cache_lookups_total{result="miss"}');
    await expectOwnAnswers(router, { query });
    // These requests used the plans that were made at the warm-up.
    expect(await sampleOf(router, 'kawa_plan_cache_lookups_total{result="miss"}')).toBe(planned);
  });
});

async function sampleOf(router: RunningRouter, series: string): Promise<number> {
  const text = await (await fetch(`${router.url}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length),
  );
}
