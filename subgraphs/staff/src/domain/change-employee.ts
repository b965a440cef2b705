// Chooses the employee that a command changes. Checks authority and version, and finds out whether they are the last ADMIN.
import { notFound, versionConflict } from '@kawa/input/refusals';
import type { Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { lockEmployee } from '../store/employees.ts';
import { currentAuthority, grantOf, requireCover, requireStaffWriter } from './authority.ts';

const lastAdminOf = (employeeId: string) =>
  ({
    kind: 'LastAdmin',
    code: 'LAST_ADMIN',
    message: 'This is the last active ADMIN; appoint another one first.',
    employeeId,
  }) as const;

interface Choice {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * The employee of that id, locked, or a refusal. No other change of the staff runs until the transaction ends. `viewer` is
 * the given one with no more than they hold now. `lastAdmin` is the refusal, if the shop has no other active ADMIN.
 */
export async function chosenEmployee(tx: Transaction, given: Viewer, { id, expectedVersion }: Choice) {
  const { viewer, admins } = await currentAuthority(tx, given);
  requireStaffWriter(viewer);
  const employee = await lockEmployee(tx, id);
  if (employee === undefined) return notFound('employee', id);
  requireCover(viewer, grantOf(employee));
  if (typeof expectedVersion === 'number' && employee.version !== expectedVersion)
    return versionConflict(expectedVersion, employee.version);
  const isLast = admins.length === 1 && admins[0]?.id === id;
  return { kind: 'Chosen', employee, viewer, lastAdmin: isLast ? lastAdminOf(id) : undefined } as const;
}
