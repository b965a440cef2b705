// Plants a password and looks for it, and for the tokens of its account, in log lines, errors and the database.
import { createLog } from '@kawa/log';
import { anonymous } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mountSubgraph } from '@kawa/subgraph';
import { customersSubgraph } from './subgraph.ts';
import { customerViewer, openDoor, type TestDoor } from './testing.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const PLANTED = 'planted-9f3c';
const OTHER = 'planted-77aa';

test('a full life of an account leaves the planted password in no log line and no row', async () => {
  const input = { email: 'p@example.org', password: PLANTED, name: 'P', idempotencyKey: 'planted' };
  const first = await door.signUp(input);
  await door.signUp(input);
  const { refreshToken } = await door.signIn('p@example.org', PLANTED);
  await door.signIn('p@example.org', `${PLANTED}!`);
  await door.refresh(refreshToken);
  await door.refresh(refreshToken);
  const viewer = customerViewer(first.customer.id);
  const changed = await door.changePassword({ currentPassword: PLANTED, newPassword: OTHER }, viewer);
  const [rows] = await door.sql`select
    (select string_agg(c::text, '|') from credential c) as credentials,
    (select string_agg(s::text, '|') from session s) as sessions,
    (select string_agg(k.key || k.request_hash || k.outcome::text, '|') from idempotency_key k) as keys`;
  const everything = `${JSON.stringify(rows)} ${door.lines.join('')}`;
  for (const secret of [
    'planted-',
    first.refreshToken,
    first.accessToken,
    refreshToken,
    changed.refreshToken,
  ])
    expect(everything).not.toContain(secret);
});

test('a database that fails inside each command says nothing of the password, to the caller or the log', async () => {
  await door.signUp({ email: 'q@example.org', password: PLANTED, name: 'Q' });
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } });
  const broken = mountSubgraph(
    customersSubgraph({
      databaseUrl: door.databaseUrl,
      log,
      clock: door.clock,
      tokenKeys: () => Promise.reject(new Error('no keys')),
    }),
    log,
  );
  await door.sql`alter table session rename to session_away`;
  await door.sql`alter table credential rename to credential_away`;
  const { signal } = new AbortController();
  const answers = [];
  for (const [name, input] of [
    ['signUp', { email: 'r@example.org', password: PLANTED, name: 'R' }],
    ['signIn', { email: 'q@example.org', password: PLANTED }],
    ['changePassword', { currentPassword: PLANTED, newPassword: OTHER }],
    ['refreshSession', { refreshToken: Buffer.alloc(48, 7).toString('base64url') }],
  ] as const)
    answers.push(
      await broken.execute({
        query: door.documents[name],
        variables: { input },
        requestId: 'r-1',
        viewer: name === 'changePassword' ? customerViewer(crypto.randomUUID()) : anonymous,
        signal,
      }),
    );
  await door.sql`alter table session_away rename to session`;
  await door.sql`alter table credential_away rename to credential`;
  await broken.close();
  for (const { errors } of answers)
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  // Each failure is in the log, so the log does work, and the password is missing from it for a reason.
  expect(lines).toHaveLength(4);
  expect(`${JSON.stringify(answers)} ${lines.join('')}`).not.toMatch(/planted-|argon2id|BwcHBw/u);
});

test('keys that cannot be read let nobody in: no customer is made, no refresh token is used up', async () => {
  const { refreshToken } = await door.signUp({ email: 's@example.org', password: PLANTED, name: 'S' });
  const log = createLog({ name: 'test', level: 'silent' });
  const keyless = mountSubgraph(
    customersSubgraph({ databaseUrl: door.databaseUrl, log, clock: door.clock }),
    log,
  );
  const { signal } = new AbortController();
  const ask = (name: 'signUp' | 'refreshSession', input: object) =>
    keyless.execute({
      query: door.documents[name],
      variables: { input },
      requestId: 'r-1',
      viewer: anonymous,
      signal,
    });
  for (const answer of [
    await ask('signUp', { email: 't@example.org', password: PLANTED, name: 'T' }),
    await ask('refreshSession', { refreshToken }),
  ])
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  await keyless.close();
  expect(await door.sql`select from customer where email = 't@example.org'`).toHaveLength(0);
  expect(await door.refresh(refreshToken)).toMatchObject({ __typename: 'RefreshSessionSuccess' });
});
