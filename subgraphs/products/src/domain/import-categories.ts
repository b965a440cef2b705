// Imports category records, matched by ref, and puts them in their places. The result of each is added, updated, unchanged
// or refused.
import type { Database, Transaction } from '@kawa/postgres';
import { LostRace, type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import type { z } from 'zod';
import type { CategoryRow } from '../store/categories.ts';
import { lockCategoriesByRef, overwriteCategories, setParents } from '../store/category-import.ts';
import { findTree, lockTree } from '../store/category-tree.ts';
import { addCategories } from './add-categories.ts';
import { categoryRecord } from './category-input.ts';
import { refusedMoves } from './category-tree.ts';

type CategoryRecord = z.output<typeof categoryRecord>;
type Verdicts = Map<CategoryRecord, Verdict>;

/** Writes the valid records in one transaction; an invalid one is refused alone. */
export const importCategories = (
  db: Database,
  given: readonly { readonly ref: string }[],
  now: Date,
  dryRun = false,
): Promise<Outcome[]> =>
  writeBatch(db, given, {
    dryRun,
    schema: categoryRecord,
    async write(tx, records) {
      const verdicts: Verdicts = new Map();
      await lockTree(tx);
      const tree = await findTree(tx);
      const idOf = new Map<string, string>(
        tree.flatMap(({ ref, id }) => (ref === null ? [] : [[ref, id] as const])),
      );
      const sound = withoutWrongPlaces(tree, idOf, records, verdicts);
      const rows = await lockCategoriesByRef(
        tx,
        sound.map(({ ref }) => ref),
      );
      const rowOf = new Map(rows.map((row) => [row.ref, row]));
      const fresh = sound.filter(({ ref }) => !rowOf.has(ref));
      await add(tx, fresh, { verdicts, idOf, now });
      // Existing categories move while the new ones are at the top, so the tree is never deeper than the result.
      await overwrite(tx, sound, { verdicts, idOf, rowOf, now });
      await setParents(
        tx,
        fresh.flatMap(({ ref, parentRef }) => {
          const id = idOf.get(ref);
          const parentId = parentRef ? idOf.get(parentRef) : undefined;
          return id !== undefined && parentId !== undefined ? [{ id, parentId }] : [];
        }),
      );
      return verdicts;
    },
  });

/** Refuses records with an impossible place in the tree. An existing category is a node by its id, a new one by its ref. */
function withoutWrongPlaces(
  tree: readonly { readonly id: string; readonly parentId: string | null }[],
  idOf: ReadonlyMap<string, string>,
  records: readonly CategoryRecord[],
  verdicts: Verdicts,
): CategoryRecord[] {
  const nodeOf = (ref: string) => idOf.get(ref) ?? `new ${ref}`;
  const ids = new Set(tree.map(({ id }) => id));
  const free = records.filter((record) => {
    const { ref, id } = record;
    const known = idOf.get(ref);
    if (!id || id === known || (known === undefined && !ids.has(id))) return true;
    const reason = known === undefined ? 'another record has this id' : `this ref has the id ${known}`;
    verdicts.set(record, refused('id', reason));
    return false;
  });
  const wrong = refusedMoves(
    new Map(tree.map(({ id, parentId }) => [id, parentId])),
    // A record without a parent leaves the category where it is; a new one begins at the top.
    new Map(
      free.flatMap(({ ref, parentRef }): [string, string | null][] =>
        parentRef
          ? [[nodeOf(ref), nodeOf(parentRef)]]
          : parentRef === undefined && idOf.has(ref)
            ? []
            : [[nodeOf(ref), null]],
      ),
    ),
  );
  return free.filter((record) => {
    const reason = wrong.get(nodeOf(record.ref));
    if (reason !== undefined) verdicts.set(record, refused('parentRef', reason));
    return reason === undefined;
  });
}

interface Write {
  readonly verdicts: Verdicts;
  readonly idOf: Map<string, string>;
  readonly now: Date;
}

/** Adds them at the top first, because the batch may list a parent after its child. */
async function add(
  tx: Transaction,
  records: readonly CategoryRecord[],
  { verdicts, idOf, now }: Write,
): Promise<void> {
  const drafts = records.map(({ id, ref, name, description }) => ({
    ...(id ? { id } : {}),
    ref,
    name,
    description: description ?? null,
    createdAt: now,
    updatedAt: now,
  }));
  const added = await addCategories(tx, drafts);
  for (const [index, record] of records.entries()) {
    const { ref } = record;
    const result = added[index];
    // The ref and the id were free when the batch began.
    if (result === undefined || 'taken' in result) throw new LostRace(`a category took the keys of ${ref}`);
    idOf.set(ref, result.row.id);
    verdicts.set(record, { status: 'ADDED', id: result.row.id });
  }
}

async function overwrite(
  tx: Transaction,
  records: readonly CategoryRecord[],
  { verdicts, idOf, rowOf, now }: Write & { readonly rowOf: ReadonlyMap<string | null, CategoryRow> },
): Promise<void> {
  const changed = records.flatMap((record) => {
    const { ref, name, description = null, parentRef } = record;
    const row = rowOf.get(ref);
    if (row === undefined) return [];
    const parentId = parentRef ? (idOf.get(parentRef) ?? null) : parentRef === null ? null : row.parentId;
    const same = row.name === name && row.description === description && row.parentId === parentId;
    verdicts.set(record, { status: same ? 'UNCHANGED' : 'UPDATED', id: row.id });
    return same ? [] : [{ ref, slug: row.slug, name, description, parentId }];
  });
  await overwriteCategories(tx, changed, now);
}
