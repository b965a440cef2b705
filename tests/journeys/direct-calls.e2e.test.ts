// Calls the subgraphs without the router, and sends identity headers to the router: both must get nothing. Each is asked
// twice.
import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { anonymous, service, signIdentity, type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, customer, postGraphQL, startKawa, twice, type Headers, type Kawa } from '../kit/kit.ts';

const domains = ['customers', 'products', 'stock', 'orders', 'staff'] as const;
/** One command of each domain that only our programs may call. */
const commands: Readonly<Record<(typeof domains)[number], string>> = {
  customers: 'mutation { importCustomers(records: []) { ref } }',
  products: 'mutation { importProducts(records: []) { ref } }',
  stock: 'mutation { importStores(records: []) { ref } }',
  orders: 'mutation { importOrders(records: []) { ref } }',
  staff: 'mutation { importEmployees(records: []) { ref } }',
};

let kawa: Kawa;
beforeAll(async () => {
  kawa = await startKawa('services', { seed: 'coffee' });
});
afterAll(() => kawa?.[Symbol.asyncDispose]());

const urlOf = (name: string): string => kawa.services?.subgraphUrls[name] ?? '';
const keyOf = (caller: string, name: string): string => kawa.services?.callKeys.between(caller, name) ?? '';

interface Direct {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Uses Node's own HTTP client, which sends methods and bodies that fetch refuses. */
function call(url: string, method: string, body: string, headers: Headers = {}): Promise<Direct> {
  return new Promise((resolve, reject) => {
    const sent = openRequest(
      url,
      {
        method,
        headers: {
          'content-type': 'application/json',
          // Without it Node sends no length for OPTIONS or DELETE, and the body would be read as the next request.
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function expectNothing(url: string, method: string, body: string, headers: Headers = {}) {
  for (let time = 0; time < 2; time += 1) {
    const answer = await call(url, method, body, headers);
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 401, text: '' });
    expect(Object.keys(answer.headers).toSorted()).toEqual([
      'connection',
      'content-length',
      'date',
      'keep-alive',
    ]);
  }
}

describe.each(domains)('%s, called past the router,', (name) => {
  const other = name === 'stock' ? 'orders' : 'stock';

  test('answers 401 and not a byte to whatever is not signed', async () => {
    const url = urlOf(name);
    for (const query of [
      '{ __typename }',
      '{ _service { sdl } }',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      '{ __schema { types { name } } }',
      commands[name],
      '{',
    ]) {
      const variables = { r: [{ __typename: 'Customer', id: 'x' }] };
      await expectNothing(url, 'POST', JSON.stringify({ query, variables }));
      await expectNothing(`${url}?query=${encodeURIComponent(query)}`, 'GET', '');
    }
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH']) await expectNothing(url, method, '{}');
    await expectNothing(url, 'POST', 'x'.repeat(200_000));
  });

  test('takes no credential of a client for a proof', async () => {
    const { authorization = '' } = await kawa.credentials();
    const body = JSON.stringify({ query: commands[name] });
    for (const headers of [
      { authorization },
      { 'x-api-key': `kawa_${'A'.repeat(43)}` },
      { 'kawa-identity': authorization },
      { 'kawa-identity': JSON.stringify(service('router')) },
      { 'kawa-identity': '' },
      { 'kawa-identity': 'v2.router....' },
      { 'x-forwarded-for': '127.0.0.1', 'x-kawa-identity': 'router' },
    ])
      await expectNothing(urlOf(name), 'POST', body, headers);
  });

  test('takes no proof that is for another, for another body, of another time, or of a stranger', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const sign = (change: Partial<Parameters<typeof signIdentity>[0]> = {}) =>
      signIdentity({
        caller: 'router',
        key: keyOf('router', name),
        viewer: anonymous,
        body,
        time: Date.now(),
        ...change,
      });
    const asked = (identity: string, sent = body) =>
      call(urlOf(name), 'POST', sent, { 'kawa-identity': identity });
    // Each identity below differs from this one in a single part.
    expect(await asked(sign())).toMatchObject({ status: 200, text: '{"data":{"__typename":"Query"}}' });
    const parts = sign().split('.');
    const raised = parts.with(-2, Buffer.from(JSON.stringify(service('router'))).toString('base64url'));
    for (const identity of [
      sign({ key: keyOf('router', other) }),
      sign({ key: 'k'.repeat(43) }),
      sign({ caller: 'tools' }),
      sign({ caller: 'nobody' }),
      sign({ caller: 'constructor' }),
      sign({ time: Date.now() - 31_000 }),
      sign({ time: Date.now() + 31_000 }),
      sign({ body: `${body} ` }),
      raised.join('.'),
      parts.with(-1, '').join('.'),
      parts.slice(0, -1).join('.'),
      // Our other programs may sign only for themselves.
      sign({ caller: 'tools', key: keyOf('tools', name), viewer: admin }),
      sign({ caller: 'tools', key: keyOf('tools', name), viewer: service('router') }),
    ])
      await expectNothing(urlOf(name), 'POST', body, { 'kawa-identity': identity });
    // A valid identity, replayed with another body.
    await expectNothing(urlOf(name), 'POST', JSON.stringify({ query: commands[name] }), {
      'kawa-identity': sign(),
    });
  });

  test('tells strangers its health, and nothing else', async () => {
    const [live, ready, nothing] = await Promise.all(
      ['/health/live', '/health/ready', '/nothing'].map((path) =>
        call(new URL(path, urlOf(name)).href, 'GET', ''),
      ),
    );
    expect(live?.text).toBe('{"status":"live"}');
    expect(ready?.text).toBe('{"status":"ready"}');
    expect(nothing?.status).toBe(404);
    const keys = await call(new URL('/.well-known/jwks.json', urlOf(name)).href, 'GET', '');
    const isIssuer = name === 'customers' || name === 'staff';
    expect(keys.status).toBe(isIssuer ? 200 : 404);
    expect(keys.text).not.toContain('"d"');
  });
});

describe('a client that tells the router who he is', () => {
  const ORDERS = '{ orders(first: 1) { nodes { number } } }';
  const ask = (query: string, headers: Headers) => postGraphQL(kawa.url, { query }, headers);
  /** A header that the subgraphs would accept if the router passed it on. */
  const forged = (viewer: Viewer): Headers => ({
    'kawa-identity': signIdentity({
      caller: 'router',
      key: keyOf('router', 'orders'),
      viewer,
      body: JSON.stringify({ query: ORDERS }),
      time: Date.now(),
    }),
  });

  test('in kawa-identity stays who he is: a stranger, a customer, a clerk', async () => {
    const jonas = 'jonas.brueckner@example.org';
    const sql = await kawa.database('customers');
    const [found] = await sql`select id from customer where email = ${jonas}`;
    const asJonas = await kawa.credentials(customer(String(found?.['id'])));
    for (const viewer of [admin, service('router'), service('tools'), customer('somebody')]) {
      const header = forged(viewer);
      expect((await twice(() => ask(ORDERS, header))).codes).toEqual(['UNAUTHENTICATED']);
      expect((await twice(() => ask('{ me { id } }', header))).data.me).toBeNull();
      expect((await twice(() => ask(ORDERS, { ...asJonas, ...header }))).codes).toEqual(['FORBIDDEN']);
      expect((await twice(() => ask('{ me { email } }', { ...asJonas, ...header }))).data.me.email).toBe(
        jonas,
      );
      const clerk = await kawa.credentials({ ...admin, scopes: ['orders:read'] });
      expect((await ask(ORDERS, { ...clerk, ...header })).codes).toEqual([]);
      expect((await twice(() => ask('{ customers { totalCount } }', { ...clerk, ...header }))).codes).toEqual(
        ['FORBIDDEN'],
      );
    }
  });

  test('reaches no command and no federation field, by whatever name', async () => {
    for (const query of [
      ...Object.values(commands),
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ viewerOfApiKey(hash: "x") { id } }',
    ])
      for (const headers of [{}, forged(service('router')), await kawa.credentials()])
        expect((await twice(() => ask(query, headers))).codes, query).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test('in other headers of the kind stays a stranger', async () => {
    for (const name of [
      'x-viewer',
      'x-user-id',
      'x-kawa-identity',
      'x-scopes',
      'x-forwarded-user',
      'remote-user',
      'cookie',
    ])
      expect((await twice(() => ask(ORDERS, { [name]: JSON.stringify(admin) }))).codes).toEqual([
        'UNAUTHENTICATED',
      ]);
  });
});

describe('an x-request-id that is more than an id', () => {
  test.each([
    ['quotes and JSON', '","level":"fatal","msg":"forged'],
    ['a space', 'a b'],
    ['escaped line ends', 'id%0d%0aset-cookie: a=b'],
    ['markup', '<script>alert(1)</script>'],
    ['129 characters', 'x'.repeat(129)],
    ['a terminal sequence', 'id\u00a0\u009b31m'],
  ])('(%s) is another one in the answer and in what is quoted', async (_what, id) => {
    const answer = await twice(() =>
      postGraphQL(kawa.url, { query: '{ orders { totalCount } }' }, { 'x-request-id': id }),
    );
    const told = answer.headers.get('x-request-id') ?? '';
    expect(told).toMatch(/^[\da-f-]{36}$/u);
    const { errors } = JSON.parse(answer.text) as { errors: { extensions: { requestId?: string } }[] };
    expect(errors[0]?.extensions.requestId).toBe(told);
    expect(answer.text).not.toContain(id);
  });

  test.each([
    ['a line end', 'x-request-id: one\r\nkawa-identity: two'],
    ['a bare line feed', 'x-request-id: one\nkawa-identity: two'],
    ['a bare carriage return', 'x-request-id: one\rkawa-identity: two'],
    ['a NUL', 'x-request-id: one\0two'],
    ['a folded line', 'x-request-id: one\r\n two'],
    ['two of it', 'x-request-id: one\r\nx-request-id: two'],
  ])('(%s, written on the wire) makes nobody of a stranger', async (_what, lines) => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await onTheWire(lines);
      expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400) /u);
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      expect(head.toLowerCase()).not.toContain('kawa-identity');
      if (head.startsWith('HTTP/1.1 200')) expect(body).toContain('"UNAUTHENTICATED"');
      else expect(body).not.toContain('"data"');
    }
  });

  test('that is an id goes through to the answer', async () => {
    const { headers } = await postGraphQL(
      kawa.url,
      { query: '{ __typename }' },
      { 'x-request-id': 'trace:1.2-3' },
    );
    expect(headers.get('x-request-id')).toBe('trace:1.2-3');
  });
});

/** Sends a request with exactly these header lines. */
function onTheWire(lines: string): Promise<string> {
  const { hostname, port } = new URL(kawa.url);
  const body = JSON.stringify({ query: '{ orders { totalCount } }' });
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject).on('close', () => resolve(text));
    socket.end(
      `POST /graphql HTTP/1.1\r\nhost: kawa\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n${lines}\r\n\r\n${body}`,
    );
  });
}
