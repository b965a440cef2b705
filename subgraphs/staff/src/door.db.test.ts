import { argon2Operations } from '@kawa/session/password';
import { anonymous, type Viewer } from '@kawa/trust';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { scopesOf } from './domain/roles.ts';
import { act, hire, openStaff, PASSWORD, type Person, type TestStaff, verifier } from './testing.ts';

let staff: TestStaff;
beforeAll(async () => {
  staff = await openStaff();
  // So that no other ADMIN is the last one.
  await hire(staff, 'ADMIN');
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));
afterEach(() => {
  staff.now = undefined;
});

const TOKENS = 'accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt employee { id role }';
const ERRORS = '... on Error { code message } ... on ValidationError { field problems { field message } }';
const SIGN_IN = `mutation ($input: EmployeeSignInInput!) { employeeSignIn(input: $input) {
  __typename ... on EmployeeSignInSuccess { ${TOKENS} } ${ERRORS} } }`;
const REFRESH = `mutation ($input: RefreshEmployeeSessionInput!) { refreshEmployeeSession(input: $input) {
  __typename ... on RefreshEmployeeSessionSuccess { ${TOKENS} } ... on Error { code message } } }`;
const SIGN_OUT =
  'mutation ($input: EmployeeSignOutInput!) { employeeSignOut(input: $input) { ... on SignOutSuccess { signedOut } } }';
const CHANGE = `mutation ($input: ChangeEmployeePasswordInput!) { changeEmployeePassword(input: $input) {
  __typename ... on ChangeEmployeePasswordSuccess { ${TOKENS} } ${ERRORS} } }`;

const signIn = async (email: string, password: string = PASSWORD) =>
  (await staff.ask(SIGN_IN, { input: { email, password } }, anonymous)).employeeSignIn;
const refresh = async (refreshToken: string) =>
  (await staff.ask(REFRESH, { input: { refreshToken } }, anonymous)).refreshEmployeeSession;
const change = async (viewer: Viewer, currentPassword: string, newPassword: string) =>
  (await staff.ask(CHANGE, { input: { currentPassword, newPassword } }, viewer)).changeEmployeePassword;
const openSessions = async ({ id }: Person) =>
  Number(
    (await staff.sql`select count(*) from session where account_id = ${id} and revoked_at is null`)[0]?.[
      'count'
    ],
  );

describe('employeeSignIn', () => {
  test('gives each of the 3 roles a token with exactly its scopes, bound to its store, for 300 s', async () => {
    for (const role of ['CLERK', 'MANAGER', 'ADMIN'] as const) {
      const { id, email } = await hire(staff, role);
      staff.now = new Date('2026-11-21T12:00:00.400Z');
      const answer = await signIn(` ${email.toUpperCase()} `);
      expect(answer).toMatchObject({
        __typename: 'EmployeeSignInSuccess',
        accessTokenExpiresAt: '2026-11-21T12:05:00.000Z',
        employee: { id, role },
      });
      expect(await (await verifier(staff))(answer.accessToken)).toMatchObject({
        kind: 'employee',
        id,
        scopes: scopesOf(role),
        ...(role === 'ADMIN' ? {} : { location: staff.storeA }),
      });
    }
  });

  test('a wrong password, an unknown e-mail and a deactivated employee are one answer, 1 statement and 1 hash each', async () => {
    const [known, gone] = [await hire(staff, 'CLERK'), await hire(staff, 'CLERK')];
    await act(staff, 'deactivateEmployee', { id: gone.id });
    const tries = [
      [known.email, 'a long walk in the sun'],
      ['nobody@kawa.example', PASSWORD],
      [gone.email, PASSWORD],
    ] as const;
    const answers: unknown[] = [];
    for (const [email, password] of tries) {
      const before = argon2Operations();
      const statements = await staff.statementsOf(async () => answers.push(await signIn(email, password)));
      expect([statements.length, argon2Operations() - before]).toEqual([1, 1]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'InvalidCredentials', code: 'INVALID_CREDENTIALS' });
  });

  test('10 sign-ins at once each open a session', async () => {
    const clerk = await hire(staff, 'CLERK');
    const answers = await Promise.all(Array.from({ length: 10 }, () => signIn(clerk.email)));
    expect(new Set(answers.map(({ refreshToken }) => refreshToken)).size).toBe(10);
    expect(await openSessions(clerk)).toBe(10);
  });

  test('20 sign-ins beside one deactivation leave no open session', async () => {
    const clerk = await hire(staff, 'CLERK');
    const signIns = Array.from({ length: 20 }, () => signIn(clerk.email));
    await act(staff, 'deactivateEmployee', { id: clerk.id });
    await Promise.all(signIns);
    expect(await openSessions(clerk)).toBe(0);
  });
});

describe('refreshEmployeeSession', () => {
  test('gives new tokens; the old one ends the session', async () => {
    const { email } = await hire(staff, 'CLERK');
    const first = await signIn(email);
    const second = await refresh(first.refreshToken);
    expect(second).toMatchObject({ __typename: 'RefreshEmployeeSessionSuccess' });
    for (const token of [first.refreshToken, second.refreshToken, 'x'])
      expect(await refresh(token)).toMatchObject({ __typename: 'InvalidSession', code: 'INVALID_SESSION' });
  });

  test('a new name leaves the session open; a new role, a new store and a deactivation each end it', async () => {
    const changes: readonly [string, object, boolean][] = [
      ['updateEmployee', { name: 'Renamed' }, true],
      ['updateEmployee', { role: 'MANAGER' }, false],
      ['updateEmployee', { storeId: staff.storeB }, false],
      ['deactivateEmployee', {}, false],
    ];
    for (const [name, input, stays] of changes) {
      const clerk = await hire(staff, 'CLERK');
      const { refreshToken } = await signIn(clerk.email);
      await act(staff, name, { id: clerk.id, ...input });
      const { __typename } = await refresh(refreshToken);
      expect([name, __typename]).toEqual([name, stays ? 'RefreshEmployeeSessionSuccess' : 'InvalidSession']);
    }
  });

  test('a session from before a deactivation stays ended after the reactivation; the password opens a new one', async () => {
    const clerk = await hire(staff, 'CLERK');
    const { refreshToken } = await signIn(clerk.email);
    await act(staff, 'deactivateEmployee', { id: clerk.id });
    await act(staff, 'reactivateEmployee', { id: clerk.id });
    expect(await refresh(refreshToken)).toMatchObject({ __typename: 'InvalidSession' });
    expect(await signIn(clerk.email)).toMatchObject({ __typename: 'EmployeeSignInSuccess' });
  });
});

describe('employeeSignOut', () => {
  test('ends that session and no other; again and with nonsense it is the same answer', async () => {
    const clerk = await hire(staff, 'CLERK');
    const [phone, till] = [await signIn(clerk.email), await signIn(clerk.email)];
    for (const refreshToken of [phone.refreshToken, phone.refreshToken, 'nonsense'])
      expect(await staff.ask(SIGN_OUT, { input: { refreshToken } }, anonymous)).toEqual({
        employeeSignOut: { signedOut: true },
      });
    expect(await refresh(phone.refreshToken)).toMatchObject({ __typename: 'InvalidSession' });
    expect(await refresh(till.refreshToken)).toMatchObject({ __typename: 'RefreshEmployeeSessionSuccess' });
  });
});

describe('changeEmployeePassword', () => {
  const next = 'a short walk in the snow';

  test('ends 2 sessions, opens 1, and only the new password opens another', async () => {
    const clerk = await hire(staff, 'CLERK');
    const before = [await signIn(clerk.email), await signIn(clerk.email)];
    const answer = await change(clerk.viewer, PASSWORD, next);
    expect(answer).toMatchObject({ __typename: 'ChangeEmployeePasswordSuccess', employee: { id: clerk.id } });
    for (const { refreshToken } of before)
      expect(await refresh(refreshToken)).toMatchObject({ __typename: 'InvalidSession' });
    expect(await openSessions(clerk)).toBe(1);
    expect(await signIn(clerk.email)).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await signIn(clerk.email, next)).toMatchObject({ __typename: 'EmployeeSignInSuccess' });
  });

  test('a wrong password, the same one, a common one and the e-mail are refused', async () => {
    const clerk = await hire(staff, 'CLERK');
    expect(await change(clerk.viewer, next, 'another walk')).toMatchObject({
      __typename: 'InvalidCredentials',
    });
    for (const refused of [PASSWORD, 'password', clerk.email, 'short'])
      expect(await change(clerk.viewer, PASSWORD, refused)).toMatchObject({
        __typename: 'ValidationError',
        field: 'newPassword',
      });
  });

  test('is for the employee alone: a customer, an API key and one of our programs are FORBIDDEN, a stranger UNAUTHENTICATED', async () => {
    const { id } = await hire(staff, 'CLERK');
    const input = { currentPassword: PASSWORD, newPassword: next };
    const codeFor = async (viewer: Viewer) =>
      (await staff.run(CHANGE, { input }, viewer)).errors[0]?.extensions?.['code'];
    for (const kind of ['customer', 'api-key', 'service'])
      expect(await codeFor({ kind, id, scopes: [] })).toBe('FORBIDDEN');
    expect(await codeFor(anonymous)).toBe('UNAUTHENTICATED');
  });
});
