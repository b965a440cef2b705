import { PublicError } from '@kawa/errors';
import { anonymous, type Viewer } from '@kawa/trust';
import { expect, onTestFinished, test } from 'vitest';
import { defaultLimits, type Limits } from '../limits.ts';
import { GatedSource } from '../testing/gated-source.ts';
import { silent } from '../testing/harness.ts';
import { shareEntityFetches } from './shared-entities.ts';
import type { SubgraphRequest } from './source.ts';

const query =
  'query A($representations: [_Any!]!) { _entities(representations: $representations) { ... on A { name } } }';
const v1: Viewer = { kind: 'person', id: '1', scopes: ['a', 'b'], location: 'x' };
const v2: Viewer = { ...v1, id: '2' };
const named = (...ids: string[]) => ({ data: { _entities: ids.map((id) => ({ name: `name of ${id}` })) } });
/** The next turn of the event loop in which every queue has run. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

function shared(limits: Partial<Limits> = {}) {
  const source = new GatedSource();
  onTestFinished(() => source.open());
  const sharing = shareEntityFetches(source, { limits: { ...defaultLimits, ...limits }, log: silent });
  const fetchIds = (ids: readonly string[], request: Partial<SubgraphRequest> = {}) =>
    sharing.execute({
      query,
      operationName: 'A',
      viewer: anonymous,
      requestId: `request for ${ids.join()}`,
      signal: new AbortController().signal,
      ...request,
      variables: { ...request.variables, representations: ids.map((id) => ({ __typename: 'A', id })) },
    });
  return { source, sharing, fetchIds };
}

/** With a call in flight, so that further fetches wait. */
async function busy(limits: Partial<Limits> = {}) {
  const all = shared(limits);
  const first = all.fetchIds(['first']);
  return { ...all, first, held: await all.source.call(0) };
}

test('a fetch that is alone goes as it came, and a second waits for no time but only for the first', async () => {
  const { source, fetchIds, first, held } = await busy();
  expect(held.request).toMatchObject({ query, operationName: 'A', requestId: 'request for first' });
  const second = fetchIds(['second']);
  await turn();
  expect(source.calls).toHaveLength(1);
  held.echo();
  expect(await first).toEqual(named('first'));
  (await source.call(1)).echo();
  expect(await second).toEqual(named('second'));
});

test('50 fetches that wait are one call, with an id of its own; each gets its own answer', async () => {
  const { source, fetchIds, held } = await busy();
  const answers = Array.from({ length: 50 }, (_, index) => fetchIds([`${index}`, `${index % 7}`]));
  held.echo();
  const batch = await source.call(1);
  expect(batch.ids).toHaveLength(50);
  expect(batch.request.requestId).toMatch(/^[\da-f-]{36}$/u);
  batch.echo();
  expect(await Promise.all(answers)).toEqual(
    Array.from({ length: 50 }, (_, index) => named(`${index}`, `${index % 7}`)),
  );
  expect(source.calls).toHaveLength(2);
});

test.each<[string, Partial<SubgraphRequest>]>([
  ['another document', { query: query.replace('name', 'age') }],
  ['another operation name', { operationName: 'B' }],
  ['another viewer', { viewer: v2 }],
  ['a viewer of another kind', { viewer: { ...v1, kind: 'machine' } }],
  ['a viewer with fewer scopes', { viewer: { ...v1, scopes: ['a'] } }],
  ['a viewer with scopes that read alike', { viewer: { ...v1, scopes: ['a,b'] } }],
  ['a viewer of another place', { viewer: { ...v1, location: 'y' } }],
  ['a viewer of no place', { viewer: { kind: v1.kind, id: '1', scopes: v1.scopes } }],
  ['nobody', { viewer: anonymous }],
  ['another variable', { variables: { first: 2 } }],
  ['a variable of another type', { variables: { first: '1' } }],
  ['a hostile variable', { variables: JSON.parse('{"__proto__": {"first": 1}}') }],
])('a fetch for %s is never part of the call of another', async (_name, other) => {
  const { source, fetchIds } = shared();
  const usual = { viewer: v1, variables: { first: 1 } };
  const answers = [fetchIds(['a'], usual), fetchIds(['b'], { ...usual, ...other }), fetchIds(['c'], usual)];
  const calls = [await source.call(0), await source.call(1)];
  expect(calls.map(({ ids }) => ids)).toEqual([['a', 'c'], ['b']]);
  expect(calls.map(({ request }) => request.viewer)).toEqual([v1, other.viewer ?? v1]);
  for (const call of calls) call.echo();
  expect(await Promise.all(answers)).toEqual([named('a'), named('b'), named('c')]);
});

test('variables that differ only in the sequence of their keys are the same', async () => {
  const { source, fetchIds } = shared();
  void fetchIds(['a'], { variables: { where: { x: 1, y: [{ p: 1, q: 2 }] } } });
  void fetchIds(['b'], { variables: { where: { y: [{ q: 2, p: 1 }], x: 1 } } });
  expect((await source.call(0)).ids).toEqual(['a', 'b']);
});

test.each<[unknown, unknown]>([
  [{ a: 1 }, ['a', 1]],
  [{ a: 1 }, [['a', 1]]],
  [{}, []],
  [['object'], {}],
  [[[1]], [1]],
  ['["list"]', []],
])('a fetch with the variable %j is never part of the call of one with %j', async (one, other) => {
  const { source, fetchIds } = shared();
  void fetchIds(['a'], { variables: { where: one } });
  void fetchIds(['b'], { variables: { where: other } });
  expect((await source.call(0)).ids).toEqual(['a']);
  expect((await source.call(1)).ids).toEqual(['b']);
});

test('what is no entity fetch goes at once and alone', async () => {
  const { source, sharing } = shared();
  const signal = new AbortController().signal;
  const mutation =
    'mutation($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
  for (const text of ['{ items { id } }', mutation]) {
    for (let count = 0; count < 2; count += 1) {
      void sharing.execute({
        query: text,
        variables: { representations: [{ id: 1 }] },
        requestId: '',
        viewer: anonymous,
        signal,
      });
    }
  }
  expect(source.calls).toHaveLength(4);
});

test.each([
  [
    'rejects',
    (): never => {
      throw new Error('reset');
    },
  ],
  ['has an error of no entity', () => ({ data: { _entities: [{}, {}] }, errors: [{ message: 'no' }] })],
  ['has no entities', () => ({ data: null, errors: [{ message: 'too large' }] })],
])(
  'when a shared call %s, each caller is retried once, alone; the poisonous one breaks only its own',
  async (_name, outcome) => {
    const { source, fetchIds } = shared();
    const good = fetchIds(['good']);
    const bad = fetchIds(['bad']).catch(() => 'broken');
    const batch = await source.call(0);
    try {
      batch.answer(outcome());
    } catch (error) {
      batch.fail(error instanceof Error ? error : new Error('?'));
    }
    const [goodAlone, badAlone] = [await source.call(1), await source.call(2)];
    expect([goodAlone.ids, badAlone.ids]).toEqual([['good'], ['bad']]);
    expect(goodAlone.request.requestId).toBe('request for good');
    badAlone.fail(new Error('reset'));
    goodAlone.echo();
    expect(await good).toEqual(named('good'));
    expect(await bad).toBe('broken');
    await turn();
    expect(source.calls).toHaveLength(3);
  },
);

test('a call for one caller that fails is not retried', async () => {
  const { source, first, held } = await busy();
  held.fail(new Error('reset'));
  await expect(first).rejects.toThrow('reset');
  await turn();
  expect(source.calls).toHaveLength(1);
});

test('a caller that leaves is answered at once; its call goes on for the others, and ends when nobody waits', async () => {
  const { source, fetchIds } = shared();
  const [one, two] = [new AbortController(), new AbortController()];
  const answers = [fetchIds(['a'], { signal: one.signal }), fetchIds(['b'], { signal: two.signal })];
  const { request } = await source.call(0);
  one.abort();
  await expect(answers[0]).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_TIMEOUT' } });
  expect(request.signal.aborted).toBe(false);
  const next = fetchIds(['c']);
  two.abort();
  await expect(answers[1]).rejects.toThrow(PublicError);
  expect(request.signal.aborted).toBe(true);
  // The source has not answered, but the next call may start.
  (await source.call(1)).echo();
  expect(await next).toEqual(named('c'));
});

test('a caller that leaves while it waits is not asked for, and one that comes too late neither', async () => {
  const { source, fetchIds, held } = await busy();
  const leaving = new AbortController();
  const gone = fetchIds(['gone'], { signal: leaving.signal });
  const stays = fetchIds(['stays']);
  leaving.abort();
  await expect(gone).rejects.toThrow(PublicError);
  await expect(fetchIds(['late'], { signal: leaving.signal })).rejects.toThrow(PublicError);
  held.echo();
  const call = await source.call(1);
  expect(call.ids).toEqual(['stays']);
  call.echo();
  expect(await stays).toEqual(named('stays'));
});

test('a call that hangs holds up those behind it for the patience only, and ends at its own deadline', async () => {
  const { source, fetchIds, first, held } = await busy({ sharedPatienceMs: 20, subgraphTimeoutMs: 60 });
  const next = fetchIds(['next']);
  (await source.call(1)).echo();
  expect(await next).toEqual(named('next'));
  await expect(first).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_TIMEOUT' } });
  expect(held.request.signal.aborted).toBe(true);
});

test('a batch has at most so many callers and representations; a full one does not wait', async () => {
  const limits = { sharedCallers: 3, sharedRepresentations: 6 };
  const { source, fetchIds, held } = await busy(limits);
  for (const id of ['a', 'b', 'c', 'd']) void fetchIds([id]);
  expect((await source.call(1)).ids).toEqual(['a', 'b', 'c']);
  void fetchIds(['e', 'f', 'g', 'h']);
  void fetchIds(['i', 'j', 'k']);
  expect((await source.call(2)).ids).toEqual(['d', 'e', 'f', 'g', 'h']);
  await turn();
  expect(source.calls).toHaveLength(3);
  void fetchIds(['1', '2', '3', '4', '5', '6']);
  expect(source.calls[3]?.ids).toEqual(['1', '2', '3', '4', '5', '6']);
  held.echo();
  expect((await source.call(4)).ids).toEqual(['i', 'j', 'k']);
});

test('above so many queues calls are not shared, and a queue is forgotten when it is empty', async () => {
  const { source, fetchIds, first, held } = await busy({ sharedQueues: 1 });
  void fetchIds(['alone'], { viewer: v2 });
  void fetchIds(['alone, too'], { viewer: v2 });
  expect(source.calls.map(({ ids }) => ids)).toEqual([['first'], ['alone'], ['alone, too']]);
  held.echo();
  await first;
  await turn();
  void fetchIds(['a'], { viewer: v2 });
  void fetchIds(['b'], { viewer: v2 });
  expect((await source.call(3)).ids).toEqual(['a', 'b']);
});
