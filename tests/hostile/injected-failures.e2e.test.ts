// Injects 15 failures behind the router. The client gets a code, a plain message, the request id, the path and the rest of
// the data. No response may contain internals, and no log may contain the planted values.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@kawa/embedded-postgres';
import { createLog } from '@kawa/log';
import { connect } from '@kawa/postgres';
import { timersAreStopped } from '@kawa/postgres/testing';
import { DrizzleQueryError, sql } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { startFaultyGraph, type Fault, type Topology } from './faulty-graph.ts';

const planted = 'planted-hunter2';
const telling =
  /vault|calm|planted|127\.0\.0\.1|localhost|\.ts\b|node_modules|\bat \S+ \(|ECONN|ENOTFOUND|postgres|drizzle|select|insert|pg_|<html|stack|TypeError/iu;

const throwing = (thrown: unknown): Fault => ({
  resolve: () => {
    throw thrown;
  },
});
const answering = (status: number, text: string, type = 'application/json'): Fault => ({
  serve: (_request, response) => void response.writeHead(status, { 'content-type': type }).end(text),
});

const internal = 'INTERNAL_SERVER_ERROR';

/** Asks twice: a cached document must get the same response. */
async function expectMasked(fault: Fault, topology: Topology, code: string): Promise<void> {
  await using graph = await startFaultyGraph(fault, topology);
  for (let time = 0; time < 2; time += 1) {
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'r-7' },
      body: JSON.stringify({ query: '{ fine broken }' }),
    });
    const text = await response.text();
    expect(text).not.toMatch(telling);
    expect(text).not.toContain(String(graph.vaultPort));
    expect([...response.headers].join('\n')).not.toMatch(/vault|calm|planted|stack/iu);
    expect(response.status).toBe(200);
    const { data, errors } = JSON.parse(text);
    expect(data).toEqual({ fine: 'yes', broken: null });
    expect(errors).toHaveLength(1);
    expect(Object.keys(errors[0]).toSorted()).toEqual(['extensions', 'message', 'path']);
    expect(errors[0].path).toEqual(['broken']);
    expect(errors[0].extensions).toEqual({ code, requestId: 'r-7' });
  }
  expect(graph.lines.join('')).not.toContain(planted);
  if ('resolve' in fault && code === internal) {
    // Each of the two requests left one log line with the cause.
    const told = graph.lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
    expect(told).toMatchObject([
      { msg: 'bug', requestId: 'r-7', path: ['broken'], err: { kind: expect.any(String) } },
      { msg: 'bug', requestId: 'r-7', path: ['broken'], err: { kind: expect.any(String) } },
    ]);
    // A thrown string has no stack.
    for (const { err } of told)
      if (err.kind !== 'string') expect(err.stack?.length, err.kind).toBeGreaterThan(0);
  }
}

const query = `insert into account (email, hash) values ('${planted}', $1)`;
const ofTheDatabase = new DrizzleQueryError(query, [planted], new Error(`duplicate key: (email)=(x)`));

const resolvers: [string, Fault, string][] = [
  ['throws an Error', throwing(new TypeError('select of vault.ts failed at /srv/vault.ts:12')), internal],
  ['throws a string', throwing('ECONNREFUSED 127.0.0.1:5432'), internal],
  ['rejects with undefined', { resolve: () => Promise.reject(undefined) }, internal],
  ['throws a DrizzleQueryError with its SQL and parameters', throwing(ofTheDatabase), internal],
  [
    'throws an error with a stack and a query in its extensions',
    throwing(
      Object.assign(new Error('vault'), { extensions: { code: 'X', stack: 'at vault (a.ts:1)', query } }),
    ),
    internal,
  ],
  ['returns what no String can be', { resolve: () => ({ vault: planted }) }, internal],
];
test.each(
  resolvers.flatMap(([what, fault, code]) =>
    (['mounted', 'over HTTP'] as const).map((topology) => ({ what, fault, code, topology })),
  ),
)('a resolver that $what, $topology: $code', ({ fault, code, topology }) =>
  expectMasked(fault, topology, code),
);

const unavailable = 'SUBGRAPH_UNAVAILABLE';
test.each<[string, Fault, string]>([
  ['503 with a page', answering(503, '<html>vault at 127.0.0.1</html>', 'text/html'), unavailable],
  ['200 with what is no JSON', answering(200, `${planted} <html>`), unavailable],
  ['200 with JSON that is no GraphQL', answering(200, `{"vault":"${planted}"}`), unavailable],
  [
    'errors with stacks in their extensions',
    answering(
      200,
      JSON.stringify({
        data: { broken: null },
        errors: [
          {
            message: query,
            path: ['broken'],
            extensions: { code: 'X', stacktrace: ['at vault (a.ts:1:2)'] },
          },
        ],
      }),
    ),
    internal,
  ],
  ['a hang', { serve: () => undefined }, 'SUBGRAPH_TIMEOUT'],
  ['a reset connection', { serve: (request) => void request.socket.resetAndDestroy() }, unavailable],
  [
    'an answer of 20 MB',
    {
      serve: (_request, response) => void response.end(`{"data":{"broken":"${'vault'.repeat(4_000_000)}"}}`),
    },
    unavailable,
  ],
])('a subgraph that answers %s', (_what, fault, code) => expectMasked(fault, 'over HTTP', code));

test('an answer that does not fit the schema is one line of the router for each request, with the place', async () => {
  await using graph = await startFaultyGraph(
    answering(200, `{"data":{"broken":{"x":"${planted}"}}}`),
    'over HTTP',
  );
  for (const requestId of ['r-1', 'r-2']) {
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ query: '{ fine broken }' }),
    });
    expect(await response.json()).toMatchObject({
      data: { fine: 'yes', broken: null },
      errors: [{ path: ['broken'], extensions: { code: internal } }],
    });
  }
  const told = graph.lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
  expect(told).toMatchObject([
    { requestId: 'r-1', paths: ['broken'], places: 1 },
    { requestId: 'r-2', paths: ['broken'], places: 1 },
  ]);
  expect(graph.lines.join('')).not.toContain(planted);
});

test.skipIf(timersAreStopped)('a statement that runs into its timeout: SERVICE_UNAVAILABLE', async () => {
  await using connection = opened(inject('postgresUrl'));
  const resolve = () => connection.db.execute(sql`select pg_sleep(30), ${planted}::text`);
  await expectMasked({ resolve }, 'mounted', 'SERVICE_UNAVAILABLE');
});

test('a database that is down: SERVICE_UNAVAILABLE', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-down-'));
  const postgres = await startPostgres({ dataDir, log: createLog({ name: 'test', level: 'silent' }) });
  await using connection = opened(postgres.superuserUrl);
  const resolve = () => connection.db.execute(sql`select ${planted}::text`);
  await connection.db.execute(sql`select 1`);
  await postgres.stop();
  await expectMasked({ resolve }, 'mounted', 'SERVICE_UNAVAILABLE');
  await rm(dataDir, { recursive: true, force: true });
});

function opened(url: string) {
  const connection = connect({ url, applicationName: 'kawa-test' });
  return { db: connection.db, [Symbol.asyncDispose]: () => connection.close() };
}
