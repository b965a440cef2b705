// Owns what every change of an employee has in common: who may, which version, and that an ADMIN is left.
import { type Command, once } from '@kawa/idempotency';
import { notFound, versionConflict } from '@kawa/input/refusals';
import type { Database, Transaction } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { type EmployeeRow, lockEmployee } from '../store/employees.ts';
import { currentAuthority, grantOf, requireCover, requireStaffWriter } from './authority.ts';

const lastAdmin = (employeeId: string) =>
  ({
    kind: 'LastAdmin',
    code: 'LAST_ADMIN',
    message: 'This is the last active ADMIN; appoint another one first.',
    employeeId,
  }) as const;

export interface Chosen {
  /** Locked. */
  readonly employee: EmployeeRow;
  /** With no more than the viewer holds now. */
  readonly viewer: Viewer;
  /** The refusal, if the shop has no other active ADMIN. */
  readonly lastAdmin: ReturnType<typeof lastAdmin> | undefined;
}

/** Runs `work` on the employee of that id, at most once for an idempotency key, while no other change of the staff runs. */
export function changeChosen<Result>(
  db: Database,
  command: Command,
  choice: {
    readonly id: string;
    readonly expectedVersion?: number | null | undefined;
    readonly viewer: Viewer;
  },
  work: (tx: Transaction, chosen: Chosen) => Promise<Result>,
) {
  const { id, expectedVersion } = choice;
  requireStaffWriter(choice.viewer);
  return once(db, command, async (tx) => {
    const { viewer, admins } = await currentAuthority(tx, choice.viewer);
    requireStaffWriter(viewer);
    const employee = await lockEmployee(tx, id);
    if (employee === undefined) return notFound('employee', id);
    requireCover(viewer, grantOf(employee));
    if (typeof expectedVersion === 'number' && employee.version !== expectedVersion)
      return versionConflict(expectedVersion, employee.version);
    const isLast = admins.length === 1 && admins[0]?.id === id;
    return work(tx, { employee, viewer, lastAdmin: isLast ? lastAdmin(id) : undefined });
  });
}
