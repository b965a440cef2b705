import { createLog } from '@kawa/log';
import { parse } from 'graphql';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { askEntities, type EntityQuestion, requireAnswer } from './entities.ts';
import { mountedPeer, mountSubgraph } from './mount/mount.ts';
import type { Peer } from './call/seam.ts';

const lines: string[] = [];
const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } });
const mounted = mountSubgraph<object>(
  {
    name: 'shelves',
    typeDefs: parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { unused: Int } type Shelf @key(fields: "id") { id: ID! height: Int }`),
    resolvers: {
      Shelf: {
        __resolveReference: ({ id }: { id: string }) => {
          if (id === 'broken') throw new Error('the database is gone');
          if (id === 'nowhere') return null;
          return { id, height: id === 'flat' ? null : 7 };
        },
      },
    },
    createContext: () => ({}),
    start: () => Promise.resolve(),
    ready: () => Promise.resolve(true),
    isOutage: () => true,
    stop: () => Promise.resolve(),
  },
  createLog({ name: 'shelves', level: 'silent' }),
);
afterAll(() => mounted.close());

let calls: number[] = [];
const shelves: Peer = {
  execute(request) {
    calls.push((request.variables['representations'] as unknown[]).length);
    return mountedPeer(mounted, 'test').execute(request);
  },
};
beforeEach(() => {
  calls = [];
  lines.length = 0;
});

const question: EntityQuestion<{ height: number }> = {
  peer: 'shelves',
  operation: 'TestAsksForShelves',
  type: 'Shelf',
  fields: 'id height',
  shape: z.object({ height: z.number() }),
};
const ask = (ids: readonly string[], peer = shelves) =>
  askEntities(peer, question, ids, { log, requestId: 'r', signal: new AbortController().signal });

test('tells what is there from what is not, in one call', async () => {
  const outcomeOf = await ask(['a', 'nowhere']);
  expect(outcomeOf('a')).toEqual({ kind: 'found', entity: { height: 7 } });
  expect(outcomeOf('nowhere')).toEqual({ kind: 'absent' });
  expect(requireAnswer(outcomeOf('a'))).toEqual({ height: 7 });
  expect(requireAnswer(outcomeOf('nowhere'))).toBeUndefined();
  expect(calls).toEqual([2]);
  expect(() => outcomeOf('b')).toThrow('shelves was not asked for b');
});

test('asks for 1,001 entities in 3 calls, and for none in no call', async () => {
  await ask(Array.from({ length: 1_001 }, (_, index) => `s${index}`));
  expect(calls).toEqual([500, 500, 1]);
  await ask([]);
  expect(calls).toHaveLength(3);
});

const dead: Peer = { execute: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4002')) };
test.each([
  ['a peer that cannot be reached', ['a'], dead],
  ['an error beside what was found', ['a', 'broken', 'nowhere'], shelves],
  ['an answer of another shape', ['flat', 'nowhere'], shelves],
])('%s is "unavailable", never "absent", and is logged once', async (_what, ids, peer) => {
  const outcomeOf = await ask(ids, peer);
  for (const id of ids) expect(outcomeOf(id)).toEqual({ kind: 'unavailable' });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', requestId: 'r', peer: 'shelves' });
});

test('a caller that must know gets SERVICE_UNAVAILABLE', async () => {
  const outcomeOf = await ask(['broken']);
  expect(() => requireAnswer(outcomeOf('broken'))).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }) }),
  );
});
