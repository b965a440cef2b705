import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/employees.ts';
import { changeChosen } from './change-employee.ts';
import { employeeChoice } from './employee-input.ts';
import { idOnly } from './id-only.ts';

/** Closes an account and ends its sessions. The API keys that it made open nothing while it is closed. */
export async function deactivateEmployee(db: Database, input: unknown, viewer: Viewer, now: Date) {
  const checked = checkInput(employeeChoice, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion, idempotencyKey: key } = checked.value;
  const command = { name: 'deactivateEmployee', key, request: input, caller: viewer, idOnly };
  return changeChosen(
    db,
    command,
    { id, expectedVersion, viewer },
    async (tx, { employee: before, lastAdmin }) => {
      if (before.deactivatedAt !== null)
        return { kind: 'DeactivateEmployeeSuccess', employee: before } as const;
      if (lastAdmin !== undefined) return lastAdmin;
      const employee = await store.changeEmployee(tx, id, { deactivatedAt: now });
      await endAllSessions(tx, id, now);
      return { kind: 'DeactivateEmployeeSuccess', employee } as const;
    },
  );
}
