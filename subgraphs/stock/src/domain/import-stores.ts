// Imports stores, matched by ref. The result of each is added, updated, unchanged or refused.
import type { Database, Transaction } from '@kawa/postgres';
import { type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import type { z } from 'zod';
import { insertNewStores, lockByRefForChange, overwriteStores } from '../store/import-stores.ts';
import type { LocationRow } from '../store/locations.ts';
import { storeRecord } from './stock-input.ts';

type StoreRecord = z.output<typeof storeRecord>;

/** Writes the valid records in one transaction of at most 5 statements. A closed store stays closed. */
export const importStores = (
  db: Database,
  given: readonly { readonly ref: string }[],
  dryRun = false,
): Promise<Outcome[]> => writeBatch(db, given, { schema: storeRecord, write, dryRun });

async function write(
  tx: Transaction,
  records: readonly StoreRecord[],
): Promise<ReadonlyMap<StoreRecord, Verdict>> {
  // In one order, so that two imports of the same new refs wait for each other instead of a deadlock.
  const inOrder = records.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).map(withoutEmptyId);
  const added = new Map((await insertNewStores(tx, inOrder)).map(({ ref, id }) => [ref, id]));
  const rest = records.flatMap(({ ref }) => (added.has(ref) ? [] : ref));
  const rows = rest.length === 0 ? [] : await lockByRefForChange(tx, rest);
  const present = new Map(rows.map((row) => [row.ref, row]));
  const verdicts = new Map(
    records.map((record) => [record, judge(record, added.get(record.ref), present.get(record.ref))]),
  );
  const changes = [...verdicts].flatMap(([record, verdict]) =>
    verdict.status === 'UPDATED' ? { ...record, id: verdict.id } : [],
  );
  await overwriteStores(tx, changes);
  return verdicts;
}

function judge(record: StoreRecord, addedId: string | undefined, row: LocationRow | undefined): Verdict {
  if (addedId !== undefined) return { status: 'ADDED', id: addedId };
  if (row === undefined) return refused('id', 'another store has this id');
  if (row.kind === 'WAREHOUSE') return refused('ref', 'is the central warehouse, not a store');
  if (record.id && record.id !== row.id) return refused('id', `this store has the id ${row.id}`);
  return { status: isSame(record, row) ? 'UNCHANGED' : 'UPDATED', id: row.id };
}

const withoutEmptyId = ({ id, ...record }: StoreRecord) => ({ ...record, ...(id ? { id } : {}) });

const isSame = (record: StoreRecord, row: LocationRow): boolean =>
  record.name === row.name &&
  record.line1 === row.line1 &&
  record.city === row.city &&
  record.postalCode === row.postalCode &&
  record.country === row.country;
