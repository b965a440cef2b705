import { anonymous, type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scopesOf } from './domain/roles.ts';
import { act, hire, openStaff, PASSWORD, type TestStaff } from './testing.ts';

let staff: TestStaff;
beforeAll(async () => {
  staff = await openStaff();
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));

const IMPORT = `mutation ($records: [EmployeeRecordInput!]!, $dryRun: Boolean! = false) {
  importEmployees(records: $records, dryRun: $dryRun) { ref id status field reason } }`;
const importAll = async (records: readonly object[], dryRun = false) =>
  (await staff.ask(IMPORT, { records, dryRun })).importEmployees;
const record = (ref: string, change: object = {}) => ({
  ref,
  name: ref,
  email: `${ref}@kawa.example`,
  role: 'CLERK',
  storeId: staff.storeA,
  password: PASSWORD,
  ...change,
});
const statuses = (outcomes: readonly { status: string }[]) => outcomes.map(({ status }) => status);

test('adds 3 people who can sign in at once, in at most 6 statements; again it changes nothing', async () => {
  const records = [
    record('ann', { role: 'ADMIN', storeId: null }),
    record('bob', { id: '019a0000-0000-7000-8000-00000000000b', createdAt: '2026-01-01T00:00:00.000Z' }),
    record('cyd', { role: 'MANAGER' }),
  ];
  const statements = await staff.statementsOf(async () =>
    expect(statuses(await importAll(records))).toEqual(['ADDED', 'ADDED', 'ADDED']),
  );
  expect(statements.length).toBeLessThanOrEqual(6);
  const [bob] = await staff.sql`select id, created_at from employee where ref = 'bob'`;
  expect(bob).toEqual({ id: '019a0000-0000-7000-8000-00000000000b', created_at: new Date('2026-01-01') });
  const signIn =
    'mutation { employeeSignIn(input: { email: "bob@kawa.example", password: "a long walk in the rain" }) { __typename } }';
  expect((await staff.ask(signIn, {}, anonymous)).employeeSignIn.__typename).toBe('EmployeeSignInSuccess');
  const before =
    await staff.sql`select * from employee join employee_password on id = employee_id order by id`;
  const changed = records.map((one) => ({
    ...one,
    role: 'CLERK',
    storeId: staff.storeB,
    password: 'another password',
  }));
  expect(statuses(await importAll(changed))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  expect(
    await staff.sql`select * from employee join employee_password on id = employee_id order by id`,
  ).toEqual(before);
});

test('a wrong record is refused alone: a taken e-mail, a CLERK without a store, a common password, an e-mail twice', async () => {
  const { email } = await hire(staff, 'CLERK');
  const outcomes = await importAll([
    record('d1', { email: email.toUpperCase() }),
    record('d2', { storeId: null }),
    record('d3', { password: 'password' }),
    record('d4'),
    record('d5', { email: 'D4@kawa.example' }),
  ]);
  expect(
    outcomes.map(({ status, field }: { status: string; field: string | null }) => field ?? status),
  ).toEqual(['email', 'storeId', 'password', 'ADDED', 'email']);
});

test('a dry run writes nothing; 51 records are too many', async () => {
  expect(statuses(await importAll([record('dry')], true))).toEqual(['ADDED']);
  expect(await staff.sql`select 1 from employee where ref = 'dry'`).toEqual([]);
  const records = Array.from({ length: 51 }, (_, index) => record(`many${index}`));
  const { errors } = await staff.run(IMPORT, { records });
  expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});

test('3 imports of the same new records at once add each once, and none fails', async () => {
  const records = ['e1', 'e2', 'e3'].map((ref) => record(ref));
  const answers = await Promise.all([importAll(records), importAll(records), importAll(records)]);
  expect(answers.flatMap(statuses).filter((status) => status === 'ADDED')).toHaveLength(3);
  expect(answers.flatMap(statuses).filter((status) => status === 'UNCHANGED')).toHaveLength(6);
});

test('is for our programs alone: an ADMIN and a key with every scope are FORBIDDEN', async () => {
  const admin = await hire(staff, 'ADMIN');
  const key: Viewer = { kind: 'api-key', id: admin.id, scopes: scopesOf('ADMIN') };
  for (const viewer of [anonymous, admin.viewer, key]) {
    const { errors } = await staff.run(IMPORT, { records: [record('f')] }, viewer);
    const code = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(errors[0]?.extensions?.['code']).toBe(code);
  }
  expect(await act(staff, 'deactivateEmployee', { id: admin.id })).toMatchObject({
    __typename: 'DeactivateEmployeeSuccess',
  });
});
