// Adds products and assigns their keys. A given key that is taken is refused; a derived key gets a number. Safe under
// concurrency.
import type { Transaction } from '@kawa/postgres';
import { findOwnersOfKeys, insertProducts } from '../store/new-products.ts';
import type { NewProduct, ProductRow } from '../store/product-columns.ts';
import { isSku } from './product-input.ts';
import { freeSlug, slugStem } from './slug.ts';
import type { TakenKey } from './taken-key.ts';

/** A product. Its SKU and slug are derived if they are absent. */
export type ProductDraft = Omit<NewProduct, 'sku' | 'slug'> & {
  readonly sku?: string | null | undefined;
  readonly slug?: string | null | undefined;
};
export type AddedProduct = { readonly row: ProductRow } | { readonly taken: TakenKey };

/** A round fails only if another transaction took a key meanwhile, so every failed round is progress for another one. */
const MAX_ROUNDS = 50;

const stemOf = ({ name }: ProductDraft) => slugStem(name, 'product');
const lower = (text: string) => text.toLowerCase();

/** Adds products in two statements, in more only if others take the same keys at once. Results are in the given order. */
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
 * Claims the keys of a draft; returns the first one that is taken, undefined if all were free. The ref comes first: if another
 * import has just written the same record, all its keys are taken, and the ref identifies it.
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

/** Without a SKU, the ref is used if it is a valid and free SKU; otherwise the database assigns a number. */
function rowOf({ sku, ref, ...values }: ProductDraft, slug: string, taken: Set<string>): NewProduct {
  if (sku) return { ...values, ref: ref ?? null, sku, slug };
  if (!ref || !isSku(ref) || taken.has(lower(ref))) return { ...values, ref: ref ?? null, slug };
  taken.add(lower(ref));
  return { ...values, ref, sku: ref, slug };
}
