// Everything that a client can send to the port: well-formed and malformed requests, each with the expected status and
// code.
import { request as httpRequest } from 'node:http';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { post, startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';

let router: RunningRouter;
let url: string;

beforeAll(async () => {
  router = await startTestRouter(library, { corsOrigins: ['https://reader.example'] });
  url = `${router.url}/graphql`;
});
afterAll(() => router[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };

test('answers POST and GET alike', async () => {
  const query = '{ person(id: "p1") { name } }';
  const posted = await post(url, { query });
  const got = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(posted.body).toEqual({ data: { person: { name: 'Ada' } } });
  expect(await got.json()).toEqual(posted.body);
  expect(got.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

test('answers application/graphql-response+json when asked', async () => {
  const { headers } = await post(
    url,
    { query: '{ __typename }' },
    { accept: 'application/graphql-response+json' },
  );
  expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
});

test('passes every MUST of the GraphQL over HTTP audits', async () => {
  const results = await Promise.all(serverAudits({ url }).map(async (audit) => await audit.fn()));
  const failed = results.filter((result) => result.status === 'error').map(({ name }) => name);
  expect(results.length).toBeGreaterThan(50);
  expect(failed).toEqual([]);
});

test.each([
  ['malformed JSON', '{"query": ', json, 400, 'BAD_REQUEST'],
  ['an empty body', '', json, 400, 'BAD_REQUEST'],
  ['a list of operations', '[{"query":"{ __typename }"}]', json, 400, 'BAD_REQUEST'],
  ['a JSON text', '"query"', json, 400, 'BAD_REQUEST'],
  ['no query', '{"variables":{}}', json, 400, 'BAD_REQUEST'],
  ['a query that is a number', '{"query":7}', json, 400, 'BAD_REQUEST'],
  ['variables that are a list', '{"query":"{ __typename }","variables":[]}', json, 400, 'BAD_REQUEST'],
  ['text/plain', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
  [
    'a form',
    'query={__typename}',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'BAD_REQUEST',
  ],
  ['UTF-16', '{}', { 'content-type': 'application/json; charset=utf-16' }, 415, 'BAD_REQUEST'],
  ['a broken content-type', '{}', { 'content-type': ';;' }, 415, 'BAD_REQUEST'],
  ['a compressed body', '{}', { ...json, 'content-encoding': 'gzip' }, 415, 'BAD_REQUEST'],
  ['a syntax error', '{"query":"{ items { "}', json, 400, 'GRAPHQL_PARSE_FAILED'],
  ['1,001 tokens', `{"query":"{ ${'id '.repeat(1_000)}}"}`, json, 400, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{"query":"{ items { nope } }"}', json, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an @inaccessible field', '{"query":"{ people { secret } }"}', json, 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a wrong variable',
    '{"query":"query($n: Int){ items(first: $n) { id } }","variables":{"n":"x"}}',
    json,
    400,
    'BAD_USER_INPUT',
  ],
  [
    'an unknown operation',
    '{"query":"query a { __typename }","operationName":"b"}',
    json,
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a subscription', '{"query":"subscription { x }"}', json, 400, 'GRAPHQL_VALIDATION_FAILED'],
])('refuses %s twice, alike', async (_name, body, headers, status, code) => {
  for (let time = 0; time < 2; time += 1) {
    const answer = await post(url, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions['code']).toBe(code);
    expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
    expect(answer.headers.get('content-type')).toContain('json');
    expect(JSON.stringify(answer.body)).not.toMatch(/stack|at .*\.ts|node_modules/u);
  }
});

test.each([
  [
    'an object with a field that the type lacks',
    'query ($v: SearchFilter) { search(text: "a", filter: $v) { __typename } }',
    { hunter2: 'hunter2' },
    'Variable "$v" got invalid value',
  ],
  [
    'a text for a number in an object',
    'query ($v: SearchFilter) { search(text: "a", filter: $v) { __typename } }',
    { minPages: 'hunter2' },
    'Variable "$v" got invalid value at "v.minPages"; Int cannot represent it.',
  ],
  [
    'a text for a number',
    'query ($v: Int) { items(first: $v) { id } }',
    'hunter2',
    'Variable "$v" got invalid value; Int cannot represent it.',
  ],
  [
    'a value that the enum lacks',
    'query ($v: SearchFilter) { search(text: "a", filter: $v) { __typename } }',
    { condition: 'hunter2' },
    'Variable "$v" got invalid value at "v.condition"; It does not exist in "Condition" enum.',
  ],
])(
  'tells of %s which variable and which type, 2 times, and never the value',
  async (_what, query, v, told) => {
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await post(url, { query, variables: { v } });
      expect(status).toBe(400);
      expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      expect(body.errors?.[0]?.message).toContain(told);
      // The error contains the client's name of the field, like an error of validation.
      expect(JSON.stringify(body).replaceAll('Field \\"hunter2\\"', '')).not.toContain('hunter2');
    }
  },
);

test('reads UTF-8 with a named charset, with a byte order mark, and refuses bytes that are not UTF-8', async () => {
  const body = JSON.stringify({ query: '{ echo(text: "é") }' });
  const named = await post(url, `\uFEFF${body}`, { 'content-type': 'application/json; charset="UTF-8"' });
  expect(named.body).toEqual({ data: { echo: 'é' } });
  const response = await fetch(url, { method: 'POST', headers: json, body: Buffer.from(body, 'latin1') });
  expect(response.status).toBe(400);
});

test('refuses 1 MB with 413, whether or not its length is announced', async () => {
  const body = JSON.stringify({ query: `{ echo(text: "${'x'.repeat(1_000_000)}") }` });
  const announced = await post(url, body);
  expect(announced.status).toBe(413);
  expect(announced.body.errors?.[0]?.extensions['code']).toBe('PAYLOAD_TOO_LARGE');
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest(
      url,
      { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    request.on('error', reject);
    for (let at = 0; at < body.length; at += 10_000) request.write(body.slice(at, at + 10_000));
    request.end();
  });
  expect(status).toBe(413);
});

test.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('refuses %s with 405', async (method) => {
  const response = await fetch(url, { method, headers: json });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toContain('POST');
});

test('refuses a mutation by GET with 405, and a GET that a foreign page could send', async () => {
  const address = `${url}?query=${encodeURIComponent('mutation { fail }')}`;
  const mutation = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
  expect(mutation.status).toBe(405);
  const foreign = await fetch(`${url}?query={__typename}`);
  expect(foreign.status).toBe(400);
  expect(await foreign.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});

test('answers other paths with 404 in JSON', async () => {
  for (const path of ['/nope', '/graphql/', '/healthy', '/__proto__', '/graphiql/../main.ts', '//graphql']) {
    const response = await fetch(router.url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  }
});

test('allows Sandbox and the configured origin, no other, and tells caches that it depends', async () => {
  const preflight = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  for (const origin of ['https://studio.apollographql.com', 'https://reader.example']) {
    const response = await preflight(origin);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
    expect(response.headers.get('vary')).toContain('Origin');
  }
  // The development server of a frontend.
  for (const origin of ['http://localhost:5173', 'http://127.0.0.1:3000', 'http://[::1]:8080'])
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  for (const origin of [
    'http://localhost.evil.example',
    'http://localhost:1@evil.example',
    'http://192.168.0.1:80',
  ])
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
  const foreign = await preflight('https://evil.example');
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  const answer = await post(url, { query: '{ __typename }' }, { origin: 'https://reader.example' });
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://reader.example');
  expect(answer.headers.get('vary')).toBe('Origin');
});

test('lets 1 of 2 origins read the id of a request and how long to wait after a refusal', async () => {
  const exposed = async (origin: string) =>
    (await post(url, { query: '{ nothing }' }, { origin })).headers.get('access-control-expose-headers');
  expect(await exposed('https://reader.example')).toBe('x-request-id, retry-after');
  expect(await exposed('https://evil.example')).toBeNull();
});

test('repeats a sane request id and replaces others', async () => {
  const idFor = async (id: string) =>
    (await post(url, { query: '{ __typename }' }, { 'x-request-id': id })).headers.get('x-request-id');
  expect(await idFor('trace-1.a:b_C')).toBe('trace-1.a:b_C');
  for (const id of ['a b', 'x'.repeat(129), '"quoted"']) expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/u);
});

test('tells liveness and readiness', async () => {
  expect(await (await fetch(`${router.url}/health/live`)).json()).toEqual({ live: true });
  const ready = await fetch(`${router.url}/health/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({
    ready: true,
    degraded: false,
    subgraphs: { total: 4, ready: 4 },
  });
});

test.each(['/health', '/healthz'])('%s tells status, database and version', async (path) => {
  const response = await fetch(router.url + path);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', database: 'unknown', version: '0.1.0' });
});

const graphqlResponse = 'application/graphql-response+json';
const unknownHash = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };

test.each([
  ['a batch', '[]', {}, 400],
  ['an unknown document id', '{"documentId":"nope"}', {}, 404],
  ['a wrong credential', '{"query":"{ __typename }"}', { authorization: 'Basic x' }, 401],
  ['a body of 200 kB', 'x'.repeat(200_000), {}, 413],
  ['no query', '{}', {}, 400],
])('refuses %s in the media type that the client accepts, of 6', async (_name, body, headers, status) => {
  for (const [accept, type] of [
    [graphqlResponse, graphqlResponse],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    [`${graphqlResponse}, application/json;q=0.9`, graphqlResponse],
    [`application/json, ${graphqlResponse}`, 'application/json'],
    [`${graphqlResponse};q=0.5, application/*`, 'application/json'],
  ]) {
    const answer = await post(url, body, { ...headers, accept: accept ?? '' });
    expect([accept, answer.status, answer.headers.get('content-type')]).toEqual([
      accept,
      status,
      `${type}; charset=utf-8`,
    ]);
    expect(answer.body.errors).toHaveLength(1);
  }
});

test('an unknown automatic hash is 404 in the media type whose 200 says that there is data, else 200', async () => {
  for (const [accept, status] of [
    [graphqlResponse, 404],
    ['application/json', 200],
  ] as const) {
    const answer = await post(url, unknownHash, { accept });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body.errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
  }
  const nothing = await post(url, { query: 'mutation { fail }' }, { accept: graphqlResponse });
  expect([nothing.status, nothing.body.data]).toEqual([200, { fail: null }]);
});

test('an empty operation name is as if there were none, by POST and GET', async () => {
  const query = '{ __typename }';
  expect((await post(url, { query, operationName: '' })).body).toEqual({ data: { __typename: 'Query' } });
  const search = new URLSearchParams({ query, operationName: '' });
  const got = await fetch(`${url}?${search}`, { headers: { 'apollo-require-preflight': '1' } });
  expect(await got.json()).toEqual({ data: { __typename: 'Query' } });
  const two = await post(url, { query: 'query a { __typename } query b { __typename }', operationName: '' });
  expect(two.body.errors?.[0]?.extensions['code']).toBe('OPERATION_RESOLUTION_FAILURE');
});

test('refuses a WebSocket by name, and closes the connection', async () => {
  const { status, text, closes } = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const request = httpRequest(url, { headers: upgrade }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, text: body, closes: response.headers.connection }),
      );
    });
    request.on('error', reject).end();
  });
  expect([status, closes]).toEqual([400, 'close']);
  expect(text).toContain('WebSockets and subscriptions are not served');
});

test('a browser that opens /graphql is led to GraphiQL; a client is not, nor is a browser where no pages are served', async () => {
  const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
  const opened = await fetch(url, { headers: browser, redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([302, '/graphiql']);
  expect((await fetch(url, { headers: browser })).headers.get('content-type')).toContain('text/html');
  expect((await fetch(`${url}?query={__typename}`, { headers: browser, redirect: 'manual' })).status).toBe(
    400,
  );
  expect((await fetch(url)).status).toBe(400);
  await using bare = await startTestRouter(library, { landingPage: false });
  expect((await fetch(`${bare.url}/graphql`, { headers: browser, redirect: 'manual' })).status).toBe(400);
});

test.each(['@skip(if: false)', '@nobody'])(
  'refuses 12 times %s at one place with one error, before validation lists the others',
  async (directive) => {
    const query = `{ items { id ${directive.repeat(12)} } }`;
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await post(url, { query });
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([
        { extensions: { code: 'QUERY_DIRECTIVES_EXCEEDED', limit: 4, actual: 12 } },
      ]);
    }
  },
);
