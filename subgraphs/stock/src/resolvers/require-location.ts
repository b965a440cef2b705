import { PublicError } from '@kawa/errors';
import type { Database } from '@kawa/postgres';
import { locationExists } from '../store/locations.ts';

/** Throws BAD_USER_INPUT if the location of a list does not exist: an empty list would say that it has no stock. */
export async function requireLocation(
  db: Database,
  locationId: string | null | undefined,
  argument: string,
  rows: readonly unknown[],
): Promise<void> {
  if (!locationId || rows.length > 0 || (await locationExists(db, locationId))) return;
  throw new PublicError('BAD_USER_INPUT', `${argument}: there is no location ${locationId}.`, { argument });
}
