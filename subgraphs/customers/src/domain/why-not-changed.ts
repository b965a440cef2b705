import type { Transaction } from '@kawa/postgres';
import { notFound, versionConflict } from '@kawa/refusals';
import { currentVersion } from '../store/customers.ts';

/** Why a conditional update changed no row: the customer does not exist, or has another version. */
export async function whyNotChanged(tx: Transaction, id: string, expectedVersion: number | null | undefined) {
  const actual = await currentVersion(tx, id);
  if (actual === undefined || typeof expectedVersion !== 'number') return notFound('customer', id);
  return versionConflict(expectedVersion, actual);
}
