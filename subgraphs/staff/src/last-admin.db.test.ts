import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { act, hire, openStaff, type Person, type TestStaff } from './testing.ts';

let staff: TestStaff;
beforeAll(async () => {
  staff = await openStaff();
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));
beforeEach(() => staff.sql`truncate employee cascade`);

const activeAdmins = () =>
  staff.sql<{ id: string }[]>`select id from employee where role = 'ADMIN' and deactivated_at is null`;
const kinds = (answers: readonly { readonly __typename: string }[]) =>
  Map.groupBy(answers, ({ __typename }) => __typename);
const hireAdmins = (count: number) => Promise.all(Array.from({ length: count }, () => hire(staff, 'ADMIN')));

test('the last active ADMIN can neither be deactivated nor demoted, by themselves either', async () => {
  const { id, viewer } = await hire(staff, 'ADMIN');
  const former = await hire(staff, 'ADMIN');
  await act(staff, 'deactivateEmployee', { id: former.id });
  for (const [name, input] of [
    ['deactivateEmployee', { id }],
    ['updateEmployee', { id, role: 'CLERK', storeId: staff.storeA }],
  ] as const)
    expect(await act(staff, name, input, viewer)).toMatchObject({
      __typename: 'LastAdmin',
      code: 'LAST_ADMIN',
      employeeId: id,
    });
  expect(await activeAdmins()).toEqual([{ id }]);
});

test('10 ADMINs deactivated at once by our programs leave exactly 1', async () => {
  const admins = await hireAdmins(10);
  const answers = await Promise.all(admins.map(({ id }) => act(staff, 'deactivateEmployee', { id })));
  expect(kinds(answers).get('DeactivateEmployeeSuccess')).toHaveLength(9);
  expect(kinds(answers).get('LastAdmin')).toHaveLength(1);
  expect(await activeAdmins()).toHaveLength(1);
});

test('10 ADMINs who deactivate themselves or give up the role at once leave exactly 1', async () => {
  const admins = await hireAdmins(10);
  const leave = ({ id, viewer }: Person, index: number) =>
    index % 2 === 0
      ? act(staff, 'deactivateEmployee', { id }, viewer)
      : act(staff, 'updateEmployee', { id, role: 'MANAGER', storeId: staff.storeA }, viewer);
  const answers = await Promise.all(admins.map(leave));
  expect(kinds(answers).get('LastAdmin')).toHaveLength(1);
  expect(await activeAdmins()).toHaveLength(1);
});

test('of 2 ADMINs who deactivate each other at once, 1 is left, and the other was told FORBIDDEN', async () => {
  const [one, two] = await Promise.all([hire(staff, 'ADMIN'), hire(staff, 'ADMIN')]);
  const deactivate = (id: string, viewer: Person['viewer']) =>
    staff.run(
      'mutation ($id: ID!) { deactivateEmployee(input: { id: $id }) { __typename } }',
      { id },
      viewer,
    );
  const answers = await Promise.all([deactivate(two.id, one.viewer), deactivate(one.id, two.viewer)]);
  const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.['code']));
  expect(codes).toEqual(['FORBIDDEN']);
  expect(await activeAdmins()).toHaveLength(1);
});
