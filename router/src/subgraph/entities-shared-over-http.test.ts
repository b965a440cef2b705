// Concurrent requests to real HTTP subgraphs: far fewer calls, with the same answers as without sharing.
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createServer } from 'node:http';
import { httpSource } from '../router.ts';
import {
  closing,
  listening,
  serveSubgraph,
  startTestRouter,
  type RunningRouter,
  type RunningSubgraph,
} from '../testing/harness.ts';
import type { TestSubgraph } from '../testing/library.ts';
import type { SubgraphCall } from './source.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const visits: TestSubgraph = {
  name: 'visits',
  typeDefs: parse(`${link}
    type Query { visit(id: ID!): Visit! }
    type Visit { id: ID!  animals: [Animal]! }
    type Animal @key(fields: "id") { id: ID! }`),
  resolvers: {
    Query: {
      // Each visit has its own animal, one that it shares with every third visit, an unknown one, and a null.
      visit: (_: unknown, { id }: { id: string }) => ({
        id,
        animals: [{ id }, { id: `common ${Number(id) % 3}` }, null, { id: 'unknown' }],
      }),
    },
  },
};
const keepers: TestSubgraph = {
  name: 'keepers',
  typeDefs: parse(
    `${link} type Animal @key(fields: "id") { id: ID!  name: String  home: Home }  type Home { label: String }`,
  ),
  resolvers: {
    Animal: {
      __resolveReference: ({ id }: { id: string }) =>
        id === 'unknown' ? null : { id, home: { label: `home ${id}` } },
      name: ({ id }: { id: string }) => {
        if (id === '13') throw new Error('no name');
        return `animal ${id}`;
      },
    },
  },
};
const query =
  'query Visit($id: ID!) { visit(id: $id) { id __proto__: animals { id name constructor: home { __proto__: label } } } }';

/** Long timeouts: a gate holds a call as long as a test needs, also on a slow machine. */
const patient = { sharedPatienceMs: 50_000, subgraphTimeoutMs: 50_000, requestTimeoutMs: 60_000 };

interface Graph extends AsyncDisposable {
  router: RunningRouter;
  calls: SubgraphCall[];
  keepers: RunningSubgraph;
}

async function startGraph(options: {
  shareEntityFetches: boolean;
  before?: () => Promise<void>;
}): Promise<Graph> {
  const calls: SubgraphCall[] = [];
  const served = [await serveSubgraph(visits), await serveSubgraph(keepers, options.before)] as const;
  const [{ url: visitsUrl }, { url: keepersUrl }] = served;
  const router = await startTestRouter(
    [
      { ...visits, url: visitsUrl },
      { ...keepers, url: keepersUrl },
    ],
    {
      sourceFor: (_name, url) => httpSource({ url, shareEntityFetches: options.shareEntityFetches }),
      onSubgraphCall: (call) => calls.push(call),
      limits: patient,
    },
  );
  return {
    router,
    calls,
    keepers: served[1],
    async [Symbol.asyncDispose]() {
      await router.stop();
      for (const subgraph of served) await subgraph[Symbol.asyncDispose]();
    },
  };
}

const withoutRequestId = ({ body }: Awaited<ReturnType<RunningRouter['query']>>): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'requestId' ? undefined : value)));

/** Holds the first call until `waiting` requests have been answered by the first subgraph, so that they all wait. */
function gate() {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  return {
    open,
    reached,
    before: (): Promise<void> => {
      reach();
      return opened;
    },
  };
}

test('50 concurrent requests for different entities cost 2 entity calls, and answer as 50 calls do', async () => {
  const held = gate();
  await using sharing = await startGraph({ shareEntityFetches: true, before: held.before });
  await using plain = await startGraph({ shareEntityFetches: false });
  const first = sharing.router.query(query, { id: '1000' });
  await held.reached;
  const ids = Array.from({ length: 50 }, (_, index) => String(index));
  const rootCalls = Promise.all(ids.map((id) => sharing.router.query(query, { id })));
  await expect.poll(() => sharing.calls.filter(({ subgraph }) => subgraph === 'visits')).toHaveLength(51);
  // Connections are served in turn, so when this request is answered, `visits` has answered all others.
  await sharing.router.query('query($id: ID!) { visit(id: $id) { id } }', { id: 'last' });
  held.open();
  const answers = await rootCalls;
  await first;
  const entityCalls = sharing.calls.filter(({ subgraph }) => subgraph === 'keepers');
  expect(entityCalls).toHaveLength(sharing.keepers.calls());
  expect(entityCalls.length).toBeLessThanOrEqual(4);
  expect(answers[13]?.body.errors?.map(({ path }) => path)).toEqual([['visit', '__proto__', 0, 'name']]);
  for (const [index, id] of ids.entries()) {
    const answer = answers[index];
    if (!answer) throw new Error(`There is no answer for ${id}.`);
    expect(answer.body.errors === undefined).toBe(id !== '13');
    expect(withoutRequestId(answer)).toEqual(withoutRequestId(await plain.router.query(query, { id })));
  }
  expect(plain.keepers.calls()).toBe(50);
});

test('one request that breaks the subgraph breaks its own answer only', async () => {
  const held = gate();
  let calls = 0;
  // Resets the connection of every call for animal 7.
  const broken = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls += 1;
      const { representations } = JSON.parse(Buffer.concat(chunks).toString('utf8')).variables;
      const answers = representations.map(({ id }: { id: string }) => ({ name: `animal ${id}` }));
      const poisonous = representations.some(({ id }: { id: string }) => id === '7');
      const answer = (): unknown =>
        poisonous ? response.destroy() : response.end(JSON.stringify({ data: { _entities: answers } }));
      void (calls === 1 ? held.before() : Promise.resolve()).then(answer);
    });
  });
  await using served = await serveSubgraph(visits);
  await using router = await startTestRouter(
    [
      { ...visits, url: served.url },
      { ...keepers, url: `${await listening(broken)}/graphql` },
    ],
    { limits: patient },
  );
  const text = 'query($id: ID!) { visit(id: $id) { animals { name } } }';
  const first = router.query(text, { id: '1000' });
  await held.reached;
  const answers = Array.from({ length: 10 }, (_, index) => router.query(text, { id: String(index) }));
  await expect.poll(() => served.calls()).toBe(11);
  await router.query('query($id: ID!) { visit(id: $id) { id } }', { id: 'last' });
  held.open();
  await first;
  for (const [index, { body }] of (await Promise.all(answers)).entries()) {
    expect(body.errors?.[0]?.extensions['code']).toBe(index === 7 ? 'SUBGRAPH_UNAVAILABLE' : undefined);
    const name = index === 7 ? null : `animal ${index}`;
    expect(body.data).toMatchObject({ visit: { animals: [{ name }, {}, null, {}] } });
  }
  // The first call, the batch, and ten separate calls; one late request may have missed the batch.
  expect(calls).toBeLessThanOrEqual(13);
  await closing(broken);
});
