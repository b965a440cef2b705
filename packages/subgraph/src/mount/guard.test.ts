import { buildSubgraphSchema } from '@apollo/subgraph';
import { createLog } from '@kawa/log';
import { anonymous, service, type Viewer } from '@kawa/trust';
import { isObjectType, parse } from 'graphql';
import { beforeEach, expect, test } from 'vitest';
import { guardSchema } from './guard.ts';
import { mountSubgraph } from './mount.ts';
import type { Call, Resolvers, Subgraph } from '../mountable.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n`;
const typeDefs = `${link('"@key", {name: "@authenticated", as: "@member"}, "@inaccessible"')}
  type Thing @key(fields: "id") { id: ID!  open: Int  closed: Int @member  secret: Secret  other: Other }
  type Secret @key(fields: "id") @federation__requiresScopes(scopes: [["secret:read"]]) { id: ID!  plain: Int }
  type Other @key(fields: "id") @member { id: ID! }
  union Any = Thing | Secret
  type Query { thing: Thing  any: Any  things: [Thing!]  command: Int @inaccessible }
  type Mutation { burn: Int @member  bury: Int @inaccessible  open: Int }
  extend type Query { late: Int @inaccessible }`;

let ran: string[] = [];
const note =
  (name: string, value: unknown = 1) =>
  () => {
    ran.push(name);
    return value;
  };
const resolvers: Resolvers = {
  Query: {
    thing: () => ({ id: '1', open: 1, closed: 2, secret: { id: 's', plain: 3 }, other: { id: 'o' } }),
    any: note('any', { __typename: 'Thing', id: '1' }),
    things: () => [{ id: '1' }, { id: '2' }],
    command: note('command'),
    late: note('late'),
  },
  Mutation: { burn: note('burn'), bury: note('bury'), open: note('open') },
  Thing: { __resolveReference: ({ id }: { id: string }) => (ran.push('thing'), { id, closed: 2 }) },
  Other: {
    __resolveReference: (reference: object) => {
      if ('poison' in reference) throw new Error('at once');
      return reference;
    },
  },
  Secret: { __resolveReference: ({ id }: { id: string }) => (ran.push('secret'), { id, plain: 3 }) },
};

function subgraphOf(text: string): Subgraph<Call> {
  return {
    name: 'things',
    typeDefs: parse(text),
    resolvers,
    createContext: (call) => ({ ...call }),
    start: async () => undefined,
    ready: async () => true,
    isOutage: () => false,
    stop: async () => undefined,
  };
}
const log = createLog({ name: 'test', level: 'silent' });
const mounted = mountSubgraph(subgraphOf(typeDefs), log);
const member: Viewer = { kind: 'person', id: 'ada', scopes: [] };
const holder: Viewer = { ...member, scopes: ['secret:read'] };
const run = (query: string, viewer: Viewer, variables = {}) =>
  mounted.execute({ query, variables, requestId: 'r', viewer, signal: new AbortController().signal });
const places = async (query: string, viewer: Viewer, variables = {}) =>
  ((await run(query, viewer, variables)).errors ?? []).map(
    ({ path, extensions }) => `${path?.join('.')} ${extensions?.['code']}`,
  );

beforeEach(() => {
  ran = [];
});

test('a field, a field of a protected type and a field that returns one are refused one by one, the rest stands', async () => {
  const query = '{ thing { open closed secret { plain } other { id } } }';
  expect(await places(query, anonymous)).toEqual([
    'thing.closed UNAUTHENTICATED',
    'thing.secret UNAUTHENTICATED',
    'thing.other UNAUTHENTICATED',
  ]);
  expect(await places(query, member)).toEqual(['thing.secret FORBIDDEN']);
  expect((await run(query, member)).errors).toMatchObject([
    {
      message: 'You may not do that: it needs the scope secret:read.',
      extensions: { requiredScopes: [['secret:read']] },
    },
  ]);
  expect(await run(query, holder)).toEqual({
    data: { thing: { open: 1, closed: 2, secret: { plain: 3 }, other: { id: 'o' } } },
  });
  // The same document once more: what was allowed for one viewer is not for the next.
  expect(await places(query, anonymous)).toHaveLength(3);
});

test('an entity of a protected type is not even looked for, with and without a reference resolver', async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
    ... on Thing { open closed } ... on Secret { plain } ... on Other { id } __typename } }`;
  const r = ['Thing', 'Secret', 'Other'].map((__typename) => ({ __typename, id: '1' }));
  expect(await places(query, anonymous, { r })).toEqual([
    '_entities.0.closed UNAUTHENTICATED',
    '_entities.1 UNAUTHENTICATED',
    '_entities.2 UNAUTHENTICATED',
  ]);
  expect(await places(query, member, { r })).toEqual(['_entities.1 FORBIDDEN']);
  expect(ran).toEqual(['thing', 'thing']);
  expect(await places(query, holder, { r })).toEqual([]);
  const throwing = [{ __typename: 'Other', id: '1', poison: true }, r[0]];
  expect((await run(query, holder, { r: throwing })).data?.['_entities']).toMatchObject([
    null,
    { closed: 2 },
  ]);
});

test('a union with a protected member is refused before its resolver runs', async () => {
  expect(await places('{ any { ... on Thing { open } } }', member)).toEqual(['any FORBIDDEN']);
  expect(ran).toEqual([]);
});

test('of 4 @inaccessible commands without a directive none runs for a client; all do for a service', async () => {
  const queries = ['{ command }', '{ late }', 'mutation { bury }'];
  for (const query of queries) {
    expect(await places(query, anonymous)).toEqual([expect.stringContaining('UNAUTHENTICATED')]);
    expect(await places(query, { ...member, scopes: ['service'] })).toEqual([
      expect.stringContaining('FORBIDDEN'),
    ]);
  }
  expect(await places('mutation { open burn }', anonymous)).toEqual(['burn UNAUTHENTICATED']);
  expect(ran).toEqual(['open']);
  for (const query of queries) expect(await places(query, service('test'))).toEqual([]);
});

test('nothing is wrapped that is not protected, and a guarded resolver that is synchronous stays so', () => {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]);
  guardSchema(schema, parse(typeDefs), () => anonymous);
  const fields = schema.getQueryType()?.getFields() ?? {};
  expect(fields['things']?.resolve?.name).toBe('things');
  const context = {};
  const thing = schema.getType('Thing');
  const closed = isObjectType(thing) ? thing.getFields()['closed'] : undefined;
  // A context that no call made is nobody's.
  expect(() => closed?.resolve?.({}, {}, context, {} as never)).toThrow('Sign in first.');
});

test.each([
  ['its own', 'type A @key(fields: "id") { id: ID! @authenticated } type Query { a: A }', 'A.id'],
  [
    'a nested one',
    'type A @key(fields: "b { id }") { b: B! } type B { id: ID! @authenticated } type Query { a: A }',
    'B.id',
  ],
])('does not start with a key that is protected more than its type: %s', (_what, text, coordinate) => {
  const schema = link('"@key", "@authenticated"') + text;
  expect(() => mountSubgraph({ ...subgraphOf(schema), resolvers: {} }, log)).toThrow(
    `${coordinate} is a key of A`,
  );
  // Protected as a whole, the entity is nobody's who may not read its key.
  const whole = schema.replace(/type (A|B) /gu, 'type $1 @authenticated ');
  expect(() => mountSubgraph({ ...subgraphOf(whole), resolvers: {} }, log)).not.toThrow();
});

test('one context for two calls is refused: it would have two viewers', async () => {
  const shared = {};
  const lines: string[] = [];
  const subgraph = mountSubgraph(
    { ...subgraphOf(typeDefs), createContext: () => shared } as Subgraph<object>,
    createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } }),
  );
  const call = { query: '{ things { id } }', variables: {}, requestId: 'r', viewer: member };
  const { signal } = new AbortController();
  await subgraph.execute({ ...call, signal });
  expect(await subgraph.execute({ ...call, signal })).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('one context to two calls');
});
