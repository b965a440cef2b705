// Statements of an import. Each takes any number of customers, so a larger batch takes no more statements.
import { customer } from '@kawa/db-customers';
import type { Transaction } from '@kawa/postgres';
import { asc, inArray, or, sql } from 'drizzle-orm';
import type { CustomerRow } from './customers.ts';

/** Customers with one of these refs or ids, locked until the transaction ends: the import compares them before it overwrites. */
export function lockCustomers(
  tx: Transaction,
  refs: readonly string[],
  ids: readonly string[],
): Promise<CustomerRow[]> {
  return tx
    .select()
    .from(customer)
    .where(or(inArray(customer.ref, [...refs]), inArray(customer.id, [...ids])))
    .orderBy(asc(customer.id))
    .for('update');
}

/** The refs of customers who have these e-mail addresses, compared as in the unique index. */
export function findOwnersOfEmails(tx: Transaction, emails: readonly string[]) {
  return tx
    .select({ email: sql<string>`lower(${customer.email})`, ref: customer.ref })
    .from(customer)
    .where(inArray(sql`lower(${customer.email})`, [...emails]));
}

/** Overwrites locked customers by id. Without a new creation time, the old one stays. */
export async function overwriteCustomers(
  tx: Transaction,
  rows: readonly (Pick<CustomerRow, 'id' | 'name' | 'email' | 'contactName' | 'phone'> & {
    readonly createdAt?: Date | null | undefined;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`/* overwrite_customers */
    update customer set (name, email, contact_name, phone, created_at, version) = (given.name, given.email,
      given."contactName", given.phone, coalesce(given."createdAt", customer.created_at), customer.version + 1)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given (
      id uuid, name text, email text, "contactName" text, phone text, "createdAt" timestamptz)
    where customer.id = given.id`);
}
