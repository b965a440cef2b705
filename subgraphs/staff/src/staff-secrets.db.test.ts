// Plants secrets and looks for them in every table, every log line, and every answer that does not return them.
import { createLog } from '@kawa/log';
import { createKeySet } from '@kawa/session/access-token';
import { mountSubgraph } from '@kawa/subgraph';
import { everythingIn } from '@kawa/test-kit';
import { anonymous } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffSubgraph } from './subgraph.ts';
import { act, hire, nobody, openStaff, type TestStaff } from './testing.ts';

let staff: TestStaff;
beforeAll(async () => {
  staff = await openStaff();
});

/** Mounts the subgraph again on the same database, and keeps the log of both the subgraph and its mount. */
function mountLogged(lines: string[]) {
  const log = createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } });
  const keys = JSON.stringify(createKeySet());
  const { databaseUrl, stock } = staff;
  const tokenKeys = () => Promise.resolve(keys);
  return mountSubgraph(staffSubgraph({ databaseUrl, log, peers: { stock }, tokenKeys }), log);
}

afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));

test('2 passwords, 3 tokens and 1 key are in no table, no log line and no refusal', async () => {
  const planted = { first: 'PlantedPassword-1 äöü', second: 'PlantedPassword-2' };
  const admin = await hire(staff, 'ADMIN', { password: planted.first, idempotencyKey: 'k-hire' });
  const answers: unknown[] = [];
  const lines: string[] = [];
  const mounted = mountLogged(lines);
  const { signal } = new AbortController();
  const run = async (query: string, input: object, viewer = admin.viewer) => {
    const answer = await mounted.execute({ query, variables: { input }, viewer, requestId: 'r', signal });
    answers.push(answer);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads the answer that it asked for
    return (answer.data ?? {}) as any;
  };
  const signIn = (password: string) =>
    run(
      'mutation ($input: EmployeeSignInInput!) { employeeSignIn(input: $input) { ... on EmployeeSignInSuccess { accessToken refreshToken } ... on Error { message } } }',
      { email: admin.email, password },
      anonymous,
    );
  const { employeeSignIn: tokens } = await signIn(planted.first);
  const { createApiKey: made } = await run(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ... on CreateApiKeySuccess { key } } }',
    {
      name: 'Planted',
      scopes: ['orders:read'],
      expiresAt: new Date(Date.now() + 60_000),
      idempotencyKey: 'k-key',
    },
  );
  const { changeEmployeePassword: changed } = await run(
    'mutation ($input: ChangeEmployeePasswordInput!) { changeEmployeePassword(input: $input) { ... on ChangeEmployeePasswordSuccess { refreshToken } } }',
    { currentPassword: planted.first, newPassword: planted.second },
  );
  const secrets = [
    planted.first,
    planted.second,
    tokens.accessToken,
    tokens.refreshToken,
    changed.refreshToken,
    made.key,
  ];
  expect(secrets.every((secret) => typeof secret === 'string' && secret.length > 16)).toBe(true);
  answers.length = 0;
  // Refusals of each kind, with the secrets in their input, and an error of the database that holds parameters.
  await signIn(`${planted.second}?`);
  await act(staff, 'createEmployee', { name: '', email: 'x', role: 'ADMIN', password: planted.second }).then(
    (answer) => answers.push(answer),
  );
  await act(staff, 'createEmployee', {
    name: 'X',
    email: admin.email,
    role: 'ADMIN',
    password: planted.second,
  }).then((answer) => answers.push(answer));
  await staff.sql`alter table employee_password rename to elsewhere`;
  await signIn(planted.second);
  await run('mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { __typename } }', {
    name: 'Y',
    email: 'y@kawa.example',
    role: 'ADMIN',
    password: planted.second,
  });
  await staff.sql`alter table elsewhere rename to employee_password`;
  // The log reports a refresh token that is used twice.
  for (let use = 0; use < 2; use += 1)
    await run(
      'mutation ($input: RefreshEmployeeSessionInput!) { refreshEmployeeSession(input: $input) { __typename } }',
      { refreshToken: changed.refreshToken },
      anonymous,
    );
  await run('mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename } }', {
    id: nobody,
  });
  const places = {
    stored: await everythingIn(staff.sql),
    log: lines.join(''),
    answers: JSON.stringify(answers),
  };
  await mounted.close();
  // The faults did happen: 2 bugs and 1 refresh token used twice.
  expect(lines.filter((line) => /"(?:bug|a refresh token came back[^"]*)"/u.test(line))).toHaveLength(3);
  for (const [place, text] of Object.entries(places))
    for (const [index, secret] of secrets.entries())
      expect(text.includes(secret), `secret ${index} in ${place}`).toBe(false);
});
