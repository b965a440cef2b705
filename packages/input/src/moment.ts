// Decides which points in time can be stored and compared. The scalar reads all of ISO 8601, but Postgres and Date together
// cannot: Postgres has no year 0, Date reads its "0099-12-31" as 1999 and writes the year 10000 as "+010000".
import { PublicError } from '@kawa/errors';
import { z } from 'zod';

/** A moment to store; nobody means one before 1800. */
export const moment = z
  .date()
  .min(new Date('1800-01-01'), 'must not be before 1800')
  .max(new Date('9999-12-31T23:59:59.999Z'), 'must not be after 9999');

/** Lets pass an argument whose dates Postgres can compare with; any other is BAD_USER_INPUT that names the field. */
export function requireMoments<Given extends object>(given: Given, argument: string): Given {
  for (const [name, value] of Object.entries(given)) {
    if (!(value instanceof Date)) continue;
    const [year, path] = [value.getUTCFullYear(), `${argument}.${name}`];
    if (year < 1 || year > 9999)
      throw new PublicError('BAD_USER_INPUT', `${path}: must be from the year 1 to 9999.`, {
        argument: path,
      });
  }
  return given;
}
