// Statements on single employees, and the lock that every change of the staff takes.
import { employee } from '@kawa/db-staff';
import type { Database, Transaction } from '@kawa/postgres';
import { isDifferent } from '@kawa/postgres/difference';
import { ruleIn } from '@kawa/postgres/rules';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';

export type EmployeeRow = typeof employee.$inferSelect;
export type NewEmployee = typeof employee.$inferInsert;
export type EmployeeChange = Partial<Pick<EmployeeRow, 'name' | 'role' | 'storeId' | 'deactivatedAt'>>;

/** The rule of the table that refused a statement. */
export const ruleOfEmployees = ruleIn<{ readonly taken: 'email' | 'ref' }>({
  employee_email_unique: { taken: 'email' },
  employee_ref_unique: { taken: 'ref' },
});

/**
 * Locks the active ADMINs in one order. Every change of the staff takes these locks, so changes run one after the other: if two
 * ADMINs deactivate each other, the second sees the change of the first. A former ADMIN, demoted while we waited, is not
 * returned. The lock is weaker than FOR UPDATE, because sign-ins refer to the rows meanwhile.
 */
export function lockActiveAdmins(tx: Transaction): Promise<EmployeeRow[]> {
  return tx
    .select()
    .from(employee)
    .where(and(eq(employee.role, 'ADMIN'), isNull(employee.deactivatedAt)))
    .orderBy(asc(employee.id))
    .for('no key update');
}

export async function findEmployee(db: Database | Transaction, id: string): Promise<EmployeeRow | undefined> {
  const [row] = await db.select().from(employee).where(eq(employee.id, id));
  return row;
}

/** The employee, locked until the transaction ends. */
export async function lockEmployee(tx: Transaction, id: string): Promise<EmployeeRow | undefined> {
  const [row] = await tx.select().from(employee).where(eq(employee.id, id)).for('no key update');
  return row;
}

/** Inserts an employee. A taken ref or e-mail is a unique violation. */
export async function insertEmployee(tx: Transaction, values: NewEmployee): Promise<EmployeeRow> {
  const [row] = await insertEmployees(tx, [values]);
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}

export async function insertEmployees(tx: Transaction, rows: readonly NewEmployee[]): Promise<EmployeeRow[]> {
  if (rows.length === 0) return [];
  return tx
    .insert(employee)
    .values([...rows])
    .returning();
}

/** Employees who have the ref, the e-mail or the id of one of these. */
export function findLike(
  tx: Transaction,
  records: readonly {
    readonly ref: string;
    readonly email: string;
    readonly id?: string | null | undefined;
  }[],
): Promise<EmployeeRow[]> {
  const sameAs = or(
    inArray(
      employee.ref,
      records.map(({ ref }) => ref),
    ),
    inArray(
      employee.email,
      records.map(({ email }) => email),
    ),
    inArray(
      employee.id,
      records.flatMap(({ id }) => id ?? []),
    ),
  );
  return tx.select().from(employee).where(sameAs);
}

/** Changes a locked employee. The version rises only if something changes. */
export async function changeEmployee(
  tx: Transaction,
  id: string,
  change: EmployeeChange,
): Promise<EmployeeRow> {
  const [row] = await tx
    .update(employee)
    .set({ ...change, version: sql`${employee.version} + (${isDifferent(employee, change)})::integer` })
    .where(eq(employee.id, id))
    .returning();
  if (row === undefined) throw new Error('a locked employee is gone');
  return row;
}

/** The lookups of every request, prepared once per process. */
export function prepareEmployeeLookups(db: Database) {
  const where = (column: typeof employee.id | typeof employee.email, name: string) =>
    db
      .select()
      .from(employee)
      .where(sql`${column} = any(${sql.placeholder('keys')})`)
      .prepare(name);
  return {
    id: where(employee.id, 'employees_by_id'),
    email: where(employee.email, 'employees_by_email'),
  };
}
