// The credential of a request, over raw HTTP, because attackers can send headers that fetch would join or leave out.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestRouter, type RunningRouter } from '../testing/harness.ts';
import { startIssuer, type TestIssuer } from '../testing/issuers.ts';
import { library } from '../testing/library.ts';

let issuer: TestIssuer;
let router: RunningRouter;
let good: string;

beforeAll(async () => {
  issuer = await startIssuer('here');
  good = await issuer.issue({ id: 'ada', kind: 'person', scopes: [] });
  router = await startTestRouter(library, {
    issuers: [{ issuer: 'here', jwksUrl: issuer.jwks.url, kinds: ['person'], scopes: [] }],
  });
});
afterAll(async () => {
  await router[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const body = '{"query":"{ __typename }"}';
/** The status, code and challenge of the answer to exactly these header lines. */
const send = (...lines: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(router.port, '127.0.0.1', () =>
      socket.write(
        ['POST /graphql HTTP/1.1', 'host: x', 'connection: close', 'content-type: application/json', ...lines]
          .concat(`content-length: ${body.length}`, '', body)
          .join('\r\n'),
      ),
    );
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('end', () => {
      const status = answer.slice(9, 12);
      const code = /"code":"(\w+)"/u.exec(answer)?.[1] ?? 'no error';
      const challenge = /^www-authenticate: (.*)\r$/imu.exec(answer)?.[1] ?? '';
      resolve([status, code, challenge].filter((part) => part !== '').join(' '));
    });
  });

const invalidToken = '401 UNAUTHENTICATED Bearer error="invalid_token"';
const otherScheme = '401 UNAUTHENTICATED Bearer';
const several = '400 BAD_REQUEST';

test.each<[string, () => string[], string]>([
  ['no credential', () => [], '200 no error'],
  ['one good token', () => [`Authorization: Bearer ${good}`], '200 no error'],
  ['the scheme in any case and more spaces', () => [`authorization: BEARER   ${good}`], '200 no error'],
  [
    'the same good token twice',
    () => [`authorization: Bearer ${good}`, `Authorization: Bearer ${good}`],
    several,
  ],
  ['a good and a bad token', () => [`authorization: Bearer ${good}`, 'authorization: Bearer bad'], several],
  [
    'a token and an API key',
    () => [`authorization: Bearer ${good}`, `x-api-key: kawa_${'k'.repeat(43)}`],
    several,
  ],
  ['2 API keys', () => ['x-api-key: a', 'x-api-key: b'], several],
  ['2 tokens in one header', () => [`authorization: Bearer ${good}, Bearer ${good}`], invalidToken],
  ['an empty bearer', () => ['authorization: Bearer '], invalidToken],
  ['a bearer without a space', () => ['authorization: Bearer'], invalidToken],
  ['Basic', () => ['authorization: Basic YWRhOnNlY3JldA=='], otherScheme],
  ['a scheme that begins like Bearer', () => [`authorization: Bearers ${good}`], otherScheme],
  ['a token without a scheme', () => [`authorization: ${good}`], otherScheme],
  ['an empty header', () => ['authorization:'], otherScheme],
  ['an API key where no subgraph knows any', () => [`x-api-key: kawa_${'k'.repeat(43)}`], '403 FORBIDDEN'],
  ['an empty API key', () => ['x-api-key:'], '403 FORBIDDEN'],
  [
    "the router's own headers to subgraphs, which are a stranger's here",
    () => ['kawa-identity: v2.router.0.x.y.z', 'x-viewer: root'],
    '200 no error',
  ],
])('%s', async (_what, lines, answer) => {
  expect(await send(...lines())).toBe(answer);
  expect(await send(...lines())).toBe(answer);
});

test('a GET is asked for its credential too', async () => {
  const url = `${router.url}/graphql?query=%7B__typename%7D`;
  const headers = { 'apollo-require-preflight': '1', authorization: 'Bearer bad' };
  expect((await fetch(url, { headers })).status).toBe(401);
});

test("the router publishes its issuers' keys, public parts only, for a minute", async () => {
  const response = await fetch(`${router.url}/.well-known/jwks.json`);
  expect(response.headers.get('cache-control')).toBe('public, max-age=60');
  const { kty, crv, x, y, kid, alg, use } = issuer.key;
  expect(await response.json()).toEqual({ keys: [{ kty, crv, x, y, kid, alg, use }] });
});
