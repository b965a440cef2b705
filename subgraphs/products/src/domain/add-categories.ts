// Owns how categories get their keys: given ones are refused when taken, derived slugs step aside, also under concurrency.
import type { Transaction } from '@kawa/postgres';
import {
  type CategoryRow,
  findOwnersOfCategoryKeys,
  insertCategories,
  type NewCategory,
} from '../store/categories.ts';
import { freeSlug, slugStem } from './slug.ts';
import type { TakenKey } from './taken-key.ts';

/** A category whose slug is made here unless it is given. */
export type CategoryDraft = Omit<NewCategory, 'slug'> & { readonly slug?: string | null | undefined };
export type AddedCategory = { readonly row: CategoryRow } | { readonly taken: TakenKey<keyof Taken> };

/** A round fails only for a key that another transaction took meanwhile, so someone else got on in each. */
const MAX_ROUNDS = 50;

const stemOf = ({ name }: CategoryDraft) => slugStem(name, 'category');

/** Adds categories in two statements, more only when others take the same keys at once; answers in the order given. */
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

/** Takes the keys that a draft gives; the first that is taken already, undefined when all are its own now. */
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
