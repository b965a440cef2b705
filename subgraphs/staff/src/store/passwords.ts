// Statements on the password table, which has the password hashes. No other file reads it.
import { employee, employeePassword } from '@kawa/db-staff';
import type { Database, Transaction } from '@kawa/postgres';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { EmployeeRow } from './employees.ts';

export interface Account {
  readonly employee: EmployeeRow;
  readonly passwordHash: string;
}

async function findAccount(db: Database | Transaction, condition: SQL): Promise<Account | undefined> {
  const [account] = await db
    .select({ employee, passwordHash: employeePassword.hash })
    .from(employee)
    .innerJoin(employeePassword, eq(employeePassword.employeeId, employee.id))
    .where(and(condition, isNull(employee.deactivatedAt)));
  return account;
}

/** The account behind an e-mail address in lower case; undefined also for an employee who was deactivated. */
export const accountOfEmail = (db: Database, email: string) => findAccount(db, eq(employee.email, email));

export const accountOfEmployee = (db: Database | Transaction, employeeId: string) =>
  findAccount(db, eq(employee.id, employeeId));

/**
 * Locks an account after its password was verified, until the transaction ends, and reads its current role. Returns undefined if
 * it was deactivated or its password changed meanwhile: the old password must not sign in.
 */
export async function lockAccount(tx: Transaction, account: Account): Promise<EmployeeRow | undefined> {
  const [locked] = await tx
    .select({ employee })
    .from(employee)
    .innerJoin(employeePassword, eq(employeePassword.employeeId, employee.id))
    .where(
      and(
        eq(employee.id, account.employee.id),
        isNull(employee.deactivatedAt),
        eq(employeePassword.hash, account.passwordHash),
      ),
    )
    .for('no key update');
  return locked?.employee;
}

export async function addPasswords(
  tx: Transaction,
  rows: readonly (typeof employeePassword.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(employeePassword).values([...rows]);
}

/** Replaces the hash of a locked account. Without `changedAt`, only the hash is new, not the password. */
export async function replaceHash(
  tx: Transaction,
  employeeId: string,
  hash: string,
  changedAt?: Date,
): Promise<void> {
  await tx
    .update(employeePassword)
    .set({ hash, ...(changedAt === undefined ? {} : { changedAt }) })
    .where(eq(employeePassword.employeeId, employeeId));
}
