import { employee, employeePassword } from '@kawa/db-staff';
import type { Database, Transaction } from '@kawa/postgres';
import { eq } from 'drizzle-orm';

/** Sets the hash of an employee's password. */
export async function setPasswordHash(
  tx: Transaction,
  employeeId: string,
  hash: string,
  changedAt: Date,
): Promise<void> {
  await tx
    .insert(employeePassword)
    .values({ employeeId, hash, changedAt })
    .onConflictDoUpdate({ target: employeePassword.employeeId, set: { hash, changedAt } });
}

/** Whose e-mail this is, with the hash to compare with; undefined for nobody's. */
export async function findCredentials(db: Database, email: string) {
  const [row] = await db
    .select({
      employeeId: employee.id,
      deactivatedAt: employee.deactivatedAt,
      hash: employeePassword.hash,
    })
    .from(employee)
    .leftJoin(employeePassword, eq(employeePassword.employeeId, employee.id))
    .where(eq(employee.email, email));
  return row;
}

/** The hash of an employee's password. */
export async function findPasswordHash(db: Database, employeeId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ hash: employeePassword.hash })
    .from(employeePassword)
    .where(eq(employeePassword.employeeId, employeeId));
  return row?.hash;
}
