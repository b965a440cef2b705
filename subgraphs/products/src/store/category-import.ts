// Statements of an import of categories. Each takes any number of records.
import { category } from '@kawa/db-products';
import type { Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';
import { categoryColumns, type CategoryRow, type NewCategory } from './categories.ts';

/** Categories by ref, locked until the transaction ends. */
export function lockCategoriesByRef(tx: Transaction, refs: readonly string[]): Promise<CategoryRow[]> {
  return tx
    .select(categoryColumns)
    .from(category)
    .where(inArray(category.ref, [...refs]))
    .orderBy(category.id)
    .for('update');
}

export function findCategoryIdsByRef(tx: Transaction, refs: readonly string[]) {
  return tx
    .select({ id: category.id, ref: category.ref })
    .from(category)
    .where(inArray(category.ref, [...refs]))
    .for('key share');
}

/** Moves new categories below their parents. */
export async function setParents(
  tx: Transaction,
  places: readonly { readonly id: string; readonly parentId: string }[],
): Promise<void> {
  if (places.length === 0) return;
  const ids = sql.param(places.map(({ id }) => id));
  const parents = sql.param(places.map(({ parentId }) => parentId));
  await tx
    .update(category)
    .set({ parentId: sql`place.parent_id` })
    .from(sql`unnest(${ids}::uuid[], ${parents}::uuid[]) as place(id, parent_id)`)
    .where(sql`${category.id} = place.id`);
}

/** Overwrites locked categories, matched by ref. */
export async function overwriteCategories(
  tx: Transaction,
  rows: readonly (NewCategory & { readonly ref: string })[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(category)
    .values([...rows])
    .onConflictDoUpdate({
      target: category.ref,
      set: {
        name: sql`excluded.name`,
        description: sql`excluded.description`,
        parentId: sql`excluded.parent_id`,
        updatedAt: now,
        version: sql`${category.version} + 1`,
      },
    });
}
