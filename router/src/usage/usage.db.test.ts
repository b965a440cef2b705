// The usage that a router counts, read by SQL. Each test reads the database after the router has stopped.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@kawa/log';
import { freshDatabase, type FreshDatabase } from '@kawa/postgres/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashOf } from '../hash.ts';
import { closedPort, post, startTestRouter } from '../testing/harness.ts';
import { readExposition } from '../testing/exposition.ts';
import { library } from '../testing/library.ts';
import { manifestOf } from '../testing/manifest.ts';

let database: FreshDatabase;
let folder: string;
beforeEach(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'usage-'));
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const person = 'query Person($id: ID!) { person(id: $id) { name } }';
const client = (name: string, version: string) => ({
  'apollographql-client-name': name,
  'apollographql-client-version': version,
});
const uses = () => database.sql`
  select o.name as operation, client_name || ' ' || client_version as client, ok::int, errors::int, persisted
  from operation_use join operation o on o.id = operation_id order by 1, 2`;
const settings = () => ({ usage: { databaseUrl: database.url, retentionDays: 90 } });

test('each executed request counts once: by text, by text again, by id and by GET; nothing that is refused does', async () => {
  await writeFile(join(folder, 'v1.json'), manifestOf([person]));
  const documents = { mode: 'off', manifests: [folder] } as const;
  const router = await startTestRouter(library, { ...settings(), documents });
  const url = `${router.url}/graphql`;
  const web = client('web', '2.1.0');
  const variables = { id: 'p1' };
  for (let time = 0; time < 3; time += 1) await post(url, { query: '{ person(id: "p1") { name } }' });
  for (let time = 0; time < 2; time += 1) await post(url, { query: person, variables }, web);
  for (let time = 0; time < 2; time += 1) await post(url, { documentId: hashOf(person), variables }, web);
  const search = new URLSearchParams({ documentId: hashOf(person), variables: JSON.stringify(variables) });
  await fetch(`${url}?${search}`, { headers: client('web', '2.2.0') });
  const failing = await post(url, { query: 'mutation Fail { fail }' }, web);
  expect(failing.body.errors).toBeDefined();
  const refused = [
    { query: '{ nothing }' },
    { query: '{ person(' },
    { query: person, variables: { id: { not: 'an id' } } },
    { query: `{ ${Array.from({ length: 21 }, (_, index) => `a${index}: echo(text: "a")`).join(' ')} }` },
    { documentId: hashOf('nobody knows it') },
    { query: person, variables, operationName: 'Other' },
  ];
  for (const body of [...refused, ...refused]) expect((await post(url, body, web)).body.data).toBeUndefined();
  await router.stop();
  expect(await uses()).toEqual([
    { operation: 'Fail', client: 'web 2.1.0', ok: 0, errors: 1, persisted: false },
    { operation: 'Person', client: 'web 2.1.0', ok: 4, errors: 0, persisted: true },
    { operation: 'Person', client: 'web 2.2.0', ok: 1, errors: 0, persisted: true },
    { operation: null, client: 'unknown unknown', ok: 3, errors: 0, persisted: false },
  ]);
});

test('a page of an allowed origin may say which client it is', async () => {
  const origin = 'https://shop.example';
  await using router = await startTestRouter(library, { corsOrigins: [origin] });
  const names = 'apollographql-client-name,apollographql-client-version';
  const response = await fetch(`${router.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': names },
  });
  expect(response.headers.get('access-control-allow-headers')).toBe(names);
});

test('2 routers that are asked 150 times each at the same time add up to exactly 300', async () => {
  const routers = await Promise.all([0, 1].map(() => startTestRouter(library, settings())));
  await Promise.all(
    routers.flatMap(({ url }) =>
      Array.from({ length: 150 }, () =>
        post(`${url}/graphql`, { query: person, variables: { id: 'p1' } }, client('web', '1')),
      ),
    ),
  );
  await Promise.all(routers.map((router) => router.stop()));
  expect(await uses()).toEqual([
    { operation: 'Person', client: 'web 1', ok: 300, errors: 0, persisted: false },
  ]);
});

test('without Postgres the graph answers as with it; failed writes are in the metrics and once in the log, and a stop does not wait', async () => {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'warn', destination: { write: (line) => lines.push(line) } });
  const away = new URL(await closedPort());
  const databaseUrl = `postgres://usage:secret@127.0.0.1:${away.port}/usage`;
  const router = await startTestRouter(library, { log, usage: { databaseUrl, retentionDays: 90 } });
  for (let time = 0; time < 20; time += 1)
    expect((await router.query(person, { id: 'p1' })).body).toEqual({ data: { person: { name: 'Ada' } } });
  const failed = async () =>
    readExposition(await (await fetch(`${router.url}/metrics`)).text()).find(
      ({ name, labels }) => name === 'kawa_usage_flushes_total' && labels['result'] === 'failed',
    )?.value;
  await vi.waitFor(async () => expect(await failed()).toBeGreaterThanOrEqual(2), {
    timeout: 20_000,
    interval: 200,
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('USAGE_DATABASE_URL');
  expect((await router.query(person, { id: 'p1' })).status).toBe(200);
  await router.stop();
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('"requests":21');
  expect(lines.join('')).not.toMatch(/secret|postgres:\/\//u);
});

test('of 5 planted values none is anywhere in the database', async () => {
  const planted = Array.from({ length: 5 }, (_, index) => `ada${index}${randomBytes(8).toString('hex')}`);
  const [literal = '', variable = '', preset = '', name = '', version = ''] = planted.map(
    (text) => `${text}@shop.example`,
  );
  const router = await startTestRouter(library, settings());
  const url = `${router.url}/graphql`;
  const query = `query Q($v: String, $d: String = "${preset}") { a: echo(text: "${literal}") b: echo(text: $v) c: echo(text: $d) }`;
  const answer = await post(url, { query, variables: { v: variable } }, client(name, version));
  expect(answer.body.data).toEqual({ a: literal, b: variable, c: preset });
  await router.stop();
  const tables = await database.sql<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema')`;
  expect(tables.map((table) => table.name)).toContain('public.operation_use');
  let text = '';
  for (const table of tables)
    for (const row of await database.sql.unsafe(`select to_jsonb(t)::text as row from ${table.name} t`))
      text += row['row'];
  expect(text).toContain('Query.echo(text:)');
  for (const value of planted) expect(text).not.toContain(value);
  expect(text).not.toContain('@');
});
