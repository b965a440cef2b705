import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/employees.ts';
import { changeChosen } from './change-employee.ts';
import { employeeChoice } from './employee-input.ts';
import { idOnly } from './id-only.ts';

/** Opens an account again, with the password that it had; its old sessions stay ended. */
export async function reactivateEmployee(db: Database, input: unknown, viewer: Viewer) {
  const checked = checkInput(employeeChoice, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion, idempotencyKey: key } = checked.value;
  const command = { name: 'reactivateEmployee', key, request: input, caller: viewer, idOnly };
  return changeChosen(db, command, { id, expectedVersion, viewer }, async (tx, { employee: before }) => {
    const isActive = before.deactivatedAt === null;
    const employee = isActive ? before : await store.changeEmployee(tx, id, { deactivatedAt: null });
    return { kind: 'ReactivateEmployeeSuccess', employee } as const;
  });
}
