// Changes an employee: the store must fit the role, the viewer must hold all that is given, and a new authority ends all sessions.
import { runCommand } from '@kawa/idempotency/run-command';
import { notFound, validationError } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import * as store from '../store/employees.ts';
import { grantOf, requireCover, requireStaffWriter } from './authority.ts';
import { chosenEmployee } from './change-employee.ts';
import type { Acting } from './create-employee.ts';
import { employeeUpdate, storeProblem } from './employee-input.ts';
import { idOnly } from './id-only.ts';

/** Changes what the input names. An access token of an ended session is valid until it expires, for minutes. */
export const updateEmployee = (db: Database, input: unknown, { viewer, now, isOpenStore }: Acting) =>
  runCommand(
    db,
    {
      ...{ name: 'updateEmployee', schema: employeeUpdate, input, caller: viewer, idOnly, recallFirst: true },
      permit: () => requireStaffWriter(viewer),
      prepare: async ({ storeId }) => !storeId || (await isOpenStore(storeId)),
    },
    async (tx, wanted, storeIsOpen) => {
      const chosen = await chosenEmployee(tx, viewer, wanted);
      if (chosen.kind !== 'Chosen') return chosen;
      const { employee, lastAdmin } = chosen;
      const { name = employee.name, role = employee.role } = wanted;
      // A promotion to ADMIN takes the store away by itself.
      const kept = role === 'ADMIN' ? null : employee.storeId;
      const storeId = wanted.storeId === undefined ? kept : wanted.storeId;
      const problem = storeProblem(role, storeId);
      if (problem !== undefined) return validationError([{ field: 'storeId', message: problem }]);
      requireCover(chosen.viewer, grantOf({ role, storeId }));
      if (wanted.storeId && !storeIsOpen) return notFound('open store', wanted.storeId);
      if (lastAdmin !== undefined && role !== 'ADMIN') return lastAdmin;
      const changed = await store.changeEmployee(tx, employee.id, { name, role, storeId });
      if (role !== employee.role || storeId !== employee.storeId) await endAllSessions(tx, employee.id, now);
      return { kind: 'UpdateEmployeeSuccess', employee: changed } as const;
    },
  );
