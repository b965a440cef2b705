import { notFound, versionConflict } from '@kawa/input/refusals';
import type { Transaction } from '@kawa/postgres';
import { currentVersion } from '../store/customers.ts';

/** Why a conditional update changed no row: the customer does not exist, or has another version. */
export async function whyNotChanged(tx: Transaction, id: string, expectedVersion: number | null | undefined) {
  const actual = await currentVersion(tx, id);
  if (actual === undefined || typeof expectedVersion !== 'number') return notFound('customer', id);
  return versionConflict(expectedVersion, actual);
}
