// The test employees against the real staff subgraph.
import { createKeySet } from '@kawa/session/access-token';
import { staffSubgraph } from '@kawa/staff';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import { anonymous } from '@kawa/trust';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_PASSWORD } from './test-accounts.ts';
import { openTestEmployees, testEmployees } from './test-employees.ts';

let staff: TestSubgraph;
beforeAll(async () => {
  const keys = JSON.stringify(createKeySet());
  const stock = { execute: () => Promise.reject(new Error('nobody asks stock')) };
  staff = await testSubgraph((given) =>
    staffSubgraph({ ...given, peers: { stock }, tokenKeys: () => Promise.resolve(keys) }),
  );
});
afterAll(() => staff[Symbol.asyncDispose]());

const SIGN_IN = `mutation ($email: String!, $password: String!) { employeeSignIn(input: { email: $email, password: $password }) {
  ... on EmployeeSignInSuccess { employee { role store { id } } } } }`;

test('4 accounts can sign in: a CLERK and a MANAGER of one store, a CLERK of another, an ADMIN of none', async () => {
  await openTestEmployees(staff.peer);
  const found = new Map<string, { role: string; store: { id: string } | null }>();
  for (const { email } of testEmployees)
    found.set(
      email,
      (await staff.ask(SIGN_IN, { email, password: TEST_PASSWORD }, anonymous)).employeeSignIn.employee,
    );
  const storeOf = (email: string) => found.get(email)?.store?.id;
  expect([...found.values()].map(({ role }) => role)).toEqual(['CLERK', 'CLERK', 'MANAGER', 'ADMIN']);
  expect(storeOf('clerk@kawa.example')).toBe(storeOf('manager@kawa.example'));
  expect(storeOf('clerk.vienna@kawa.example')).not.toBe(storeOf('clerk@kawa.example'));
  expect(storeOf('admin@kawa.example')).toBeUndefined();
});

test('a second time changes no row', async () => {
  const rows = () =>
    staff.sql`select e.xmin, p.xmin, * from employee e join employee_password p on e.id = p.employee_id order by 3`;
  const before = await rows();
  await openTestEmployees(staff.peer);
  expect(await rows()).toEqual(before);
});
