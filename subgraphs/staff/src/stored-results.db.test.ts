// Stored results of idempotency keys: no table contains the name of an employee after it was changed.
import { readFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { migrationsFolder } from '@kawa/db-staff';
import { everythingIn } from '@kawa/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, hire, openStaff, type TestStaff } from './testing.ts';

let staff: TestStaff;
beforeAll(async () => {
  staff = await openStaff();
});
afterAll(() => Promise.all([staff[Symbol.asyncDispose](), staff.stock.close()]));

const isLeft = async () => /Quill|Władys/u.test(await everythingIn(staff.sql));

test('4 commands with keys keep no name: changed by a 5th it is nowhere, and each repeats with the employee as he is', async () => {
  const { id } = await hire(staff, 'CLERK', { name: 'Zoë Quillfeather', idempotencyKey: 'k-create' });
  const commands = [
    ['updateEmployee', { id, name: 'Władysława Quill', idempotencyKey: 'k-update' }],
    ['deactivateEmployee', { id, idempotencyKey: 'k-close' }],
    ['reactivateEmployee', { id, idempotencyKey: 'k-open' }],
  ] as const;
  for (const [name, input] of commands) await act(staff, name, input);
  expect(await isLeft()).toBe(true);
  await act(staff, 'updateEmployee', { id, name: 'Ada', idempotencyKey: 'k-rename' });
  expect(await isLeft()).toBe(false);
  for (const [name, input] of commands)
    expect(await act(staff, name, input)).toMatchObject({ employee: { id, name: 'Ada', version: 5 } });
});

test('the migration of staff cuts an older result down to the id, and the key goes on working', async () => {
  const { id } = await hire(staff, 'CLERK', { name: 'Ada' });
  const input = { id, name: 'Grace', idempotencyKey: 'k-older' };
  await act(staff, 'updateEmployee', input);
  const employee = {
    id,
    ref: null,
    email: 'x@kawa.example',
    name: 'Władysława Quill',
    createdAt: new Date(),
  };
  await staff.sql`update idempotency_key set outcome = null, result = ${serialize({ kind: 'UpdateEmployeeSuccess', employee })} where key = 'k-older'`;
  expect(await isLeft()).toBe(true);
  await staff.sql.unsafe(await readFile(`${migrationsFolder}/0002_results-keep-the-id.sql`, 'utf8'));
  expect(await isLeft()).toBe(false);
  expect(await act(staff, 'updateEmployee', input)).toMatchObject({ employee: { id, name: 'Grace' } });
});
