import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/employees.ts';
import { requireStaffWriter } from './authority.ts';
import { chosenEmployee } from './change-employee.ts';
import { employeeChoice } from './employee-input.ts';
import { idOnly } from './id-only.ts';

/** Opens an account again, with the password that it had; its old sessions stay ended. */
export const reactivateEmployee = (db: Database, input: unknown, viewer: Viewer) =>
  runCommand(
    db,
    {
      ...{ name: 'reactivateEmployee', schema: employeeChoice, input, caller: viewer, idOnly },
      permit: () => requireStaffWriter(viewer),
    },
    async (tx, choice) => {
      const chosen = await chosenEmployee(tx, viewer, choice);
      if (chosen.kind !== 'Chosen') return chosen;
      const { employee: before } = chosen;
      const isActive = before.deactivatedAt === null;
      const employee = isActive ? before : await store.changeEmployee(tx, before.id, { deactivatedAt: null });
      return { kind: 'ReactivateEmployeeSuccess', employee } as const;
    },
  );
