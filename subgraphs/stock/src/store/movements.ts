// Reads the ledger. Only store/change-levels.ts writes it.
import { stockMovement } from '@kawa/db-stock';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, eq, gte, lt, type SQL } from 'drizzle-orm';

export type MovementRow = typeof stockMovement.$inferSelect;

export interface MovementFilter {
  readonly productId?: string | null | undefined;
  readonly locationId?: string | null | undefined;
  readonly cause?: MovementRow['cause'] | null | undefined;
  readonly from?: Date | null | undefined;
  readonly before?: Date | null | undefined;
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface MovementList extends Connection<MovementRow> {
  readonly count: () => Promise<number>;
}

/** Newest first: a UUIDv7 rises with time, and the id of a movement is created while its level is locked. */
export const newestFirst = ordering(stockMovement, 'desc', 'id');

function conditions({ productId, locationId, cause, from, before }: MovementFilter): SQL[] {
  const given: SQL[] = [];
  if (productId) given.push(eq(stockMovement.productId, productId));
  if (locationId) given.push(eq(stockMovement.locationId, locationId));
  if (cause) given.push(eq(stockMovement.cause, cause));
  if (from) given.push(gte(stockMovement.createdAt, from));
  if (before) given.push(lt(stockMovement.createdAt, before));
  return given;
}

/** Up to `page.limit + 1` movements after the page's cursor, in one statement. */
export function listMovements(db: Database, filter: MovementFilter, page: Page): Promise<MovementRow[]> {
  return db
    .select()
    .from(stockMovement)
    .where(and(...conditions(filter), newestFirst.behind(page.after)))
    .orderBy(...newestFirst.by())
    .limit(page.limit + 1)
    .prepare('movements_page')
    .execute();
}

export function countMovements(db: Database, filter: MovementFilter): Promise<number> {
  return db.$count(stockMovement, and(...conditions(filter)));
}
