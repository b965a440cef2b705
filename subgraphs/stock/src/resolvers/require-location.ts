import { PublicError } from '@kawa/errors';
import type { Database } from '@kawa/postgres';
import { locationExists } from '../store/locations.ts';

/** Throws BAD_USER_INPUT for the list of a location that is not there: an empty list would say that it has nothing. */
export async function requireLocation(
  db: Database,
  locationId: string | null | undefined,
  argument: string,
  rows: readonly unknown[],
): Promise<void> {
  if (!locationId || rows.length > 0 || (await locationExists(db, locationId))) return;
  throw new PublicError('BAD_USER_INPUT', `${argument}: there is no location ${locationId}.`, { argument });
}
