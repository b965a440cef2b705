import { anonymous } from '@kawa/trust';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act, hire, nobody, openStaff, type Person, type TestStaff } from './testing.ts';

let staff: TestStaff;
let clerks: Person[];
let manager: Person;
let admin: Person;
beforeAll(async () => {
  staff = await openStaff();
  admin = await hire(staff, 'ADMIN', { name: 'Zoe' });
  manager = await hire(staff, 'MANAGER', { name: 'Yan', storeId: staff.storeB });
  clerks = [];
  for (let index = 0; index < 25; index += 1)
    clerks.push(await hire(staff, 'CLERK', { name: `Clerk ${String(index).padStart(2, '0')}` }));
  await act(staff, 'deactivateEmployee', { id: clerks[24]?.id });
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { id email name } } }`;

describe('currentEmployee', () => {
  test('is the employee who asks, a CLERK without staff:read too; null for everybody else', async () => {
    const QUERY = '{ currentEmployee { id role store { id } } }';
    const [clerk] = clerks;
    expect(await staff.ask(QUERY, {}, clerk?.viewer)).toEqual({
      currentEmployee: { id: clerk?.id, role: 'CLERK', store: { id: staff.storeA } },
    });
    for (const viewer of [anonymous, { kind: 'customer', id: clerk?.id ?? '', scopes: [] }, undefined])
      expect((await staff.run(QUERY, {}, viewer)).data).toEqual({ currentEmployee: null });
  });
});

describe('employee', () => {
  test('is found by id and by e-mail in any case; unknown is null; two keys and none are BAD_USER_INPUT', async () => {
    const { id, email } = manager;
    expect((await staff.ask(`{ employee(id: "${id}") { email } }`)).employee).toEqual({ email });
    expect((await staff.ask(`{ employee(email: " ${email.toUpperCase()}") { id } }`)).employee).toEqual({
      id,
    });
    expect((await staff.ask(`{ employee(id: "${nobody}") { id } }`)).employee).toBeNull();
    for (const keys of ['', `(id: "${id}", email: "${email}")`, '(id: "x")']) {
      const { errors } = await staff.run(`{ employee${keys} { id } }`);
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describe('employees', () => {
  const page = (args: string) =>
    staff.ask(`{ employees(${args}) { nodes { name } pageInfo { hasNextPage endCursor } totalCount } }`);

  test('pages of 20 and 7 give all 27 by name, each once', async () => {
    const first = (await page('first: 20')).employees;
    const second = (await page(`first: 20, after: "${first.pageInfo.endCursor}"`)).employees;
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([20, 7, false]);
    const names = [...first.nodes, ...second.nodes].map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(27);
  });

  test('conditions combine: 24 active clerks, 1 who is not, 1 person in store B, 1 ADMIN', async () => {
    const count = async (where: string) => (await page(`first: 1, where: { ${where} }`)).employees.totalCount;
    expect(await count('role: CLERK, active: true')).toBe(24);
    expect(await count('active: false')).toBe(1);
    expect(await count(`storeId: "${staff.storeB}"`)).toBe(1);
    expect(await count('role: ADMIN')).toBe(1);
    expect(await count(`role: ADMIN, storeId: "${staff.storeB}"`)).toBe(0);
  });

  test('a page of 27 with their stores is 1 statement and asks no peer', async () => {
    const before = staff.stock.calls;
    const statements = await staff.statementsOf(() =>
      staff.ask('{ employees(first: 100) { nodes { name active store { id } } } }'),
    );
    expect([statements.length, staff.stock.calls - before]).toEqual([1, 0]);
  });

  test('first: 101 and a cursor of another order are BAD_USER_INPUT', async () => {
    const { endCursor } = (await page('first: 2')).employees.pageInfo;
    for (const args of ['first: 101', `after: "${endCursor}", orderBy: CREATED_AT_ASC`]) {
      const { errors } = await staff.run(`{ employees(${args}) { nodes { id } } }`);
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });
});

test('employee, employees and apiKeys want staff:read: a CLERK and a stranger get none of the 3, a MANAGER all', async () => {
  const fields = [`employee(id: "${nobody}") { id }`, 'employees { totalCount }', 'apiKeys { totalCount }'];
  const codeFor = async (field: string, viewer: Person['viewer'] | undefined) =>
    (await staff.run(`{ ${field} }`, {}, viewer)).errors[0]?.extensions?.['code'];
  for (const field of fields) {
    expect(await codeFor(field, clerks[0]?.viewer)).toBe('FORBIDDEN');
    expect(await codeFor(field, anonymous)).toBe('UNAUTHENTICATED');
    expect(await codeFor(field, manager.viewer)).toBeUndefined();
  }
});

describe('references', () => {
  const ask = (representations: object[], viewer?: Person['viewer']) =>
    staff.run(ENTITIES, { representations }, viewer);
  const byId = (id: string) => ({ __typename: 'Employee', id });

  test('25 by id and 2 by e-mail are 2 statements; unknown and malformed ones are null', async () => {
    const representations = [
      ...clerks.map(({ id }) => byId(id)),
      ...[manager, admin].map(({ email }) => ({ __typename: 'Employee', email })),
      byId(nobody),
      byId('x'),
    ];
    const statements = await staff.statementsOf(async () => {
      const { data } = await ask(representations);
      expect(data._entities.map((one: { id: string } | null) => one?.id)).toEqual([
        ...clerks.map(({ id }) => id),
        manager.id,
        admin.id,
        undefined,
        undefined,
      ]);
    });
    expect(statements).toHaveLength(2);
  });

  test('a CLERK and a stranger see nobody but the CLERK themselves, and cannot tell who is there', async () => {
    const [clerk, other] = clerks;
    for (const viewer of [clerk?.viewer, anonymous]) {
      for (const id of [other?.id ?? '', nobody]) {
        const { data, errors } = await ask([byId(id)], viewer);
        expect([data._entities, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([
          [null],
          ['FORBIDDEN'],
        ]);
      }
    }
    const { data, errors } = await ask([byId(clerk?.id ?? '')], clerk?.viewer);
    expect([data._entities[0].id, errors]).toEqual([clerk?.id, []]);
    expect((await ask([byId(other?.id ?? '')], manager.viewer)).data._entities[0].id).toBe(other?.id);
  });
});
