// Statements on the credential table, which has the password hashes. No other file reads it.
import { credential, customer } from '@kawa/db-customers';
import type { Database, Transaction } from '@kawa/postgres';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { CustomerRow } from './customers.ts';

export interface Account {
  readonly customer: CustomerRow;
  readonly passwordHash: string;
}

async function findAccount(db: Database | Transaction, condition: SQL): Promise<Account | undefined> {
  const [account] = await db
    .select({ customer, passwordHash: credential.passwordHash })
    .from(credential)
    .innerJoin(customer, eq(customer.id, credential.customerId))
    .where(and(condition, isNull(customer.deletedAt)));
  return account;
}

/** The account behind an e-mail address in lower case; undefined also for a customer who has none. */
export const accountOfEmail = (db: Database, email: string) =>
  findAccount(db, sql`lower(${customer.email}) = ${email}`);

export const accountOfCustomer = (db: Database | Transaction, customerId: string) =>
  findAccount(db, eq(customer.id, customerId));

/** The ids of the customers who have an account. */
export async function findAccountHolders(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: credential.customerId })
    .from(credential)
    .where(inArray(credential.customerId, [...ids]));
  return rows.map(({ id }) => id);
}

/**
 * Locks an account after its password was verified, until the transaction ends. Returns false if the account was deleted or
 * its password changed meanwhile: the old password must not sign in.
 */
export async function lockAccount(tx: Transaction, { customer: { id }, passwordHash }: Account) {
  const locked = await tx
    .select({ id: credential.customerId })
    .from(credential)
    .where(and(eq(credential.customerId, id), eq(credential.passwordHash, passwordHash)))
    .for('update');
  return locked.length > 0;
}

/** Returns whether a credential was added; an existing one stays. */
export async function addCredential(
  tx: Transaction,
  customerId: string,
  passwordHash: string,
  changedAt: Date,
): Promise<boolean> {
  const added = await tx
    .insert(credential)
    .values({ customerId, passwordHash, changedAt })
    .onConflictDoNothing()
    .returning({ id: credential.customerId });
  return added.length > 0;
}

/** Replaces the hash of a locked account. Without `changedAt`, only the hash is new, not the password. */
export async function replaceHash(
  tx: Transaction,
  customerId: string,
  passwordHash: string,
  changedAt?: Date,
): Promise<void> {
  await tx
    .update(credential)
    .set({ passwordHash, ...(changedAt === undefined ? {} : { changedAt }) })
    .where(eq(credential.customerId, customerId));
}

export async function eraseCredential(tx: Transaction, customerId: string): Promise<void> {
  await tx.delete(credential).where(eq(credential.customerId, customerId));
}
