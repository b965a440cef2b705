// Adds categories and assigns their keys. A given key that is taken is refused; a derived slug gets a number. Safe under
// concurrency.
import type { Transaction } from '@kawa/postgres';
import {
  type CategoryRow,
  findOwnersOfCategoryKeys,
  insertCategories,
  type NewCategory,
} from '../store/categories.ts';
import { freeSlug, slugStem } from './slug.ts';
import type { TakenKey } from './taken-key.ts';

/** A category. Its slug is derived from the name if it is absent. */
export type CategoryDraft = Omit<NewCategory, 'slug'> & { readonly slug?: string | null | undefined };
export type AddedCategory = { readonly row: CategoryRow } | { readonly taken: TakenKey<keyof Taken> };

/** A round fails only if another transaction took a key meanwhile, so every failed round is progress for another one. */
const MAX_ROUNDS = 50;

const stemOf = ({ name }: CategoryDraft) => slugStem(name, 'category');

/** Adds categories in two statements, in more only if others take the same keys at once. Results are in the given order. */
export async function addCategories(
  tx: Transaction,
  drafts: readonly CategoryDraft[],
): Promise<AddedCategory[]> {
  const added = new Map<CategoryDraft, AddedCategory>();
  for (let round = 1; added.size < drafts.length; round += 1) {
    if (round > MAX_ROUNDS) throw new Error(`no free keys for categories after ${MAX_ROUNDS} rounds`);
    const pending = drafts.filter((draft) => !added.has(draft));
    const taken = await takenKeys(tx, pending);
    const free: CategoryDraft[] = [];
    for (const draft of pending) {
      const key = takeGiven(draft, taken);
      if (key === undefined) free.push(draft);
      else added.set(draft, { taken: key });
    }
    const draftOf = new Map<string, CategoryDraft>();
    for (const draft of free) {
      const slug = draft.slug ?? freeSlug(stemOf(draft), taken.slug);
      taken.slug.add(slug);
      draftOf.set(slug, draft);
    }
    if (draftOf.size === 0) continue;
    for (const row of await insertCategories(
      tx,
      [...draftOf].map(([slug, draft]) => ({ ...draft, slug })),
    )) {
      const draft = draftOf.get(row.slug);
      if (draft !== undefined) added.set(draft, { row });
    }
  }
  return drafts.flatMap((draft) => added.get(draft) ?? []);
}

type Taken = Record<'id' | 'ref' | 'slug', Set<string>>;

async function takenKeys(tx: Transaction, drafts: readonly CategoryDraft[]): Promise<Taken> {
  const owners = await findOwnersOfCategoryKeys(tx, {
    ids: drafts.flatMap(({ id }) => id ?? []),
    refs: drafts.flatMap(({ ref }) => ref ?? []),
    slugs: drafts.flatMap(({ slug }) => slug ?? []),
    slugStems: drafts.flatMap((draft) => (draft.slug ? [] : stemOf(draft))),
  });
  return {
    id: new Set(owners.map(({ id }) => id)),
    ref: new Set(owners.flatMap(({ ref }) => ref ?? [])),
    slug: new Set(owners.map(({ slug }) => slug)),
  };
}

/** Claims the keys of a draft; returns the first one that is taken, undefined if all were free. */
function takeGiven({ id, ref, slug }: CategoryDraft, taken: Taken): TakenKey<keyof Taken> | undefined {
  const given = { id: id?.toLowerCase(), ref, slug };
  const keys = (['id', 'ref', 'slug'] as const).flatMap((field) => {
    const value = given[field];
    return value ? [{ field, value }] : [];
  });
  const held = keys.find(({ field, value }) => taken[field].has(value));
  if (held === undefined) for (const { field, value } of keys) taken[field].add(value);
  return held;
}
