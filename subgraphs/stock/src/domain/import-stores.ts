// Owns the import of stores: matched by ref, told apart as added, updated, unchanged or refused.
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import type { z } from 'zod';
import { insertNewStores, lockByRefForChange, overwriteStores } from '../store/import-stores.ts';
import type { LocationRow } from '../store/locations.ts';
import { importBatch, type ImportOutcome, refused } from './import-batch.ts';
import { storeRecord } from './stock-input.ts';

type StoreRecord = z.output<typeof storeRecord>;

/** Writes the records that are right in one transaction of at most 5 statements. A closed store stays closed. */
export function importStores(
  db: Database,
  given: readonly { readonly ref: string }[],
): Promise<ImportOutcome[]> {
  const byRef = { field: 'ref', of: ({ ref }: StoreRecord) => ref };
  return importBatch(given, storeRecord, byRef, (records) => inTransaction(db, (tx) => write(tx, records)));
}

async function write(tx: Transaction, records: readonly StoreRecord[]): Promise<ImportOutcome[]> {
  // In one order, so that two imports of the same new refs wait for each other instead of meeting in a deadlock.
  const inOrder = records.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).map(withoutEmptyId);
  const added = new Map((await insertNewStores(tx, inOrder)).map(({ ref, id }) => [ref, id]));
  const rest = records.flatMap(({ ref }) => (added.has(ref) ? [] : ref));
  const rows = rest.length === 0 ? [] : await lockByRefForChange(tx, rest);
  const present = new Map(rows.map((row) => [row.ref, row]));
  const changes: (StoreRecord & { id: string })[] = [];
  const outcomes = records.map((record): ImportOutcome => {
    const { ref } = record;
    const id = added.get(ref);
    if (id !== undefined) return { ref, status: 'ADDED', id };
    const row = present.get(ref);
    if (row === undefined) return refused(ref, 'id', 'another store has this id');
    if (row.kind === 'WAREHOUSE') return refused(ref, 'ref', 'is the central warehouse, not a store');
    if (record.id && record.id !== row.id) return refused(ref, 'id', `this store has the id ${row.id}`);
    if (isSame(record, row)) return { ref, status: 'UNCHANGED', id: row.id };
    changes.push({ ...record, id: row.id });
    return { ref, status: 'UPDATED', id: row.id };
  });
  await overwriteStores(tx, changes);
  return outcomes;
}

const withoutEmptyId = ({ id, ...record }: StoreRecord) => ({ ...record, ...(id ? { id } : {}) });

const isSame = (record: StoreRecord, row: LocationRow): boolean =>
  record.name === row.name &&
  record.line1 === row.line1 &&
  record.city === row.city &&
  record.postalCode === row.postalCode &&
  record.country === row.country;
