import { service, type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { almighty, anonymous, guarded, member } from '../testing/guarded.ts';
import { startAskedGraph, type AskedGraph } from '../testing/viewers.ts';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await startAskedGraph(guarded);
});
afterAll(() => graph[Symbol.asyncDispose]());

const having = (...scopes: string[]): Viewer => ({ ...member, scopes });
const places = (errors: Awaited<ReturnType<AskedGraph['ask']>>['errors']) =>
  (errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions['code']]);
const queries = () => graph.asked.map(({ request }) => request.query).join('\n');

describe('a refused field', () => {
  test('is null with a code, the path and the request id, in each of 2 places; no subgraph hears of it', async () => {
    const { data, errors } = await graph.ask('{ letters { id seal } }', anonymous);
    expect(data).toEqual({
      letters: [
        { id: 'l1', seal: null },
        { id: 'l2', seal: null },
      ],
    });
    expect(errors).toEqual(
      [0, 1].map((index) => ({
        message: 'Sign in first.',
        path: ['letters', index, 'seal'],
        extensions: { code: 'UNAUTHENTICATED', requestId: 'r-1' },
      })),
    );
    expect(queries()).not.toContain('seal');
  });

  test('that may not be null takes its parent with it, up to data', async () => {
    expect((await graph.ask('{ letter(id: "l1") { id text } stamps }', anonymous)).data).toEqual({
      letter: null,
      stamps: ['penny'],
    });
    const { data, errors } = await graph.ask('{ strictLetter { text } }', anonymous);
    expect(data).toBeNull();
    expect(places(errors)).toEqual([['strictLetter.text', 'UNAUTHENTICATED']]);
  });

  test('is FORBIDDEN to who is signed in without its scopes; any complete set of scopes opens it', async () => {
    const query = '{ letter(id: "l1") { draft } }';
    const draftFor = async (...scopes: string[]) =>
      (await graph.ask(query, having(...scopes))).data?.['letter'];
    expect(places((await graph.ask(query, member)).errors)).toEqual([['letter.draft', 'FORBIDDEN']]);
    expect((await graph.ask(query, member)).errors).toEqual([
      {
        message: 'You may not do that: it needs the scopes draft:read, or draft:all and letters:read.',
        path: ['letter', 'draft'],
        extensions: {
          code: 'FORBIDDEN',
          requiredScopes: [['draft:read'], ['draft:all', 'letters:read']],
          requestId: 'r-1',
        },
      },
    ]);
    expect(await draftFor('draft:all')).toEqual({ draft: null });
    expect(await draftFor('draft:all', 'letters:read')).toEqual({ draft: 'a draft' });
    expect(await draftFor('draft:read')).toEqual({ draft: 'a draft' });
    expect((await graph.ask(query, service('test'))).errors).toBeUndefined();
  });

  test('under @skip or @include that leaves it out is no error', async () => {
    const query = 'query ($on: Boolean!) { letters { id seal @include(if: $on) } me @skip(if: true) { id } }';
    expect(await graph.ask(query, anonymous, { on: false })).toEqual({
      data: { letters: [{ id: 'l1' }, { id: 'l2' }] },
    });
    expect((await graph.ask(query, anonymous, { on: true })).errors).toHaveLength(2);
  });

  test('is refused under an alias, in fragments of fragments, and asked for twice', async () => {
    const { data, errors } = await graph.ask(
      `{ x: letter(id: "l1") { ...a y: seal } letter(id: "l1") { ... on Record { ... on Letter { constructor: seal } } } }
       fragment a on Plain { title ...b }  fragment b on Letter { __proto__: draft }`,
      anonymous,
    );
    expect(JSON.stringify(data)).toBe(
      '{"x":{"title":"To Ada","__proto__":null,"y":null},"letter":{"constructor":null}}',
    );
    expect(errors).toHaveLength(3);
    expect(queries()).not.toMatch(/seal|draft/u);
  });

  test.each([
    '{ me { id } }',
    '{ me { id } hidden { id } }',
    'query { ...a } fragment a on Query { me { name } }',
  ])('alone calls no subgraph: %s', async (query) => {
    expect((await graph.ask(query, anonymous)).data).toMatchObject({ me: null });
    expect(graph.asked).toEqual([]);
  });

  test('beside a dead subgraph is reported too', async () => {
    await using broken = await startAskedGraph(guarded, ['people']);
    const { errors } = await broken.ask('{ letters { seal sender { name } } }', anonymous);
    expect(new Set(places(errors).map(([, code]) => code))).toEqual(
      new Set(['UNAUTHENTICATED', 'SUBGRAPH_UNAVAILABLE']),
    );
  });
});

describe('no way around', () => {
  test.each([
    ['the union that a protected type is in', '{ anything { ... on Letter { id } } }', ['anything']],
    [
      "a field that only one of an interface's 2 types protects",
      '{ records { id owner { id } } }',
      ['records.0.owner', 'records.1.owner', 'records.2.owner'],
    ],
    ["an interface object's field on the interface", '{ best { secretRating } }', ['best.secretRating']],
    ["an interface object's field on a type", '{ charts { secretRating } }', ['charts.0.secretRating']],
    ['a field of a protected type', '{ people { diary { pages } } }', ['people.0.diary', 'people.1.diary']],
    ['a field of a protected enum', '{ letter(id: "l1") { seal } }', ['letter.seal']],
    ['a field of a protected scalar', '{ letter(id: "l1") { ink } }', ['letter.ink']],
    [
      'a field that is computed from a protected one',
      '{ letter(id: "l1") { sender { label } } }',
      ['letter.sender.label'],
    ],
    [
      'an interface of which one name is refused, another not',
      '{ letters { ... on Record { owner { id } } owner { id } } }',
      ['letters.0.owner', 'letters.1.owner'],
    ],
  ])('%s', async (_way, query, expected) => {
    const { errors } = await graph.ask(query, anonymous);
    expect(places(errors)).toEqual(expected.map((path) => [path, 'UNAUTHENTICATED']));
    expect((await graph.ask(query, almighty)).errors).toBeUndefined();
  });

  test("a type's own field stays open when only a sister of it is protected", async () => {
    const { data, errors } = await graph.ask('{ letters { owner { name } } }', anonymous);
    expect([errors, data]).toEqual([
      undefined,
      { letters: [{ owner: { name: 'name of p1' } }, { owner: { name: 'name of p2' } }] },
    ]);
  });

  test('what the router fetches for itself never reaches the answer', async () => {
    const { data } = await graph.ask('{ letters { length stamp } }', member);
    expect(data).toEqual({
      letters: [
        { length: 4, stamp: 'stamp of l1' },
        { length: 5, stamp: 'stamp of l2' },
      ],
    });
  });
});

describe('the second identical request', () => {
  test("by another viewer is answered by the other's own plan, 4 viewers round and round", async () => {
    const query = '{ letter(id: "l1") { seal ink sender { mail } } }';
    const viewers = [anonymous, member, having('ink:read'), having('ink:read', 'mail:read')];
    const expected = [
      { letter: { seal: null, ink: null, sender: null } },
      { letter: { seal: 'RED', ink: null, sender: null } },
      { letter: { seal: 'RED', ink: 'blue', sender: null } },
      { letter: { seal: 'RED', ink: 'blue', sender: { mail: 'p1@example.com' } } },
    ].map(({ letter }) => ({ letter: letter.sender === null ? null : letter }));
    for (let round = 0; round < 3; round += 1) {
      for (const [index, viewer] of viewers.entries()) {
        expect((await graph.ask(query, viewer)).data, `round ${round}, viewer ${index}`).toEqual(
          expected[index],
        );
        expect(queries().includes('mail')).toBe(index === 3);
        expect(queries().includes('ink')).toBe(index >= 2);
      }
    }
  });
});

describe('a mutation', () => {
  const both = 'mutation ($on: Boolean! = true) { open(id: "l1") { id } burn(id: "l1") @include(if: $on) }';

  test('with one refused command of 2 runs neither, the second time too', async () => {
    for (const viewer of [anonymous, member, member]) {
      const { data, errors } = await graph.ask(both, viewer);
      expect(data).toBeNull();
      expect(places(errors)).toEqual([['burn', viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN']]);
      expect(graph.asked).toEqual([]);
    }
  });

  test('runs when the refused command is not included, or is allowed', async () => {
    expect(await graph.ask(both, member, { on: false })).toEqual({ data: { open: { id: 'l1' } } });
    expect(await graph.ask(both, having('letters:burn'))).toEqual({
      data: { open: { id: 'l1' }, burn: true },
    });
  });

  test('that is allowed runs, and what it may not show is null', async () => {
    expect((await graph.ask('mutation { open(id: "l1") { id seal } }', anonymous)).data).toEqual({
      open: { id: 'l1', seal: null },
    });
  });
});

test('an @inaccessible command is unknown to every client', async () => {
  const { errors } = await graph.ask('mutation { bury }', almighty);
  expect(places(errors)).toEqual([[undefined, 'GRAPHQL_VALIDATION_FAILED']]);
});

test('introspection shows what is protected, and asks nobody', async () => {
  const { data, errors } = await graph.ask(
    '{ __type(name: "Will") { fields { name } } me { id } }',
    anonymous,
  );
  expect(data).toMatchObject({ __type: { fields: [{ name: 'id' }, {}, {}, {}] }, me: null });
  expect([errors?.length, graph.asked]).toEqual([1, []]);
});
