// Owns the list of customers: its conditions, its orders, its keyset and its count.
import { type Connection, type CursorValue, keysetOf, type Page } from '@kawa/connection';
import { address, customer } from '@kawa/db-customers';
import type { Database } from '@kawa/postgres';
import { and, asc, desc, eq, exists, gte, ilike, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CustomerRow } from './customers.ts';

export interface CustomerFilter {
  readonly search?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly createdFrom?: Date | null | undefined;
  readonly createdBefore?: Date | null | undefined;
}

/** A page with the way to count its whole list, should that be asked for. */
export interface CustomerList extends Connection<CustomerRow> {
  readonly count: () => Promise<number>;
}

/** Each order with its keyset: what goes into a cursor, how a cursor is checked, what SQL compares with it. */
export const customerOrders = {
  CREATED_AT_DESC: {
    by: [desc(customer.createdAt), desc(customer.id)],
    keyset: (row: CustomerRow) => [row.createdAt.toISOString(), row.id],
    isKeyset: keysetOf('moment', 'id'),
    after: ([at, id]: readonly CursorValue[]) =>
      sql`(${customer.createdAt}, ${customer.id}) < (${at}, ${id})`,
  },
  CREATED_AT_ASC: {
    by: [asc(customer.createdAt), asc(customer.id)],
    keyset: (row: CustomerRow) => [row.createdAt.toISOString(), row.id],
    isKeyset: keysetOf('moment', 'id'),
    after: ([at, id]: readonly CursorValue[]) =>
      sql`(${customer.createdAt}, ${customer.id}) > (${at}, ${id})`,
  },
  NAME_ASC: {
    by: [asc(customer.name), asc(customer.id)],
    keyset: (row: CustomerRow) => [row.name, row.id],
    isKeyset: keysetOf('text', 'id'),
    after: ([name, id]: readonly CursorValue[]) => sql`(${customer.name}, ${customer.id}) > (${name}, ${id})`,
  },
} as const;

/** `%` and `_` in what a person types mean themselves; U+0000, which Postgres refuses, matches nothing. */
const contains = (text: string): string =>
  `%${text
    .trim()
    .replaceAll('\u0000', '\u{fffd}')
    .replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

function conditions(db: Database, { search, country, createdFrom, createdBefore }: CustomerFilter): SQL[] {
  const given: (SQL | undefined)[] = [isNull(customer.deletedAt)];
  if (search)
    given.push(or(ilike(customer.name, contains(search)), ilike(customer.contactName, contains(search))));
  if (country) {
    const there = or(
      eq(sql`lower(${address.country})`, country.toLowerCase()),
      eq(address.countryCode, country.toUpperCase()),
    );
    given.push(
      exists(
        db
          .select({ one: sql`1` })
          .from(address)
          .where(and(eq(address.customerId, customer.id), there)),
      ),
    );
  }
  if (createdFrom) given.push(gte(customer.createdAt, createdFrom));
  if (createdBefore) given.push(lt(customer.createdAt, createdBefore));
  return given.filter((condition) => condition !== undefined);
}

/** Up to `page.limit + 1` customers behind the page's cursor: one statement. */
export function listCustomers(
  db: Database,
  filter: CustomerFilter,
  order: keyof typeof customerOrders,
  page: Page,
): Promise<CustomerRow[]> {
  const { by, after } = customerOrders[order];
  const behind = page.after === undefined ? [] : [after(page.after)];
  return db
    .select()
    .from(customer)
    .where(and(...conditions(db, filter), ...behind))
    .orderBy(...by)
    .limit(page.limit + 1)
    .prepare('customers_page')
    .execute();
}

export function countCustomers(db: Database, filter: CustomerFilter): Promise<number> {
  return db.$count(customer, and(...conditions(db, filter)));
}
