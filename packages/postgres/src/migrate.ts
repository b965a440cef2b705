import { drizzle } from 'drizzle-orm/postgres-js';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import { postgres } from './driver.ts';
import { ownSocket } from './socket.ts';
import { describeRefusal } from './failures.ts';

/** Any constant does: advisory locks are per database, and each database has one history. */
const MIGRATION_LOCK = 7_254_100;

/**
 * Brings the database at `url` to the newest migration of `folder`. drizzle's migrator takes no lock of its own, so
 * that replicas starting together would apply a migration twice: a session advisory lock makes them wait in turn.
 * Throws a plain message, without the URL, when the database cannot be opened, or was made by a newer Kawa; it names the
 * variable that holds the URL.
 * It has a connection of its own without time limits: a migration may take longer than a request.
 */
export async function migrateUnderLock(
  url: string,
  folder: string,
  variable = 'DATABASE_URL',
): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 10, ...ownSocket, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK}) /* migrate */`;
    await refuseNewer(client, folder);
    await migrate(drizzle(client), { migrationsFolder: folder });
  } catch (error) {
    const refusal = describeRefusal(error, variable);
    throw refusal === undefined ? error : new Error(refusal, { cause: error });
  } finally {
    // Ending the session releases the lock, also when the migration failed.
    await client.end({ timeout: 5 });
  }
}

/**
 * Threat: an older checkout on newer data. Its statements would meet tables that they do not know, and fail one by one, or
 * write what the newer one must not find.
 */
async function refuseNewer(client: Sql, folder: string): Promise<void> {
  const [journal] = await client<{ exists: boolean }[]>`
    select /* migrate.journal */ to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
  if (!journal?.exists) return;
  const [applied] = await client<{ newest: string | null }[]>`
    select /* migrate.newest */ max(created_at)::text as newest from drizzle.__drizzle_migrations`;
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis);
  if (Number(applied?.newest ?? 0) > Math.max(0, ...known))
    throw new Error(
      'The database was migrated by a newer version of Kawa than this one. Update this checkout, or use another database (DATA_DIR, or DATABASE_URL).',
    );
}
