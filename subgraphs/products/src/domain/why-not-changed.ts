import { notFound, versionConflict } from '@kawa/input/refusals';
import type { Transaction } from '@kawa/postgres';
import { currentCategoryVersion, currentProductVersion } from '../store/current-version.ts';

const current = { product: currentProductVersion, category: currentCategoryVersion };

/** Why a conditional update changed no row: the row does not exist, or has another version. */
export async function whyNotChanged(
  tx: Transaction,
  what: keyof typeof current,
  id: string,
  expectedVersion: number | null | undefined,
) {
  const actual = await current[what](tx, id);
  if (actual === undefined || typeof expectedVersion !== 'number') return notFound(what, id);
  return versionConflict(expectedVersion, actual);
}
