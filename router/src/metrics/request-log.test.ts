// The log lines about requests: what they contain, what they never contain, and how many an anonymous client can cause.
import { createLog } from '@kawa/log';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { closedPort, post, startTestRouter } from '../testing/harness.ts';
import { library, type TestSubgraph } from '../testing/library.ts';

function capture(level: string) {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const log = createLog({ name: 'router', level, destination });
  return { log, about: (outcome: string) => lines.filter((line) => line['outcome'] === outcome), lines };
}

test('one request is one line of ids, names and numbers', async () => {
  const { log, lines } = capture('info');
  await using router = await startTestRouter(library, { log });
  await post(
    `${router.url}/graphql`,
    { query: 'query Who($text: String!) { echo(text: $text) }', variables: { text: 'planted' } },
    {
      'x-request-id': 'r-1',
      'apollographql-client-name': 'till "1"',
      'apollographql-client-version': '9'.repeat(500),
      cookie: 'session=planted',
    },
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 'info',
    msg: 'request',
    requestId: 'r-1',
    type: 'query',
    operation: 'Who',
    status: 200,
    outcome: 'ok',
    client: 'till ?1?',
    clientVersion: '9'.repeat(80),
  });
  expect(lines[0]?.['duration_ms']).toBeTypeOf('number');
  expect(JSON.stringify(lines)).not.toContain('planted');
});

/** A graph with one mutation, which returns an expected failure as data. */
const gate: TestSubgraph = {
  name: 'gate',
  typeDefs: parse(`
    type Query { open: Boolean }
    type Mutation { enter(word: String!): EnterResult  shut: Boolean  changePassword: EnterResult }
    union EnterResult = EnterSuccess | WrongWord
    interface Error { message: String! }
    type EnterSuccess { guest: String }
    type WrongWord implements Error { message: String! }`),
  resolvers: {
    Query: { open: () => true },
    Mutation: {
      enter: (_: unknown, { word }: { word: string }) => {
        if (word === 'fail') throw new Error('planted');
        return word === 'sesame'
          ? { __typename: 'EnterSuccess', guest: 'planted' }
          : { __typename: 'WrongWord', message: 'planted' };
      },
      shut: () => true,
      changePassword: () => ({ __typename: 'EnterSuccess' }),
    },
  },
};

test.each([
  [
    'mutation { enter(word: "sesame") { ... on EnterSuccess { guest } } }',
    'ok',
    [{ field: 'enter', result: 'EnterSuccess' }],
  ],
  // The client's selections and aliases make no difference.
  [
    'mutation { ok: enter(word: "planted") { ... on EnterSuccess { guest } } }',
    'declined',
    [{ field: 'enter', result: 'WrongWord' }],
  ],
  [
    'mutation { ...both } fragment both on Mutation { shut __typename a: enter(word: "sesame") { __typename } b: enter(word: "no") { x: __typename } }',
    'declined',
    [{ field: 'shut' }, { field: 'enter', result: 'EnterSuccess' }, { field: 'enter', result: 'WrongWord' }],
  ],
  ['mutation { enter(word: "fail") { __typename } }', 'partial', [{ field: 'enter' }]],
  [
    'mutation { shut @skip(if: true) enter(word: "sesame") { __typename } }',
    'ok',
    [{ field: 'enter', result: 'EnterSuccess' }],
  ],
  ['mutation { changePassword { __typename } }', 'ok', [{ field: 'changePassword', result: 'EnterSuccess' }]],
  ['{ open }', 'ok', undefined],
])('of %s the line says %s with the commands %j, the second time too', async (query, outcome, commands) => {
  const { log, lines } = capture('info');
  await using router = await startTestRouter([gate], { log });
  for (let time = 0; time < 2; time += 1) await router.query(query);
  const told = lines.filter(({ msg }) => msg === 'request');
  expect(told.map((line) => [line['outcome'], line['commands']])).toEqual([
    [outcome, commands],
    [outcome, commands],
  ]);
  expect(JSON.stringify(told)).not.toContain('planted');
});

test('at warn 20 good and 20 refused requests are reported in no line, a failed one in one', async () => {
  const { log, lines, about } = capture('warn');
  const url = await closedPort();
  await using router = await startTestRouter(
    library.map((subgraph) => (subgraph.name === 'staff' ? { ...subgraph, url } : subgraph)),
    { log },
  );
  for (let index = 0; index < 20; index += 1) {
    await router.query('{ echo(text: "a") }');
    await router.query('{ nothing }');
  }
  expect(lines).toEqual([]);
  await router.query('query Person { person(id: "p1") { name } }');
  expect(about('partial')).toMatchObject([
    { level: 'warn', operation: 'Person', status: 200, codes: ['SUBGRAPH_UNAVAILABLE'] },
  ]);
});

test('of 500 refusals at most 10 a second are reported', async () => {
  const { log, about } = capture('info');
  await using router = await startTestRouter(library, { log });
  const startedAt = performance.now();
  for (let index = 0; index < 500; index += 1) await post(`${router.url}/graphql`, '{');
  const seconds = Math.floor((performance.now() - startedAt) / 1_000) + 2;
  const told = about('refused');
  expect(told.length).toBeGreaterThanOrEqual(10);
  expect(told.length).toBeLessThanOrEqual(10 * seconds);
});

test('of 200 failed subgraph calls at most 5 a second are reported, and later lines count the untold', async () => {
  const { log, lines } = capture('warn');
  const url = await closedPort();
  await using router = await startTestRouter(
    library.map((subgraph) => (subgraph.name === 'staff' ? { ...subgraph, url } : subgraph)),
    // An open circuit would prevent the calls, and so the lines.
    { log, limits: { failureLinesPerSecond: 5, breakerFailures: 1_000_000 } },
  );
  let asked = 0;
  const told = () => lines.filter(({ msg }) => msg === 'subgraph call failed');
  const ask = async () => {
    asked += 1;
    await router.query('{ person(id: "p1") { name } }');
  };
  const startedAt = performance.now();
  while (asked < 200) await ask();
  const seconds = Math.floor((performance.now() - startedAt) / 1_000) + 2;
  const before = told().length;
  expect(before).toBeGreaterThanOrEqual(5);
  expect(before).toBeLessThanOrEqual(5 * seconds);
  while (told().length === before) await ask();
  expect(told().reduce((sum, { untold = 0 }) => sum + 1 + Number(untold), 0)).toBe(asked);
});
