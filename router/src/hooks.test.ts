// The three places of hooks: what a hook sees there, what has not happened yet, and what it may refuse.
import { createLog } from '@kawa/log';
import { expect, test } from 'vitest';
import { Refusal, type Hooks } from './router.ts';
import { post, startTestRouter } from './testing/harness.ts';
import { library } from './testing/library.ts';

const query = 'query Person($id: ID!) { person(id: $id) { name } }';
const variables = { id: 'p1' };

test('2 hooks are called at the 3 places, the first hook first, on the first request and on a known document', async () => {
  const seen: string[] = [];
  const hook = (name: string): Hooks => ({
    onRequest: ({ method, headers, viewer }) =>
      void seen.push(`${name} request ${method} ${headers['x-test']} ${viewer.kind}`),
    async onOperation(asked) {
      await Promise.resolve();
      seen.push(`${name} operation ${asked.operation.name?.value} ${JSON.stringify(asked.variables)}`);
    },
    onAnswer({ status, body, codes, setHeader }) {
      seen.push(`${name} answer ${status} ${body.trim()} ${[...codes]}`);
      setHeader('x-hook', name);
    },
  });
  await using router = await startTestRouter(library, {
    hooks: [hook('one'), {}, hook('two')],
    onSubgraphCall: () => void seen.push('call'),
  });
  for (let time = 0; time < 2; time += 1) {
    seen.length = 0;
    const { headers, body } = await post(
      `${router.url}/graphql`,
      { query, variables },
      { 'x-test': 'planted' },
    );
    expect(body).toEqual({ data: { person: { name: 'Ada' } } });
    expect(headers.get('x-hook')).toBe('two');
    expect(seen).toEqual([
      'one request POST planted anonymous',
      'two request POST planted anonymous',
      'one operation Person {"id":"p1"}',
      'two operation Person {"id":"p1"}',
      'call',
      'one answer 200 {"data":{"person":{"name":"Ada"}}} ',
      'two answer 200 {"data":{"person":{"name":"Ada"}}} ',
    ]);
  }
});

const closed = new Refusal(403, 'FORBIDDEN', 'Closed on Sundays.', { 'retry-after': '60' });
const refuse = (): never => {
  throw closed;
};
const places = ['onRequest', 'onOperation', 'onAnswer'] as const;

test.each(places)('a Refusal of %s is the answer, 2 times alike', async (place) => {
  let calls = 0;
  await using router = await startTestRouter(library, {
    hooks: [{ [place]: refuse }],
    onSubgraphCall: () => void (calls += 1),
  });
  for (let time = 0; time < 2; time += 1) {
    const { status, headers, body } = await router.query(query, variables);
    expect(status).toBe(403);
    expect(headers.get('retry-after')).toBe('60');
    expect(body).toEqual({
      errors: [
        expect.objectContaining({
          message: 'Closed on Sundays.',
          extensions: { code: 'FORBIDDEN', requestId: headers.get('x-request-id') },
        }),
      ],
    });
  }
  // Only the last place is after the calls.
  expect(calls).toBe(place === 'onAnswer' ? 2 : 0);
});

test.each(places)(
  'what else %s throws is a bug: a code for the client, its text for the log',
  async (place) => {
    const lines: string[] = [];
    const log = createLog({
      name: 'test',
      level: 'error',
      destination: { write: (line) => lines.push(line) },
    });
    const fail = (): never => {
      throw new Error('the planted reason');
    };
    await using router = await startTestRouter(library, {
      hooks: [{ [place]: fail }],
      log,
      development: false,
    });
    const { status, body } = await router.query(query, variables);
    expect(status).toBe(500);
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(body)).not.toContain('planted');
    expect(lines.join('')).toContain('the planted reason');
  },
);

test('what is not valid, above a limit or of an unknown name reaches no onOperation, and every answer reaches onAnswer', async () => {
  let operations = 0;
  const codes: string[] = [];
  await using router = await startTestRouter(library, {
    hooks: [
      {
        onOperation: () => void (operations += 1),
        onAnswer: (answer) => void codes.push(...answer.codes),
      },
    ],
  });
  const aliases = Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(' ');
  for (const refused of [
    { query: '{ nothing }' },
    { query: `{ ${aliases} }` },
    { query, variables, operationName: 'Other' },
  ])
    await post(`${router.url}/graphql`, refused);
  expect(operations).toBe(0);
  expect(codes).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
    'QUERY_ALIASES_EXCEEDED',
    'OPERATION_RESOLUTION_FAILURE',
  ]);
});
