// Owns the list of employees: its conditions, its orders, its keyset and its count.
import { type Connection, type CursorValue, keysetOf, type Page } from '@kawa/connection';
import { employee } from '@kawa/db-staff';
import type { Database } from '@kawa/postgres';
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { EmployeeRow } from './employees.ts';

export interface EmployeeFilter {
  readonly role?: EmployeeRow['role'] | null | undefined;
  readonly storeId?: string | null | undefined;
  readonly active?: boolean | null | undefined;
}

/** A page with the way to count its whole list, should that be asked for. */
export interface EmployeeList extends Connection<EmployeeRow> {
  readonly count: () => Promise<number>;
}

/** Each order with its keyset: what goes into a cursor, how a cursor is checked, what SQL compares with it. */
export const employeeOrders = {
  NAME_ASC: {
    by: [asc(employee.name), asc(employee.id)],
    keyset: (row: EmployeeRow) => [row.name, row.id],
    isKeyset: keysetOf('text', 'id'),
    after: ([name, id]: readonly CursorValue[]) => sql`(${employee.name}, ${employee.id}) > (${name}, ${id})`,
  },
  CREATED_AT_DESC: {
    by: [desc(employee.createdAt), desc(employee.id)],
    keyset: (row: EmployeeRow) => [row.createdAt.toISOString(), row.id],
    isKeyset: keysetOf('moment', 'id'),
    after: ([at, id]: readonly CursorValue[]) =>
      sql`(${employee.createdAt}, ${employee.id}) < (${at}, ${id})`,
  },
  CREATED_AT_ASC: {
    by: [asc(employee.createdAt), asc(employee.id)],
    keyset: (row: EmployeeRow) => [row.createdAt.toISOString(), row.id],
    isKeyset: keysetOf('moment', 'id'),
    after: ([at, id]: readonly CursorValue[]) =>
      sql`(${employee.createdAt}, ${employee.id}) > (${at}, ${id})`,
  },
} as const;

function conditions({ role, storeId, active }: EmployeeFilter): SQL[] {
  const given: SQL[] = [];
  if (role) given.push(eq(employee.role, role));
  if (storeId) given.push(eq(employee.storeId, storeId));
  if (typeof active === 'boolean')
    given.push(active ? isNull(employee.deactivatedAt) : isNotNull(employee.deactivatedAt));
  return given;
}

/** Up to `page.limit + 1` employees behind the page's cursor: one statement. */
export function listEmployees(
  db: Database,
  filter: EmployeeFilter,
  order: keyof typeof employeeOrders,
  page: Page,
): Promise<EmployeeRow[]> {
  const { by, after } = employeeOrders[order];
  const behind = page.after === undefined ? [] : [after(page.after)];
  return db
    .select()
    .from(employee)
    .where(and(...conditions(filter), ...behind))
    .orderBy(...by)
    .limit(page.limit + 1)
    .prepare('employees_page')
    .execute();
}

export function countEmployees(db: Database, filter: EmployeeFilter): Promise<number> {
  return db.$count(employee, and(...conditions(filter)));
}
