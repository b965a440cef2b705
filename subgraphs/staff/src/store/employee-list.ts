// The list of employees: its filters, sort orders, pages and count.
import { employee } from '@kawa/db-staff';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { EmployeeRow } from './employees.ts';

export interface EmployeeFilter {
  readonly role?: EmployeeRow['role'] | null | undefined;
  readonly storeId?: string | null | undefined;
  readonly active?: boolean | null | undefined;
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface EmployeeList extends Connection<EmployeeRow> {
  readonly count: () => Promise<number>;
}

export const employeeOrders = {
  NAME_ASC: ordering(employee, 'asc', 'name', 'id'),
  CREATED_AT_DESC: ordering(employee, 'desc', 'createdAt', 'id'),
  CREATED_AT_ASC: ordering(employee, 'asc', 'createdAt', 'id'),
};

function conditions({ role, storeId, active }: EmployeeFilter): SQL[] {
  const given: SQL[] = [];
  if (role) given.push(eq(employee.role, role));
  if (storeId) given.push(eq(employee.storeId, storeId));
  if (typeof active === 'boolean')
    given.push(active ? isNull(employee.deactivatedAt) : isNotNull(employee.deactivatedAt));
  return given;
}

/** Up to `page.limit + 1` employees after the page's cursor, in one statement. */
export function listEmployees(
  db: Database,
  filter: EmployeeFilter,
  order: keyof typeof employeeOrders,
  page: Page,
): Promise<EmployeeRow[]> {
  const { by, behind } = employeeOrders[order];
  return db
    .select()
    .from(employee)
    .where(and(...conditions(filter), behind(page.after)))
    .orderBy(...by())
    .limit(page.limit + 1)
    .prepare('employees_page')
    .execute();
}

export function countEmployees(db: Database, filter: EmployeeFilter): Promise<number> {
  return db.$count(employee, and(...conditions(filter)));
}
