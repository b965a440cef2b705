import { Agent, request as openRequest, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createLog } from '@kawa/log';
import { service, signIdentity, type Viewer } from '@kawa/trust';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { mountSubgraph } from '../mount/mount.ts';
import { remoteSubgraph } from '../call/remote.ts';
import { serveSubgraph, type Callers } from './serve.ts';
import type { Call, JsonWebKeySet } from '../mountable.ts';

/** A served subgraph whose field `slow` answers when the test opens the gate. */
async function served(
  options: {
    ready?: () => Promise<boolean>;
    callers?: Callers;
    jwks?: () => Promise<JsonWebKeySet>;
  } = {},
) {
  const gate = Promise.withResolvers<void>();
  const allWait = Promise.withResolvers<void>();
  const calls: Call[] = [];
  const events: string[] = [];
  let waiting = 0;
  let expected = 1;
  const mounted = mountSubgraph<Call>(
    {
      name: 'things',
      typeDefs: parse('type Query { one: Int slow: Int text(value: String): String }'),
      resolvers: {
        Query: {
          one: () => 1,
          slow: async () => {
            waiting += 1;
            if (waiting === expected) allWait.resolve();
            await gate.promise;
            events.push('answered');
            return 2;
          },
          text: (_: unknown, { value }: { value?: string }) => String(value?.length),
        },
      },
      createContext: (call) => {
        calls.push(call);
        return call;
      },
      start: () => Promise.resolve(),
      ready: options.ready ?? (() => Promise.resolve(true)),
      ...(options.jwks === undefined ? {} : { jwks: options.jwks }),
      isOutage: () => false,
      stop: () => {
        events.push('stopped');
        return Promise.resolve();
      },
    },
    createLog({ name: 'test', level: 'silent' }),
  );
  const server = await serveSubgraph(mounted, {
    host: '127.0.0.1',
    port: 0,
    callers: options.callers ?? 'anyone',
  });
  const { origin, port } = new URL(server.url);
  return {
    ...server,
    mounted,
    origin,
    port: Number(port),
    calls,
    events,
    openGate: () => gate.resolve(),
    /** Resolves when `count` resolvers wait at the gate. */
    allWait: (count: number) => {
      expected = count;
      if (waiting >= expected) allWait.resolve();
      return allWait.promise;
    },
    async [Symbol.asyncDispose]() {
      gate.resolve();
      await server.stop();
    },
  };
}

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

describe('POST /graphql', () => {
  test('answers data as JSON with its length; the request id reaches the context', async () => {
    await using server = await served();
    const response = await post(server.url, '{"query":"{ one }"}', { 'x-request-id': 'r-1' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const text = await response.text();
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(JSON.parse(text)).toEqual({ data: { one: 1 } });
    expect(server.calls[0]?.requestId).toBe('r-1');
  });

  test('makes an id for a request that has none, another for each', async () => {
    await using server = await served();
    for (let call = 0; call < 2; call += 1) await (await post(server.url, '{"query":"{ one }"}')).text();
    const ids = server.calls.map(({ requestId }) => requestId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/u);
  });

  test('a document that does not fit is 200 with errors, as GraphQL has it', async () => {
    await using server = await served();
    const response = await post(server.url, '{"query":"{ nope }"}');
    expect([response.status, await codeOf(response)]).toEqual([200, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test.each([
    '',
    '{',
    'null',
    '12',
    '"{ one }"',
    '[]',
    '{}',
    '{"query":1}',
    '{"query":null}',
    '<html>',
    '\u0000',
  ])('the body %j is 400, one BAD_REQUEST, and the server goes on', async (body) => {
    await using server = await served();
    const response = await post(server.url, body);
    expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
    expect((await post(server.url, '{"query":"{ one }"}')).status).toBe(200);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    '%s is 405 and says what is allowed',
    async (method) => {
      await using server = await served();
      const response = await fetch(`${server.url}?query={one}`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await codeOf(response)).toBe('BAD_REQUEST');
    },
  );
});

describe('a body of 10 MB', () => {
  const bodyOf = (bytes: number) => {
    const [head, tail] = ['{"query":"query ($v: String) { text(value: $v) }","variables":{"v":"', '"}}'];
    return `${head}${'x'.repeat(bytes - head.length - tail.length)}${tail}`;
  };

  test('is read to its last byte; one more is 413, announced or not, and the server goes on', async () => {
    await using server = await served();
    const full = await post(server.url, bodyOf(10_000_000));
    expect(full.status).toBe(200);
    expect(await full.json()).toMatchObject({ data: { text: expect.stringMatching(/^99999\d\d$/u) } });

    const announced = await post(server.url, bodyOf(10_000_001));
    expect([announced.status, await codeOf(announced)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);

    const chunked = await fetch(server.url, {
      method: 'POST',
      body: new Blob([bodyOf(12_000_000)]).stream(),
      duplex: 'half',
    });
    expect([chunked.status, await codeOf(chunked)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect((await post(server.url, '{"query":"{ one }"}')).status).toBe(200);
    expect(server.calls).toHaveLength(2);
  });
});

describe('other paths', () => {
  test.each(['/', '/graphql/', '/healthy', '/../etc/passwd', '/favicon.ico'])('%s is 404', async (path) => {
    await using server = await served();
    const response = await fetch(`${server.origin}${path}`);
    expect([response.status, await codeOf(response)]).toEqual([404, 'NOT_FOUND']);
  });

  test('/health/live is 200 always; /health/ready is 503 while the subgraph is not', async () => {
    let ready = false;
    await using server = await served({ ready: () => Promise.resolve(ready) });
    const statuses = async () => {
      const answers = ['live', 'ready'].map((name) => fetch(`${server.origin}/health/${name}`));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses()).toEqual([200, 503]);
    ready = true;
    expect(await statuses()).toEqual([200, 200]);
  });

  test.each(['/health', '/healthz'])('%s tells status, database, version, uptime', async (path) => {
    let ready = true;
    await using server = await served({ callers: new Map(), ready: () => Promise.resolve(ready) });
    const answer = async () => (await fetch(`${server.origin}${path}`)).json();
    const rest = { version: '0.1.0', uptimeSeconds: expect.any(Number) as number };
    expect(await answer()).toEqual({ status: 'ok', database: 'up', ...rest });
    ready = false;
    expect(await answer()).toEqual({ status: 'down', database: 'down', ...rest });
  });

  test('a ready that throws is 500 without its words', async () => {
    await using server = await served({ ready: () => Promise.reject(new Error('hunter2')) });
    const response = await fetch(`${server.origin}/health/ready`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('hunter2');
  });
});

describe('/.well-known/jwks.json', () => {
  test("gives an issuer's public keys to anyone, without a proof of who calls", async () => {
    const keys = [{ kty: 'EC', kid: 'k-1' }];
    await using server = await served({ callers: new Map(), jwks: () => Promise.resolve({ keys }) });
    const response = await fetch(`${server.origin}/.well-known/jwks.json`);
    expect([response.status, await response.json()]).toEqual([200, { keys }]);
  });

  test('is 404 where no tokens are issued', async () => {
    await using server = await served();
    const response = await fetch(`${server.origin}/.well-known/jwks.json`);
    expect([response.status, await codeOf(response)]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('starting', () => {
  test('on a taken port fails with one plain message that names it', async () => {
    await using server = await served();
    await expect(
      serveSubgraph(server.mounted, { host: '127.0.0.1', port: server.port, callers: 'anyone' }),
    ).rejects.toThrow(/^Port \d+ on 127\.0\.0\.1 is taken; set PORT to a free one\.$/u);
  });
});

describe('a caller that hangs up', () => {
  test('aborts the signal of its own call', async () => {
    await using server = await served();
    const caller = new AbortController();
    const asked = fetch(server.url, { method: 'POST', body: '{"query":"{ slow }"}', signal: caller.signal });
    await server.allWait(1);
    const { signal } = server.calls[0] ?? expect.unreachable();
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    expect(signal.aborted).toBe(false);
    caller.abort();
    await expect(asked).rejects.toThrow();
    await aborted;
  });

  test('inside its body leaves the server at work', async () => {
    await using server = await served();
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => {
      socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{"que', resolve);
    });
    socket.resetAndDestroy();
    expect((await post(server.url, '{"query":"{ one }"}')).status).toBe(200);
  });
});

describe('stop', () => {
  /** A request over a connection that the caller keeps; answers the status and what the server says of the connection. */
  const keptAlive = (agent: Agent, url: string, query: string) =>
    new Promise<{ status: number | undefined; connection: string | undefined; body: string }>(
      (resolve, reject) => {
        const sent = openRequest(url, { method: 'POST', agent }, (response: IncomingMessage) => {
          let body = '';
          response.on('data', (chunk) => (body += String(chunk)));
          response.on('end', () => {
            resolve({ status: response.statusCode, connection: response.headers.connection, body });
          });
        });
        sent.on('error', reject);
        sent.end(JSON.stringify({ query }));
      },
    );

  test('answers all 50 requests in flight, then stops the subgraph; kept connections are closed', async () => {
    const server = await served();
    const agent = new Agent({ keepAlive: true, maxSockets: 60 });
    const asked = Promise.all(Array.from({ length: 50 }, () => keptAlive(agent, server.url, '{ slow }')));
    await server.allWait(50);
    const stopped = server.stop();
    await expect(post(server.url, '{"query":"{ one }"}')).rejects.toThrow();
    server.openGate();
    const answers = await asked;
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      Array.from({ length: 50 }, () => [200, '{"data":{"slow":2}}']),
    );
    // Told to the caller, so that it does not send its next request into a closing connection.
    expect(new Set(answers.map(({ connection }) => connection))).toEqual(new Set(['close']));
    await stopped;
    expect(server.events).toEqual([...Array.from({ length: 50 }, () => 'answered'), 'stopped']);
    agent.destroy();
  });

  test('answers a call that was on its way in a kept connection, and closes the connection by the answer', async () => {
    const server = await served();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await keptAlive(agent, server.url, '{ one }');
    const stopped = server.stop();
    await expect(post(server.url, '{"query":"{ one }"}')).rejects.toThrow();
    expect(await keptAlive(agent, server.url, '{ one }')).toMatchObject({ status: 200, connection: 'close' });
    await stopped;
    agent.destroy();
  });

  test('closes 20 idle kept connections', async () => {
    const server = await served();
    const sockets: Socket[] = Array.from({ length: 20 }, () => connect(server.port, '127.0.0.1'));
    const answered = sockets.map((socket) => new Promise((resolve) => socket.once('data', resolve)));
    for (const socket of sockets) socket.write('GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n');
    await Promise.all(answered);
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await server.stop();
    await Promise.all(closed);
  });

  test('says not ready while it drains, to whoever is still connected', async () => {
    const server = await served();
    const agent = new Agent({ keepAlive: true });
    const asked = keptAlive(agent, server.url, '{ slow }');
    await server.allWait(1);
    // A connection whose request has begun is still answered.
    const probe = connect(server.port, '127.0.0.1');
    await new Promise<void>((resolve) =>
      probe.write('GET /health/ready HTTP/1.1\r\nhost: a\r\n', () => resolve()),
    );
    await expect.poll(() => probe.bytesWritten).toBeGreaterThan(0);
    await (await fetch(`${server.origin}/health/live`)).text();
    const stopped = server.stop();
    const answer = new Promise<string>((resolve) => {
      let text = '';
      probe.on('data', (chunk) => (text += String(chunk)));
      probe.on('close', () => resolve(text));
    });
    probe.write('\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 503 .*connection: close.*not ready/isu);
    server.openGate();
    expect((await asked).status).toBe(200);
    await stopped;
    agent.destroy();
  });

  test('asked twice, it stops once', async () => {
    const server = await served();
    await Promise.all([server.stop(), server.stop()]);
    expect(server.events).toEqual(['stopped']);
  });
});

describe('who may call', () => {
  const key = 'r'.repeat(43);
  const callers = new Map([['router', key]]);
  const ada: Viewer = { kind: 'person', id: 'ada', scopes: ['a:read'] };
  const body = '{"query":"{ one }"}';
  const sign = (options: { body?: string; time?: number; key?: string } = {}) =>
    signIdentity({ caller: 'router', key, viewer: ada, body, time: Date.now(), ...options });

  test('a signed call is answered, and its viewer reaches the context', async () => {
    await using server = await served({ callers });
    const response = await post(server.url, body, { 'kawa-identity': sign() });
    expect([response.status, await response.json()]).toEqual([200, { data: { one: 1 } }]);
    expect(server.calls.map(({ viewer }) => viewer)).toEqual([ada]);
  });

  test.each([
    ['without a signature', body, {}],
    ['for its SDL', '{"query":"{ _service { sdl } }"}', {}],
    ['that is no GraphQL', '<html>', {}],
    ['signed for another body', body, { 'kawa-identity': sign({ body: '{"query":"{ slow }"}' }) }],
    ['signed 31 s ago', body, { 'kawa-identity': sign({ time: Date.now() - 31_000 }) }],
    ['signed with another key', body, { 'kawa-identity': sign({ key: 'x'.repeat(43) }) }],
    ['that names itself', body, { 'x-viewer': JSON.stringify(ada), authorization: 'Bearer x' }],
  ])('a call %s is 401 with an empty body, twice, and runs nothing', async (_what, text, headers) => {
    await using server = await served({ callers });
    for (let time = 0; time < 2; time += 1) {
      const response = await post(server.url, text, headers);
      expect([response.status, await response.text()]).toEqual([401, '']);
    }
    expect(server.calls).toEqual([]);
  });

  test('a stranger learns of no method and no size limit either; health answers anyone', async () => {
    await using server = await served({ callers });
    expect((await fetch(server.url)).status).toBe(401);
    expect((await post(server.url, 'x'.repeat(10_000_001))).status).toBe(401);
    expect((await fetch(`${server.origin}/health/ready`)).status).toBe(200);
  });

  test('remoteSubgraph signs what serveSubgraph demands', async () => {
    await using server = await served({ callers: new Map([['billing', key]]) });
    const remote = remoteSubgraph(server.url, { caller: 'billing', key });
    const { signal } = new AbortController();
    const answer = await remote.execute({ query: '{ one }', variables: {}, requestId: 'r-1', signal });
    await remote.close();
    expect(answer).toEqual({ data: { one: 1 } });
    expect(server.calls.map(({ viewer }) => viewer)).toEqual([service('billing')]);
  });
});
