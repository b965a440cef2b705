// The list of customers: its filters, sort orders, pages and count.
import { address, customer } from '@kawa/db-customers';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, exists, gte, ilike, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { CustomerRow } from './customers.ts';

export interface CustomerFilter {
  readonly search?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly createdFrom?: Date | null | undefined;
  readonly createdBefore?: Date | null | undefined;
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface CustomerList extends Connection<CustomerRow> {
  readonly count: () => Promise<number>;
}

export const customerOrders = {
  CREATED_AT_DESC: ordering(customer, 'desc', 'createdAt', 'id'),
  CREATED_AT_ASC: ordering(customer, 'asc', 'createdAt', 'id'),
  NAME_ASC: ordering(customer, 'asc', 'name', 'id'),
};

/** A literal match: `%` and `_` are escaped. U+0000, which Postgres refuses, matches nothing. */
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

/** Up to `page.limit + 1` customers after the page's cursor, in one statement. */
export function listCustomers(
  db: Database,
  filter: CustomerFilter,
  order: keyof typeof customerOrders,
  page: Page,
): Promise<CustomerRow[]> {
  const { by, behind } = customerOrders[order];
  return db
    .select()
    .from(customer)
    .where(and(...conditions(db, filter), behind(page.after)))
    .orderBy(...by())
    .limit(page.limit + 1)
    .prepare('customers_page')
    .execute();
}

export function countCustomers(db: Database, filter: CustomerFilter): Promise<number> {
  return db.$count(customer, and(...conditions(db, filter)));
}
