// Answers to ids, texts and both, in each mode, by POST and by GET. Each request is sent twice, with the same answer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post, startTestRouter, type Answer, type RunningRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';
import { hashOf } from '../hash.ts';
import { manifestOf } from '../testing/manifest.ts';
import type { DocumentsMode } from './resolve.ts';

const person = 'query Person($id: ID!) { person(id: $id) { name } }';
const relabel = 'mutation Relabel { relabel(id: "b1", title: "New") { title } }';
const long = `query Long { person(id: "p1") { ${'friends(first: 2) { name } '.repeat(150)}} }`;
const stranger = '{ person(id: "p2") { name } }';
const ada = { person: { name: 'Ada' } };
const variables = { id: 'p1' };
const modes = ['off', 'log', 'only'] as const;

let folder: string;
const routers = new Map<DocumentsMode, RunningRouter>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kawa-documents-'));
  await writeFile(join(folder, 'v1.json'), manifestOf([person]));
  await writeFile(join(folder, 'v2.json'), manifestOf([person, relabel, long]));
  for (const mode of modes) {
    routers.set(mode, await startTestRouter(library, { documents: { mode, manifests: [folder] } }));
  }
});
afterAll(async () => {
  for (const router of routers.values()) await router[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const urlOf = (mode: DocumentsMode): string => `${routers.get(mode)?.url}/graphql`;
const byPost = (mode: DocumentsMode, body: unknown): Promise<Answer> => post(urlOf(mode), body);

/** A GET as from an Apollo client, with the header that proves that no page of another site sent it. */
async function byGet(
  mode: DocumentsMode,
  parameters: Record<string, unknown>,
  headers: Record<string, string> = { 'apollo-require-preflight': 'true' },
): Promise<Answer> {
  const search = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const response = await fetch(`${urlOf(mode)}?${search}`, { headers });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}

const persistedQuery = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
const transports = [
  ['POST', byPost],
  ['GET', byGet],
] as const;

describe.each(transports)('by %s', (_name, send) => {
  test.each(modes)('%s: serves a known id under each of its 3 names, twice', async (mode) => {
    const id = hashOf(person);
    for (const named of [
      { documentId: id },
      { documentId: `sha256:${id}` },
      { extensions: persistedQuery(id) },
    ]) {
      for (let time = 0; time < 2; time += 1) {
        const { status, body } = await send(mode, { ...named, variables, operationName: 'Person' });
        expect({ status, body }).toEqual({ status: 200, body: { data: ada } });
      }
    }
  });

  const unknown = hashOf(stranger);
  test.each<[DocumentsMode, string, Record<string, unknown>, number, string]>([
    ['only', 'an unknown documentId', { documentId: unknown }, 404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ['only', 'an unknown hash', { extensions: persistedQuery(unknown) }, 404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ['only', 'nothing', { variables: {} }, 400, 'PERSISTED_QUERY_ID_REQUIRED'],
    ['only', 'a stranger', { query: stranger }, 403, 'QUERY_NOT_IN_SAFELIST'],
    ['only', 'an introspection', { query: '{ __schema { types { name } } }' }, 403, 'QUERY_NOT_IN_SAFELIST'],
    ['only', 'a known text with one blank more', { query: `${person} ` }, 403, 'QUERY_NOT_IN_SAFELIST'],
    ['only', 'no GraphQL', { query: '}{' }, 403, 'QUERY_NOT_IN_SAFELIST'],
    [
      'only',
      'a documentId and its text',
      { documentId: hashOf(person), query: person },
      400,
      'CANNOT_SEND_PQ_ID_AND_BODY',
    ],
    [
      'only',
      'a hash and its text',
      { extensions: persistedQuery(hashOf(person)), query: person },
      400,
      'CANNOT_SEND_PQ_ID_AND_BODY',
    ],
    [
      'only',
      'a hash and a stranger',
      { extensions: persistedQuery(unknown), query: stranger },
      400,
      'CANNOT_SEND_PQ_ID_AND_BODY',
    ],
    ['off', 'an unknown documentId', { documentId: unknown }, 404, 'PERSISTED_QUERY_NOT_IN_LIST'],
    [
      'off',
      'an unknown hash',
      { extensions: persistedQuery(hashOf('never sent')) },
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    [
      'log',
      'an unknown hash',
      { extensions: persistedQuery(hashOf('never sent')) },
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['off', 'nothing', { variables: {} }, 400, 'BAD_REQUEST'],
    [
      'off',
      'a documentId and its text',
      { documentId: hashOf(person), query: person },
      400,
      'CANNOT_SEND_PQ_ID_AND_BODY',
    ],
    [
      'off',
      'a text under the hash of another',
      { extensions: persistedQuery(hashOf(person)), query: stranger },
      400,
      'BAD_REQUEST',
    ],
    ['off', 'both ids', { documentId: unknown, extensions: persistedQuery(unknown) }, 400, 'BAD_REQUEST'],
    [
      'off',
      'version 2',
      { extensions: { persistedQuery: { version: 2, sha256Hash: unknown } } },
      400,
      'BAD_REQUEST',
    ],
    ['off', 'a text of 1,001 tokens', { query: `{ ${'id '.repeat(1_000)}}` }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['only', 'a known id without its variable', { documentId: hashOf(person) }, 400, 'BAD_USER_INPUT'],
    [
      'only',
      'a known id with hostile variables',
      { documentId: hashOf(person), variables: { id: { __proto__: 1 } } },
      400,
      'BAD_USER_INPUT',
    ],
  ])('%s: refuses %s twice, alike', async (mode, _what, request, status, code) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await send(mode, request);
      expect(answer.body.errors?.[0]?.extensions).toEqual({
        code,
        requestId: answer.headers.get('x-request-id'),
      });
      expect(answer.status).toBe(status);
      expect(answer.body.data).toBeUndefined();
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('only: serves a text that is exactly in a manifest', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await send('only', { query: person, variables });
      expect({ status, body }).toEqual({ status: 200, body: { data: ada } });
    }
  });

  test.each(modes)(
    '%s: serves a persisted document of 1,362 tokens, and no such text of a stranger',
    async (mode) => {
      const { status } = await send(mode, { documentId: hashOf(long) });
      expect(status).toBe(200);
      const strange = await send(mode, { query: long.replace('Long', 'Strange') });
      expect([400, 403]).toContain(strange.status);
    },
  );

  test.each(modes)('%s: answers 4xx to every hostile id', async (mode) => {
    const ids = [
      '__proto__',
      'constructor',
      '',
      '\0',
      '../v1.json',
      'x'.repeat(20_000),
      'sha256:',
      'é',
      'toString',
    ];
    for (const id of ids) {
      for (const named of [{ documentId: id }, { extensions: persistedQuery(id) }]) {
        const answer = await send(mode, named);
        expect([400, 404]).toContain(answer.status);
        expect(answer.body.errors).toHaveLength(1);
      }
    }
  });

  test('off: registers an automatic persisted query with its right hash, then serves the hash', async () => {
    const query = `{ person(id: "p1") { name } } # ${send.name}`;
    const extensions = persistedQuery(hashOf(query));
    expect((await send('off', { extensions })).body.errors?.[0]?.message).toBe('PersistedQueryNotFound');
    expect((await send('off', { extensions, query })).body).toEqual({ data: ada });
    expect((await send('off', { extensions })).body).toEqual({ data: ada });
    expect((await send('only', { extensions })).status).toBe(404);
  });
});

test('POST: an id of 1 MB, of another type, or twice is 4xx in each mode', async () => {
  for (const mode of modes) {
    expect((await byPost(mode, { documentId: 'x'.repeat(1_000_000) })).status).toBe(413);
    for (const id of [7, true, [], ['a'], {}, [[]]]) {
      expect((await byPost(mode, { documentId: id })).status).toBe(400);
      expect((await byPost(mode, { extensions: persistedQuery(id) })).status).toBe(400);
      expect((await byPost(mode, { extensions: { persistedQuery: id } })).status).toBe(400);
    }
    const response = await fetch(`${urlOf(mode)}?documentId=a&documentId=a`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('`documentId` may appear only once in the URL.');
    expect((await fetch(`${urlOf(mode)}?extensions={`)).status).toBe(400);
    expect((await fetch(`${urlOf(mode)}?extensions=[]`)).status).toBe(400);
  }
});

test('1,000 generated requests are answered below 500, as JSON with a code', async () => {
  const id = fc.oneof(fc.constantFrom(hashOf(person), hashOf(relabel), '__proto__'), fc.anything());
  const request = fc.record(
    {
      documentId: id,
      query: fc.oneof(fc.constantFrom(person, stranger), fc.anything()),
      variables: fc.oneof(fc.constant(variables), fc.anything()),
      extensions: fc.oneof(
        fc.record({ persistedQuery: fc.record({ version: fc.constantFrom(1, 2), sha256Hash: id }) }),
        fc.anything(),
      ),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...modes), request, async (mode, body) => {
      // No client can send a bigint, which JSON does not have.
      const text = JSON.stringify(body, (_, value: unknown) =>
        typeof value === 'bigint' ? Number(value) : value,
      );
      const answer = await post(urlOf(mode), text);
      expect(answer.status).toBeLessThan(500);
      if (answer.status !== 200)
        expect(answer.body.errors?.[0]?.extensions['code']).toEqual(expect.any(String));
    }),
    { numRuns: 1_000 },
  );
});

test('a page of another site may send a persisted query by GET, nothing else', async () => {
  const simple = (parameters: Record<string, unknown>) => byGet('off', parameters, {});
  expect((await simple({ documentId: hashOf(person), variables })).body).toEqual({ data: ada });
  expect((await simple({ extensions: persistedQuery(hashOf(person)), variables })).body).toEqual({
    data: ada,
  });
  expect((await simple({ query: person, variables })).status).toBe(400);
  expect((await simple({ query: stranger })).status).toBe(400);
  expect((await simple({ documentId: hashOf(relabel) })).status).toBe(400);
});

test('a mutation of a manifest is served by POST and refused by GET with 405', async () => {
  const named = { documentId: hashOf(relabel) };
  expect((await byPost('only', named)).body).toEqual({ data: { relabel: { title: 'New' } } });
  const answer = await byGet('only', named);
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('POST');
});
