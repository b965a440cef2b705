import { PublicError } from '@kawa/errors';
import { createLog } from '@kawa/log';
import { anonymous } from '@kawa/trust';
import { GraphQLScalarType, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { mountSubgraph } from './mount.ts';
import type { Call, Subgraph } from '../mountable.ts';

const parseEven = (value: unknown): number => {
  if (typeof value === 'number' && value % 2 === 0) return value;
  throw new PublicError('BAD_USER_INPUT', 'Even must be an even number.');
};
const Even = new GraphQLScalarType({
  name: 'Even',
  parseValue: parseEven,
  parseLiteral: (node) => parseEven(node.kind === Kind.INT ? Number(node.value) : undefined),
});
/** Says the value that it refuses. */
const Loud = new GraphQLScalarType({
  name: 'Loud',
  parseValue: (value) => {
    throw new TypeError(`hunter2 is not loud: ${String(value)}`);
  },
});

/** Twice from the same scalars: the second subgraph of one process. */
function mounted() {
  const lines: string[] = [];
  const received: unknown[] = [];
  const take = (_: unknown, args: unknown) => {
    received.push(args);
    return 'taken';
  };
  const subgraph = (): Subgraph<Call> => ({
    name: 'things',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])
      scalar Even
      scalar Loud
      input Where { size: Even, sizes: [Even!], deeper: Where, text: String }
      type Query {
        take(size: Even, where: Where, loud: Loud): String
        secret(size: Even): String @authenticated
        plain(text: String): String
        thing: Thing
      }
      type Mutation { put(size: Even!): String }
      type Thing @key(fields: "id") { id: ID! take(size: Even): String }`),
    resolvers: {
      Even,
      Loud,
      Query: { take, secret: take, plain: () => 'plain', thing: () => ({ id: '1' }) },
      Mutation: { put: take },
      Thing: { take, __resolveReference: ({ id }: { id: string }) => ({ id }) },
    },
    createContext: (call) => ({ ...call }),
    start: () => Promise.resolve(),
    ready: () => Promise.resolve(true),
    isOutage: () => false,
    stop: () => Promise.resolve(),
  });
  const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } });
  mountSubgraph(subgraph(), log);
  const mount = mountSubgraph(subgraph(), log);
  const run = (query: string, variables: Record<string, unknown> = {}) =>
    mount.execute({
      query,
      variables,
      requestId: 'r-1',
      viewer: anonymous,
      signal: new AbortController().signal,
    });
  return { lines, received, run };
}

const reason = 'Even must be an even number.';
const ways: readonly [way: string, query: string, variables: Record<string, unknown>, told: string][] = [
  ['a literal', '{ plain take(size: 3) }', {}, `size: ${reason}`],
  ['a literal of another kind', '{ plain take(size: "3") }', {}, `size: ${reason}`],
  ['a literal in an input', '{ plain take(where: {size: 3}) }', {}, `where.size: ${reason}`],
  ['one in a list', '{ plain take(where: {sizes: [2, 3]}) }', {}, `where.sizes[1]: ${reason}`],
  ['one two inputs deep', '{ plain take(where: {deeper: {size: 3}}) }', {}, `where.deeper.size: ${reason}`],
  ['a default', 'query ($s: Even = 3) { plain take(size: $s) }', {}, `size: ${reason}`],
  [
    'a default in an input',
    'query ($s: Even = 3) { plain take(where: {size: $s}) }',
    {},
    `where.size: ${reason}`,
  ],
  [
    'a default that is an input',
    'query ($w: Where = {size: 3}) { plain take(where: $w) }',
    {},
    `where.size: ${reason}`,
  ],
  ['a variable', 'query ($s: Even) { plain take(size: $s) }', { s: 3 }, `size: ${reason}`],
  [
    'a variable that is an input',
    'query ($w: Where) { plain take(where: $w) }',
    { w: { sizes: [3] } },
    `where.sizes[0]: ${reason}`,
  ],
];

describe('a value that its scalar refuses is BAD_USER_INPUT at the field, and the neighbour answers:', () => {
  test.each(ways)('%s', async (_way, query, variables, told) => {
    const { run, received, lines } = mounted();
    for (const time of ['first', 'second']) {
      const { data, errors } = await run(query, variables);
      expect(data, time).toEqual({ plain: 'plain', take: null });
      expect(errors, time).toMatchObject([
        { message: told, path: ['take'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    expect([received, lines]).toEqual([[], []]);
  });

  test('two refused values are both named', async () => {
    const { errors } = await mounted().run('{ take(size: 1, where: {size: 3}) }');
    expect(errors?.map(({ message }) => message)).toEqual([`size: ${reason} where.size: ${reason}`]);
  });

  test('a scalar that says the value is not quoted', async () => {
    const { run, lines } = mounted();
    const { errors } = await run('{ take(loud: "planted") }');
    expect(errors?.map(({ message }) => message)).toEqual(['loud: Loud cannot represent it.']);
    expect(JSON.stringify([errors, lines])).not.toMatch(/hunter2|planted/u);
  });

  test('of a command, which does not run; the next one does', async () => {
    const { run, received } = mounted();
    const { data, errors } = await run('mutation { a: put(size: 3) b: put(size: 4) }');
    expect(data).toEqual({ a: null, b: 'taken' });
    expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(received).toEqual([{ size: 4 }]);
  });

  test('of a field below an entity, at the path of the entity', async () => {
    const { data, errors } = await mounted().run(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id take(size: 3) } } }',
      { r: [{ __typename: 'Thing', id: '1' }] },
    );
    expect(data).toEqual({ _entities: [{ id: '1', take: null }] });
    expect(errors).toMatchObject([{ path: ['_entities', 0, 'take'] }]);
  });
});

test('who may not ask is refused for that, and told nothing of the input', async () => {
  const { errors } = await mounted().run('{ secret(size: 3) }');
  expect(errors).toMatchObject([{ path: ['secret'], extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a good value arrives as the scalar reads it, by all ways', async () => {
  const { run, received } = mounted();
  await run('{ take(size: 4, where: {sizes: [2]}) }');
  await run('query ($s: Even = 4) { take(size: $s) }');
  await run('query ($s: Even = 4) { take(size: $s) }', { s: 6 });
  await run('query ($s: Even) { take(size: $s) }', { s: null });
  expect(received).toEqual([{ size: 4, where: { sizes: [2] } }, { size: 4 }, { size: 6 }, { size: null }]);
});
