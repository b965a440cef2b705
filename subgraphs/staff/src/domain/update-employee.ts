// Owns the change of an employee: role and store agree, nobody is given more than the giver holds, sessions end.
import { recall } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import { notFound, validationError } from '@kawa/input/refusals';
import type { Database, Transaction } from '@kawa/postgres';
import { endAllSessions } from '@kawa/session';
import type { z } from 'zod';
import * as store from '../store/employees.ts';
import { grantOf, requireCover, requireStaffWriter } from './authority.ts';
import { changeChosen, type Chosen } from './change-employee.ts';
import type { Acting } from './create-employee.ts';
import { employeeUpdate, storeProblem } from './employee-input.ts';
import { idOnly } from './id-only.ts';

type Change = z.output<typeof employeeUpdate> & { readonly storeIsOpen: boolean; readonly now: Date };

/** Changes what the input names. A token of a session that has ended lives on for its last minutes. */
export async function updateEmployee(db: Database, input: unknown, { viewer, now, isOpenStore }: Acting) {
  const checked = checkInput(employeeUpdate, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion, idempotencyKey: key, storeId } = checked.value;
  const command = { name: 'updateEmployee', key, request: input, caller: viewer, idOnly };
  const write = (storeIsOpen: boolean) =>
    changeChosen(db, command, { id, expectedVersion, viewer }, (tx, chosen) =>
      change(tx, chosen, { ...checked.value, storeIsOpen, now }),
    );
  requireStaffWriter(viewer);
  const known = await recall<Awaited<ReturnType<typeof write>>>(db, command);
  return known ?? write(!storeId || (await isOpenStore(storeId)));
}

async function change(tx: Transaction, { employee, viewer, lastAdmin }: Chosen, wanted: Change) {
  const { name = employee.name, role = employee.role, storeIsOpen, now } = wanted;
  // A promotion to ADMIN takes the store away by itself.
  const kept = role === 'ADMIN' ? null : employee.storeId;
  const storeId = wanted.storeId === undefined ? kept : wanted.storeId;
  const problem = storeProblem(role, storeId);
  if (problem !== undefined) return validationError([{ field: 'storeId', message: problem }]);
  requireCover(viewer, grantOf({ role, storeId }));
  if (wanted.storeId && !storeIsOpen) return notFound('open store', wanted.storeId);
  if (lastAdmin !== undefined && role !== 'ADMIN') return lastAdmin;
  const changed = await store.changeEmployee(tx, employee.id, { name, role, storeId });
  if (role !== employee.role || storeId !== employee.storeId) await endAllSessions(tx, employee.id, now);
  return { kind: 'UpdateEmployeeSuccess', employee: changed } as const;
}
