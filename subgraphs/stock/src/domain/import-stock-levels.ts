// Imports stock levels, matched by product and location. A difference is written into the ledger as IMPORT.
import type { Database, Transaction } from '@kawa/postgres';
import { type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import type { z } from 'zod';
import { changeLevels, type LevelChange } from '../store/change-levels.ts';
import { type BareLevel, type LevelKey, lockLevels, openLevels } from '../store/levels.ts';
import { lockLocationsByRef } from '../store/locations.ts';
import { stockLevelRecord } from './stock-input.ts';

type LevelRecord = z.output<typeof stockLevelRecord>;
type Placed = LevelRecord & LevelKey;

const keyOf = ({ productId, locationId }: LevelKey): string => `${productId}/${locationId}`;

/** Writes the valid records in one transaction of at most 6 statements. The refs are the caller's own names for the rows. */
export const importStockLevels = (
  db: Database,
  given: readonly { readonly ref: string }[],
  dryRun = false,
): Promise<Outcome[]> =>
  writeBatch(db, given, {
    dryRun,
    schema: stockLevelRecord,
    keysOf: ({ productId, locationRef }) => ({ productId: JSON.stringify([productId, locationRef]) }),
    write,
  });

async function write(
  tx: Transaction,
  records: readonly LevelRecord[],
): Promise<ReadonlyMap<LevelRecord, Verdict>> {
  const refs = [...new Set(records.map(({ locationRef }) => locationRef))];
  const locations = new Map((await lockLocationsByRef(tx, refs)).map((row) => [row.ref, row]));
  const verdicts = new Map<LevelRecord, Verdict>();
  const placed = records.flatMap((record): [LevelRecord, Placed][] => {
    const location = locations.get(record.locationRef);
    if (location?.closedAt === null) return [[record, { ...record, locationId: location.id }]];
    const why = location === undefined ? 'no location has this ref' : 'this store is closed';
    verdicts.set(record, refused('locationRef', why));
    return [];
  });
  if (placed.length === 0) return verdicts;
  const levels = await openAndLock(
    tx,
    placed.map(([, record]) => record),
  );
  const changes: LevelChange[] = [];
  for (const [record, place] of placed) {
    const { level, opened } = levels(place);
    const verdict = judge(place, level, opened);
    verdicts.set(record, verdict);
    if (verdict.status === 'ADDED' || verdict.status === 'UPDATED') changes.push(changeOf(place));
  }
  await changeLevels(tx, changes, { cause: 'IMPORT', reason: null });
  return verdicts;
}

/** Opens missing levels in one order, then locks all: they are compared before they are overwritten. */
async function openAndLock(tx: Transaction, places: readonly Placed[]) {
  const inOrder = places.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const opened = new Set((await openLevels(tx, inOrder)).map(keyOf));
  const rows = await lockLevels(tx, inOrder);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (place: Placed): { readonly level: BareLevel; readonly opened: boolean } => {
    const level = byKey.get(keyOf(place));
    if (level === undefined) throw new Error('a level that was just opened is gone');
    return { level, opened: opened.has(keyOf(place)) };
  };
}

/** An absent value stays as it is. */
const changeOf = ({ productId, locationId, onHand, incoming, reorderPoint }: Placed): LevelChange => ({
  productId,
  locationId,
  setTo: onHand,
  incoming,
  reorderPoint,
});

function judge(record: Placed, level: BareLevel, opened: boolean): Verdict {
  const { onHand } = record;
  if (opened) return { status: 'ADDED', id: level.id };
  if (onHand < level.reserved)
    return refused('onHand', `is below the ${level.reserved} units that are reserved`);
  const same =
    onHand === level.onHand &&
    (record.incoming ?? level.incoming) === level.incoming &&
    (record.reorderPoint ?? level.reorderPoint) === level.reorderPoint;
  return { status: same ? 'UNCHANGED' : 'UPDATED', id: level.id };
}
