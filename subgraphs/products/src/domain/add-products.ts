// Owns how products get their keys: given ones are refused when taken, derived ones step aside, also under concurrency.
import type { Transaction } from '@kawa/postgres';
import { findOwnersOfKeys, insertProducts } from '../store/new-products.ts';
import type { NewProduct, ProductRow } from '../store/product-columns.ts';
import { isSku } from './product-input.ts';
import { freeSlug, slugStem } from './slug.ts';
import type { TakenKey } from './taken-key.ts';

/** A product whose SKU and slug are made here unless they are given. */
export type ProductDraft = Omit<NewProduct, 'sku' | 'slug'> & {
  readonly sku?: string | null | undefined;
  readonly slug?: string | null | undefined;
};
export type AddedProduct = { readonly row: ProductRow } | { readonly taken: TakenKey };

/** A round fails only for a key that another transaction took meanwhile, so someone else got on in each. */
const MAX_ROUNDS = 50;

const stemOf = ({ name }: ProductDraft) => slugStem(name, 'product');
const lower = (text: string) => text.toLowerCase();

/** Adds products in two statements, more only when others take the same keys at once; answers in the order given. */
export async function addProducts(tx: Transaction, drafts: readonly ProductDraft[]): Promise<AddedProduct[]> {
  const added = new Map<ProductDraft, AddedProduct>();
  for (let round = 1; added.size < drafts.length; round += 1) {
    if (round > MAX_ROUNDS) throw new Error(`no free keys for products after ${MAX_ROUNDS} rounds`);
    const pending = drafts.filter((draft) => !added.has(draft));
    const taken = await takenKeys(tx, pending);
    const free: ProductDraft[] = [];
    for (const draft of pending) {
      const key = takeGiven(draft, taken);
      if (key === undefined) free.push(draft);
      else added.set(draft, { taken: key });
    }
    const draftOf = new Map(free.map((draft) => [takeSlug(draft, taken.slug), draft]));
    if (draftOf.size === 0) continue;
    const rows = [...draftOf].map(([slug, draft]) => rowOf(draft, slug, taken.sku));
    for (const row of await insertProducts(tx, rows)) {
      const draft = draftOf.get(row.slug);
      if (draft !== undefined) added.set(draft, { row });
    }
  }
  return drafts.map((draft) => {
    const result = added.get(draft);
    if (result === undefined) throw new Error('a product was neither added nor refused');
    return result;
  });
}

type Taken = Record<TakenKey['field'], Set<string>>;

async function takenKeys(tx: Transaction, drafts: readonly ProductDraft[]): Promise<Taken> {
  const owners = await findOwnersOfKeys(tx, {
    ids: drafts.flatMap(({ id }) => id ?? []),
    refs: drafts.flatMap(({ ref }) => ref ?? []),
    skus: drafts.flatMap(({ sku, ref }) => lower(sku ?? ref ?? '') || []),
    slugs: drafts.flatMap(({ slug }) => slug ?? []),
    slugStems: drafts.flatMap((draft) => (draft.slug ? [] : stemOf(draft))),
  });
  return {
    id: new Set(owners.map(({ id }) => id)),
    ref: new Set(owners.flatMap(({ ref }) => ref ?? [])),
    sku: new Set(owners.map(({ sku }) => sku)),
    slug: new Set(owners.map(({ slug }) => slug)),
  };
}

/**
 * Takes the keys that a draft gives; the first that is taken already, undefined when all are its own now. The ref comes
 * first: a record that another import has just written has all its keys taken, and its ref tells that it is that record.
 */
function takeGiven({ id, ref, sku, slug }: ProductDraft, taken: Taken): TakenKey | undefined {
  const given = { ref, id, sku, slug };
  const keys = (['ref', 'id', 'sku', 'slug'] as const).flatMap((field) => {
    const value = given[field];
    return value ? [{ field, value, as: field === 'ref' || field === 'slug' ? value : lower(value) }] : [];
  });
  const held = keys.find(({ field, as }) => taken[field].has(as));
  if (held !== undefined) return { field: held.field, value: held.value };
  for (const { field, as } of keys) taken[field].add(as);
  return undefined;
}

function takeSlug(draft: ProductDraft, taken: Set<string>): string {
  const slug = draft.slug ?? freeSlug(stemOf(draft), taken);
  taken.add(slug);
  return slug;
}

/** A SKU that was not given is the ref where it can be; else the database numbers it. */
function rowOf({ sku, ref, ...values }: ProductDraft, slug: string, taken: Set<string>): NewProduct {
  if (sku) return { ...values, ref: ref ?? null, sku, slug };
  if (!ref || !isSku(ref) || taken.has(lower(ref))) return { ...values, ref: ref ?? null, slug };
  taken.add(lower(ref));
  return { ...values, ref, sku: ref, slug };
}
