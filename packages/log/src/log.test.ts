import { expect, test } from 'vitest';
import { createLog } from './log.ts';

function capture() {
  const lines: string[] = [];
  return {
    lines,
    log: createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } }),
  };
}

test('writes one JSON line per event with the level as a word', () => {
  const { lines, log } = capture();
  log.info({ requestId: 'r1' }, 'served');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    name: 'test',
    msg: 'served',
    requestId: 'r1',
  });
});

test('removes 5 planted secrets at any of three depths', () => {
  const { lines, log } = capture();
  const planted = 'hunter2';
  log.info({
    password: planted,
    a: { email: planted, b: { token: planted } },
    headers: { authorization: planted, cookie: planted },
  });
  expect(lines.join('')).not.toContain(planted);
});

test('tells neither SQL nor parameters of a database error', () => {
  const { lines, log } = capture();
  const error = Object.assign(new Error("insert into customer values ('ada@example.org')"), {
    query: 'insert ...',
    params: ['ada@example.org'],
  });
  log.error({ err: new Error('while saving', { cause: error }) }, 'failed');
  expect(lines.join('')).toContain('while saving');
  expect(lines.join('')).not.toContain('ada@example.org');
  expect(lines.join('')).not.toContain('insert');
});

test('removes 16 kinds of secrets by their names, 7 levels deep, in lists and in what a child is bound to', () => {
  const { lines, log } = capture();
  const names = [
    ...['password', 'newPassword', 'password_hash', 'token', 'accessToken', 'refreshToken', 'clientSecret'],
    ...['x-api-key', 'apiKey', 'Authorization', 'set-cookie', 'COOKIE', 'e-mail', 'kawa-identity'],
    ...['phone', 'contactPhone'],
  ];
  for (const name of names) {
    let event: Record<string, unknown> = { [name]: 'hunter2', kept: 1 };
    for (let depth = 0; depth < 7; depth += 1) event = depth % 2 ? { a: event } : { list: [event] };
    log.child({ bound: { [name]: 'hunter2' } }).info(event, 'seen');
    log.info({ [name]: { inner: 'hunter2' } });
  }
  expect(lines).toHaveLength(32);
  expect(lines.join('')).not.toContain('hunter2');
  expect(lines[0]).toContain('"kept":1');
});

test('a number under such a name is a count, and is kept', () => {
  const { lines, log } = capture();
  log.info({ documentTokens: 12, tokens: { used: 3 } });
  expect(lines.join('')).toContain('"documentTokens":12');
});

const jwt = `eyJhbGciOiJFUzI1NiJ9.${'eyJzdWIiOiIxIn0'.repeat(3)}.c2lnbmF0dXJl`;
test.each([
  ['a JWT', `cannot verify ${jwt} now`, 'c2lnbmF0dXJl'],
  ['an API key', 'no such key: kawa_live_4f9aPlantedPlanted', 'Planted'],
  ['a bearer', 'header was "Bearer plantedplanted"', 'planted'],
  ['a basic credential', 'got basic cGxhbnRlZDpwbGFudGVk', 'cGxhbnRlZD'],
  ['a database URL', 'cannot reach postgres://orders:planted@db:5432/orders', 'planted'],
  ['a query string', 'GET /graphql?access_token=planted&a=1', 'planted'],
  ['an assignment', 'METRICS_TOKEN=planted, password: planted', 'planted'],
  ['JSON in a text', 'Unexpected end of {"password":"planted two","a":1', 'planted'],
  ['a GraphQL literal', 'near signIn(password: "planted two")', 'planted'],
  ['an e-mail address', 'no account for ada.planted+1@shop.example.org', 'planted'],
])('masks %s in a message, in an error, in its cause and in a field', (_what, text, secret) => {
  const { lines, log } = capture();
  log.info(text);
  log.error({ err: new Error(text) }, 'failed');
  log.error({ err: new Error('outer', { cause: new Error(text) }) }, 'failed');
  log.info({ field: { text } });
  expect(lines).toHaveLength(4);
  expect(lines.join('')).not.toContain(secret);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

test('a database error is reported by its kind, however it is logged', () => {
  const { lines, log } = capture();
  const error = Object.assign(new Error("select 'planted'"), {
    query: "select 'planted'",
    severity: 'ERROR',
  });
  log.error(error);
  log.error({ err: error });
  log.error({ cause: error, errors: [error] }, 'several');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['Error', 'Error', 'several']);
  expect(lines.join('')).not.toContain('planted');
});

test('keeps what an operator needs: ids, paths, codes, hosts without a password', () => {
  const { lines, log } = capture();
  const event = {
    requestId: 'a-1',
    path: ['order', 0],
    url: 'http://127.0.0.1:4001',
    status: 200,
    when: new Date(0),
  };
  log.info(event, 'served');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ...event, when: '1970-01-01T00:00:00.000Z' });
});

test.each([
  'String cannot represent value: { row: "planted" }',
  'Int cannot represent non-integer value: "planted"',
  'Enum "Role" cannot represent value: "planted"',
  'Expected value of type "Account" but got: { hash: "planted" }.',
  'Variable "$a" got invalid value "planted"; String cannot represent a non string value: 1',
])('tells no value that graphql-js printed: %s', (message) => {
  const { lines, log } = capture();
  log.error({ err: Object.assign(new Error(message), { name: 'GraphQLError' }) }, 'bug');
  expect(lines.join('')).not.toContain('planted');
  expect(lines.join('')).toContain(message.slice(0, 3));
});
