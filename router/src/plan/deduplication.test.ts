// Each distinct entity is fetched once per call. All its places in the answer are filled and independent of each other.
import { expect, test } from 'vitest';
import { parse } from 'graphql';
import type { SubgraphCall } from '../subgraph/source.ts';
import { startTestRouter } from '../testing/harness.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
/** 400 visits of 7 animals; number 3 fails. */
const visits = Array.from({ length: 400 }, (_, index) => ({ index, animal: { id: String(index % 7) } }));

const gate = {
  name: 'gate',
  typeDefs: parse(`${link}
    type Query { visits: [Visit!]! }
    type Visit { index: Int!  animal: Animal! }
    type Animal @key(fields: "id") { id: ID! }`),
  resolvers: { Query: { visits: () => visits } },
};
const keepers = {
  name: 'keepers',
  typeDefs: parse(`${link}
    type Animal @key(fields: "id") { id: ID!  name: String  home: Home }
    type Home @key(fields: "id") { id: ID!  label: String }`),
  resolvers: {
    Animal: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      name: ({ id }: { id: string }) => {
        if (id === '3') throw new Error('no name');
        return `animal ${id}`;
      },
      home: ({ id }: { id: string }) => ({ id: Number(id) % 2, label: 'den' }),
    },
    Home: { __resolveReference: ({ id }: { id: string }) => ({ id, label: 'den' }) },
  },
};
const weather = {
  name: 'weather',
  typeDefs: parse(`${link} type Home @key(fields: "id") { id: ID!  degrees: Int }`),
  resolvers: { Home: { __resolveReference: ({ id }: { id: string }) => ({ id, degrees: 20 + Number(id) }) } },
};

test('400 entities of which 7 are distinct cost 7 representations, then 2', async () => {
  const calls: SubgraphCall[] = [];
  await using router = await startTestRouter([gate, keepers, weather], {
    onSubgraphCall: (call) => calls.push(call),
  });
  const { body } = await router.query('{ visits { index animal { id name home { id label degrees } } } }');
  expect(calls).toEqual([
    { subgraph: 'gate', representations: 0 },
    { subgraph: 'keepers', representations: 7 },
    { subgraph: 'weather', representations: 2 },
  ]);
  expect(body.data?.['visits']).toEqual(
    visits.map(({ index }) => {
      const id = index % 7;
      const home = { id: String(id % 2), label: 'den', degrees: 20 + (id % 2) };
      return { index, animal: { id: String(id), name: id === 3 ? null : `animal ${id}`, home } };
    }),
  );
});

test('an error of one distinct entity is reported at each of its 57 places', async () => {
  await using router = await startTestRouter([gate, keepers, weather]);
  const { body } = await router.query('{ visits { animal { name } } }');
  const places = visits
    .filter(({ animal }) => animal.id === '3')
    .map(({ index }) => ['visits', index, 'animal', 'name']);
  expect(places).toHaveLength(57);
  expect(body.errors?.map(({ path }) => path)).toEqual(places);
});

test('tells at most 100 errors of a dead subgraph', async () => {
  await using router = await startTestRouter([
    gate,
    { ...keepers, url: 'http://127.0.0.1:9/graphql' },
    weather,
  ]);
  const { body } = await router.query('{ visits { animal { id name } } }');
  expect(body.errors).toHaveLength(100);
  expect(body.data?.['visits']).toHaveLength(400);
});
