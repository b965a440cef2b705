import { notFound, versionConflict } from '@kawa/input/refusals';
import type { Transaction } from '@kawa/postgres';
import { type LocationRow, lockStore, type StoreChange, updateStore } from '../store/locations.ts';

/** The store of a command, locked; or the refusal if it does not exist or has another version than the caller expects. */
export async function chosenStore(tx: Transaction, id: string, expectedVersion: number | null | undefined) {
  const store = await lockStore(tx, id);
  if (store === undefined) return notFound('store', id);
  if (typeof expectedVersion === 'number' && expectedVersion !== store.version)
    return versionConflict(expectedVersion, store.version);
  return { kind: 'Chosen', store } as const;
}

/** Changes a store that this transaction has locked. */
export async function changeChosen(
  tx: Transaction,
  { id, version }: LocationRow,
  change: StoreChange,
): Promise<LocationRow> {
  const changed = await updateStore(tx, id, change, version);
  if (changed === undefined) throw new Error('a store changed although it was locked');
  return changed;
}
