import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/employees.ts';
import { requireStaffWriter } from './authority.ts';
import { chosenEmployee } from './change-employee.ts';
import { employeeChoice } from './employee-input.ts';
import { idOnly } from './id-only.ts';

/** Closes an account and ends its sessions. The API keys that it made are refused while it is closed. */
export const deactivateEmployee = (db: Database, input: unknown, viewer: Viewer, now: Date) =>
  runCommand(
    db,
    {
      ...{ name: 'deactivateEmployee', schema: employeeChoice, input, caller: viewer, idOnly },
      permit: () => requireStaffWriter(viewer),
    },
    async (tx, choice) => {
      const chosen = await chosenEmployee(tx, viewer, choice);
      if (chosen.kind !== 'Chosen') return chosen;
      const { employee: before, lastAdmin } = chosen;
      if (before.deactivatedAt !== null)
        return { kind: 'DeactivateEmployeeSuccess', employee: before } as const;
      if (lastAdmin !== undefined) return lastAdmin;
      const employee = await store.changeEmployee(tx, before.id, { deactivatedAt: now });
      await endAllSessions(tx, before.id, now);
      return { kind: 'DeactivateEmployeeSuccess', employee } as const;
    },
  );
