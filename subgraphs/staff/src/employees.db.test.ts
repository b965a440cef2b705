import { anonymous, type Viewer } from '@kawa/trust';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Role, scopesOf } from './domain/roles.ts';
import {
  act,
  codesOf,
  hire,
  mutationOf,
  nobody,
  openStaff,
  PASSWORD,
  readEmployee,
  type TestStaff,
} from './testing.ts';

let staff: TestStaff;
beforeAll(async () => {
  staff = await openStaff();
  // So that no other ADMIN is the last one.
  await hire(staff, 'ADMIN');
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));
beforeEach(() => {
  staff.stock.trouble = 'none';
});

const create = (input: Record<string, unknown>, viewer?: Viewer) =>
  act(
    staff,
    'createEmployee',
    { name: 'Ada', role: 'CLERK', storeId: staff.storeA, password: PASSWORD, ...input },
    viewer,
  );
const update = (input: Record<string, unknown>, viewer?: Viewer) =>
  act(staff, 'updateEmployee', input, viewer);
const countOf = async (name: string) =>
  Number((await staff.sql`select count(*) from employee where name = ${name}`)[0]?.['count']);

describe('createEmployee', () => {
  test('trims text, lowers the e-mail, points at the store', async () => {
    const { employee } = await create({ name: '  Ada Lovelace ', email: ' Ada@Kawa.Example ', ref: 'E1' });
    expect(employee).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada@kawa.example',
      ref: 'E1',
      role: 'CLERK',
      store: { id: staff.storeA },
      active: true,
      version: 1,
      deactivatedAt: null,
    });
  });

  test('tells all 4 problems of one input by field and writes nothing', async () => {
    const answer = await create({ name: ' ', email: 'nobody', storeId: 'x', password: 'short' });
    expect(answer).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_ERROR', field: 'name' });
    const fields = answer.problems.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['name', 'email', 'storeId', 'password']);
    expect(await countOf('')).toBe(0);
  });

  test.each([
    ['a MANAGER without a store', { role: 'MANAGER', storeId: null }, 'storeId'],
    ['an ADMIN with a store', { role: 'ADMIN' }, 'storeId'],
    ['a common password', { password: 'password' }, 'password'],
    ['the e-mail for a password', { password: 'who@kawa.example' }, 'password'],
    ['a password of 129 characters', { password: 'x1'.repeat(64) + 'y' }, 'password'],
    ['201 characters', { name: 'x'.repeat(201) }, 'name'],
  ])('refuses %s', async (_what, input, field) => {
    expect(await create({ email: 'who@kawa.example', ...input })).toMatchObject({
      __typename: 'ValidationError',
      field,
    });
  });

  test('the database itself refuses a CLERK without a store, an ADMIN with one, a fourth role and capitals in an e-mail', async () => {
    const insert = (role: string, storeId: string | null, email: string) =>
      staff.sql`insert into employee (name, email, role, store_id) values ('X', ${email}, ${role}, ${storeId})`;
    await expect(insert('CLERK', null, 'a@b.example')).rejects.toThrow('employee_store_of_role');
    await expect(insert('ADMIN', staff.storeA, 'a@b.example')).rejects.toThrow('employee_store_of_role');
    await expect(insert('OWNER', null, 'a@b.example')).rejects.toThrow('employee_role');
    await expect(insert('ADMIN', null, 'A@b.example')).rejects.toThrow('employee_email_bounded');
  });

  test('an e-mail is unique without regard to case, a ref is unique', async () => {
    await create({ email: 'grace@kawa.example', ref: 'G' });
    expect(await create({ name: 'Not Grace', email: 'GRACE@kawa.example' })).toMatchObject({
      __typename: 'EmployeeEmailTaken',
      code: 'EMAIL_TAKEN',
    });
    expect(await create({ name: 'Not Grace', email: 'other@kawa.example', ref: 'G' })).toMatchObject({
      __typename: 'RefTaken',
    });
    expect(await countOf('Not Grace')).toBe(0);
  });

  test('a store that is unknown or closed is NotFound; a stock domain that cannot tell is no answer', async () => {
    const closed = crypto.randomUUID();
    staff.stock.stores.set(closed, new Date());
    for (const storeId of [nobody, closed])
      expect(await create({ email: 'lost@kawa.example', storeId })).toMatchObject({
        __typename: 'NotFound',
        id: storeId,
      });
    for (const trouble of ['dead', 'erring'] as const) {
      staff.stock.trouble = trouble;
      const input = {
        name: 'L',
        email: 'lost@kawa.example',
        role: 'CLERK',
        storeId: staff.storeA,
        password: PASSWORD,
      };
      expect(
        await codesOf(staff, 'createEmployee', input, { kind: 'service', id: 'test', scopes: [] }),
      ).toEqual(['SERVICE_UNAVAILABLE']);
    }
    expect(await staff.sql`select 1 from employee where email = 'lost@kawa.example'`).toEqual([]);
  });

  test('10 requests at once with one key create 1 employee; again while stock is down; another input is a conflict', async () => {
    const input = { name: 'Ten', email: 'ten@kawa.example', idempotencyKey: 'k-10' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(input)));
    expect(new Set(answers.map(({ employee }) => employee.id)).size).toBe(1);
    expect(await countOf('Ten')).toBe(1);
    staff.stock.trouble = 'dead';
    expect(await create(input)).toEqual(answers[0]);
    staff.stock.trouble = 'none';
    expect(await create({ ...input, name: 'Eleven' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  test('an idempotency key stores no hash that depends on the password', async () => {
    const input = { name: 'Kept', email: 'kept@kawa.example', idempotencyKey: 'k-password' };
    const first = await create(input);
    expect(await create({ ...input, password: 'another walk in the rain' })).toEqual(first);
  });
});

describe('who may appoint whom', () => {
  const asRole = async (role: Role) => (await hire(staff, role)).viewer;
  const input = (role: Role) => ({
    name: 'Appointed',
    email: `${crypto.randomUUID()}@kawa.example`,
    role,
    password: PASSWORD,
    storeId: role === 'ADMIN' ? null : staff.storeA,
  });

  test('an ADMIN appoints all 3 roles; CLERK, MANAGER and a stranger none of them', async () => {
    const admin = await asRole('ADMIN');
    for (const role of ['CLERK', 'MANAGER', 'ADMIN'] as const)
      expect(await create(input(role), admin)).toMatchObject({ __typename: 'CreateEmployeeSuccess' });
    for (const viewer of [await asRole('CLERK'), await asRole('MANAGER'), anonymous])
      for (const role of ['CLERK', 'MANAGER', 'ADMIN'] as const)
        expect(await codesOf(staff, 'createEmployee', input(role), viewer)).toEqual([
          viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN',
        ]);
  });

  test('an API key with staff:write alone appoints nobody, for every role holds more', async () => {
    const key: Viewer = { kind: 'api-key', id: nobody, scopes: ['staff:write'] };
    for (const role of ['CLERK', 'MANAGER', 'ADMIN'] as const)
      expect(await codesOf(staff, 'createEmployee', input(role), key)).toEqual(['FORBIDDEN']);
    const { id } = await hire(staff, 'ADMIN');
    expect(await codesOf(staff, 'deactivateEmployee', { id }, key)).toEqual(['FORBIDDEN']);
  });

  test('who is bound to a store changes nobody of another store and appoints no ADMIN', async () => {
    const key: Viewer = { kind: 'api-key', id: nobody, scopes: scopesOf('ADMIN'), location: staff.storeA };
    expect(await create(input('CLERK'), key)).toMatchObject({ __typename: 'CreateEmployeeSuccess' });
    expect(await codesOf(staff, 'createEmployee', input('ADMIN'), key)).toEqual(['FORBIDDEN']);
    const other = await hire(staff, 'CLERK', { storeId: staff.storeB });
    expect(await codesOf(staff, 'updateEmployee', { id: other.id, name: 'Mine' }, key)).toEqual([
      'FORBIDDEN',
    ]);
    const own = await hire(staff, 'CLERK');
    expect(await codesOf(staff, 'updateEmployee', { id: own.id, storeId: staff.storeB }, key)).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('the token of an ADMIN who was deactivated or demoted a second ago changes nothing', async () => {
    const [gone, demoted] = [await hire(staff, 'ADMIN'), await hire(staff, 'ADMIN')];
    await act(staff, 'deactivateEmployee', { id: gone.id });
    await update({ id: demoted.id, role: 'MANAGER', storeId: staff.storeA });
    const { id } = await hire(staff, 'CLERK');
    for (const { viewer } of [gone, demoted]) {
      expect(await codesOf(staff, 'createEmployee', input('CLERK'), viewer)).toEqual(['FORBIDDEN']);
      expect(await codesOf(staff, 'deactivateEmployee', { id }, viewer)).toEqual(['FORBIDDEN']);
    }
    expect(await readEmployee(staff, id)).toMatchObject({ active: true, version: 1 });
  });
});

describe('updateEmployee', () => {
  test('changes what it names and nothing else', async () => {
    const before = await readEmployee(staff, (await hire(staff, 'CLERK')).id);
    const { employee } = await update({ id: before.id, name: 'Renamed' });
    expect(employee).toEqual({ ...before, name: 'Renamed', version: 2 });
  });

  test('a promotion to ADMIN takes the store away; back to CLERK needs one', async () => {
    const { id } = await hire(staff, 'CLERK');
    expect((await update({ id, role: 'ADMIN' })).employee).toMatchObject({ role: 'ADMIN', store: null });
    expect(await update({ id, role: 'CLERK' })).toMatchObject({
      __typename: 'ValidationError',
      field: 'storeId',
    });
    const { employee } = await update({ id, role: 'CLERK', storeId: staff.storeB });
    expect(employee).toMatchObject({ role: 'CLERK', store: { id: staff.storeB }, version: 3 });
  });

  test('an unknown id, an unknown store, a malformed id and a passed version are four answers', async () => {
    const { id } = await hire(staff, 'CLERK');
    expect(await update({ id: nobody, name: 'x' })).toMatchObject({ __typename: 'NotFound', id: nobody });
    expect(await update({ id, storeId: nobody })).toMatchObject({ __typename: 'NotFound', id: nobody });
    expect(await update({ id: 'x', name: 'x' })).toMatchObject({
      __typename: 'ValidationError',
      field: 'id',
    });
    expect(await update({ id, name: 'x', expectedVersion: 7 })).toMatchObject({
      __typename: 'VersionConflict',
      expected: 7,
      actual: 1,
    });
  });

  test('20 updates at once with one expectedVersion: 1 wins', async () => {
    const { id } = await hire(staff, 'CLERK');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => update({ id, name: `Racer ${index}`, expectedVersion: 1 })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'UpdateEmployeeSuccess')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'VersionConflict')).toHaveLength(19);
  });
});

test('an update that changes nothing raises no version and ends no session', async () => {
  const { id } = await hire(staff, 'CLERK', { storeId: staff.storeA });
  const before = (await act(staff, 'updateEmployee', { id, name: 'Same' })).employee;
  for (const input of [{}, { name: ' Same ' }, { role: 'CLERK', storeId: staff.storeA }])
    expect((await act(staff, 'updateEmployee', { id, ...input })).employee).toEqual(before);
});

describe('deactivateEmployee and reactivateEmployee', () => {
  test('close and open an account; a second time changes nothing', async () => {
    const { id } = await hire(staff, 'CLERK');
    const closed = await act(staff, 'deactivateEmployee', { id });
    expect(closed.employee).toMatchObject({ active: false, version: 2 });
    expect(await act(staff, 'deactivateEmployee', { id })).toEqual(closed);
    const open = await act(staff, 'reactivateEmployee', { id });
    expect(open.employee).toMatchObject({ active: true, deactivatedAt: null, version: 3 });
    expect(await act(staff, 'reactivateEmployee', { id })).toEqual(open);
  });
});

test.each(['updateEmployee', 'deactivateEmployee', 'reactivateEmployee'])(
  '%s: the key and the input of an ADMIN show an API key that is bound to another store nothing, 2 times',
  async (name) => {
    const admin = await hire(staff, 'ADMIN');
    const clerk = await hire(staff, 'CLERK', { storeId: staff.storeB });
    const input = { id: clerk.id, idempotencyKey: `key of ${name}` };
    expect(await act(staff, name, input, admin.viewer)).toMatchObject({ employee: { id: clerk.id } });
    const scopes = [
      'customers:read',
      'orders:read',
      'orders:write',
      'stock:read',
      'stock:write',
      'staff:write',
    ];
    const key: Viewer = { kind: 'api-key', id: crypto.randomUUID(), scopes, location: staff.storeA };
    for (let time = 0; time < 2; time += 1) {
      const { data, errors } = await staff.run(mutationOf(name), { input }, key);
      expect(data).toEqual({ [name]: null });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await act(staff, name, input, admin.viewer)).toMatchObject({ employee: { id: clerk.id } });
  },
);
