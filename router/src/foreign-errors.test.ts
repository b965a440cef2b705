// Errors with a code that is not in our registry: masked for clients, and logged for operators up to a limit.
import { createLog } from '@kawa/log';
import { GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { RouterOptions } from './router.ts';
import { startTestRouter } from './testing/harness.ts';

let text = '';
const foreign = {
  name: 'foreign',
  typeDefs: parse('type Query { coded: Int  bare: Int  ours: Int }'),
  resolvers: {
    Query: {
      coded: () => {
        throw new GraphQLError(text, { extensions: { code: 'WAREHOUSE_CLOSED' } });
      },
      bare: () => {
        throw new Error(text);
      },
      ours: () => {
        throw new GraphQLError('Nothing is left.', { extensions: { code: 'NOT_FOUND' } });
      },
    },
  },
};

async function startLogged(options: Partial<RouterOptions>) {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  const log = createLog({ name: 'router', level: 'warn', destination: { write } });
  const router = await startTestRouter([foreign], { log, ...options });
  return { router, masked: () => lines.filter(({ msg }) => msg === 'subgraph error masked') };
}

test.each([
  ['in production the client is reported nothing of it', false, 'Something went wrong on our side.'],
  ['in development it is shown, with its code', true, 'Closed until Monday. (WAREHOUSE_CLOSED)'],
])('%s; one log line has the text, the code and the subgraph', async (_name, development, message) => {
  text = 'Closed until Monday.';
  const { router, masked } = await startLogged({ development });
  await using _router = router;
  const { body } = await router.query('{ coded ours }');
  expect(body.errors?.map((error) => [error.message, error.extensions['code']])).toEqual([
    [message, 'INTERNAL_SERVER_ERROR'],
    ['Nothing is left.', 'NOT_FOUND'],
  ]);
  expect(Object.keys(body.errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'requestId']);
  expect(masked()).toMatchObject([
    { level: 'warn', subgraph: 'foreign', code: 'WAREHOUSE_CLOSED', text: 'Closed until Monday.' },
  ]);
});

test('an error without a code is masked in development too, and told in the log', async () => {
  text = 'relation "till" does not exist';
  const { router, masked } = await startLogged({ development: true });
  await using _router = router;
  const { body } = await router.query('{ bare }');
  expect(JSON.stringify(body)).not.toContain('till');
  expect(masked()).toMatchObject([{ subgraph: 'foreign', text: 'relation "…" does not exist' }]);
});

test('a text of 10,000 characters is cut to 300; an e-mail address, a bearer and a password are taken out of it', async () => {
  text = `for ada.planted@shop.example.org with Bearer plantedplanted, password: planted ${'x'.repeat(10_000)}`;
  const { router, masked } = await startLogged({ development: false });
  await using _router = router;
  await router.query('{ coded }');
  expect(masked()).toHaveLength(1);
  expect(String(masked()[0]?.['text']).length).toBeLessThanOrEqual(300);
  expect(JSON.stringify(masked())).not.toContain('planted');
});

test('a text is cut between words: half of an e-mail address is in no line', async () => {
  text = `${'x'.repeat(280)} ada.planted@shop.example.org`;
  const { router, masked } = await startLogged({ development: false });
  await using _router = router;
  await router.query('{ coded }');
  expect(masked()[0]?.['text']).toBe(`${'x'.repeat(280)} `);
});

test('of 200 such errors at most 5 a second are reported, and later lines count the untold', async () => {
  text = 'Closed.';
  const { router, masked } = await startLogged({ limits: { failureLinesPerSecond: 5 } });
  await using _router = router;
  const startedAt = performance.now();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    await router.query('{ coded }');
  };
  while (asked < 200) await ask();
  const seconds = Math.floor((performance.now() - startedAt) / 1_000) + 2;
  const before = masked().length;
  expect(before).toBeGreaterThanOrEqual(5);
  expect(before).toBeLessThanOrEqual(5 * seconds);
  while (masked().length === before) await ask();
  expect(masked().reduce((sum, { untold = 0 }) => sum + 1 + Number(untold), 0)).toBe(asked);
});
