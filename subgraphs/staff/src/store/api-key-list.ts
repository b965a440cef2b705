import { apiKey } from '@kawa/db-staff';
import type { Database } from '@kawa/postgres';
import { type Connection, ordering, type Page } from '@kawa/rows';
import { and, gt, isNull, not, type SQL } from 'drizzle-orm';
import { apiKeyColumns, type ApiKeyRow } from './api-keys.ts';

export interface ApiKeyFilter {
  readonly active?: boolean | null | undefined;
  /** Keys are active or not at this time. */
  readonly now: Date;
}

/** A page, with a function that counts the whole list if the query selects the count. */
export interface ApiKeyList extends Connection<ApiKeyRow> {
  readonly count: () => Promise<number>;
}

/** Newest first. */
export const apiKeyOrder = ordering(apiKey, 'desc', 'createdAt', 'id');

function condition({ active, now }: ApiKeyFilter): SQL | undefined {
  if (typeof active !== 'boolean') return undefined;
  const open = and(isNull(apiKey.revokedAt), gt(apiKey.expiresAt, now));
  return open === undefined || active ? open : not(open);
}

/** Up to `page.limit + 1` keys after the page's cursor, in one statement. */
export function listApiKeys(db: Database, filter: ApiKeyFilter, page: Page): Promise<ApiKeyRow[]> {
  return db
    .select(apiKeyColumns)
    .from(apiKey)
    .where(and(condition(filter), apiKeyOrder.behind(page.after)))
    .orderBy(...apiKeyOrder.by())
    .limit(page.limit + 1)
    .prepare('api_keys_page')
    .execute();
}

export function countApiKeys(db: Database, filter: ApiKeyFilter): Promise<number> {
  return db.$count(apiKey, condition(filter));
}
