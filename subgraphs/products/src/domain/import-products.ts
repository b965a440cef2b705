// Imports product records, matched by ref. The result of each is added, updated, unchanged or refused.
import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '@kawa/postgres';
import { LostRace, type Outcome, refused, type Verdict, writeBatch } from '@kawa/record-batch';
import { findCategoryIdsByRef } from '../store/category-import.ts';
import { findOwnersOfKeys } from '../store/new-products.ts';
import type { ProductRow } from '../store/product-columns.ts';
import { findImages, type ImageRow, type NewImage, replaceImages } from '../store/product-images.ts';
import { lockProductsByRef, overwriteProducts } from '../store/products.ts';
import { addProducts } from './add-products.ts';
import { changedKey, contentOf, wantedRow } from './product-record.ts';
import { problemOfReduction } from './price.ts';
import { type ProductRecord, productRecord } from './product-input.ts';
import { reasonOfTaken } from './taken-key.ts';

type Verdicts = Map<ProductRecord, Verdict>;

/** A record with its category, and the product that it overwrites, if there is one. */
interface Placed {
  readonly record: ProductRecord;
  readonly categoryId: string | null;
  readonly row: ProductRow | undefined;
}

/** Writes the valid records in one transaction; an invalid one is refused alone. */
export const importProducts = (
  db: Database,
  given: readonly { readonly ref: string }[],
  now: Date,
  dryRun = false,
): Promise<Outcome[]> =>
  writeBatch(db, given, {
    dryRun,
    schema: productRecord,
    async write(tx, records) {
      const verdicts: Verdicts = new Map();
      const placed = await place(tx, records, verdicts);
      const images = new Map<string, readonly NewImage[]>();
      const [known, fresh] = [placed.filter(({ row }) => row), placed.filter(({ row }) => !row)];
      await add(tx, fresh, { verdicts, images, now });
      await overwrite(tx, known, { verdicts, images, now });
      await replaceImages(tx, images);
      return verdicts;
    },
  });

/** Finds each record's product and category; refuses records that do not fit them. */
async function place(
  tx: Transaction,
  records: readonly ProductRecord[],
  verdicts: Verdicts,
): Promise<Placed[]> {
  const rows = await lockProductsByRef(
    tx,
    records.map(({ ref }) => ref),
  );
  const rowOf = new Map(rows.map((row) => [row.ref, row]));
  const refs = [...new Set(records.flatMap(({ categoryRef }) => categoryRef ?? []))];
  const categories = refs.length === 0 ? [] : await findCategoryIdsByRef(tx, refs);
  const categoryOf = new Map(categories.map(({ ref, id }) => [ref, id]));
  return records.flatMap((record) => {
    const { ref, categoryRef } = record;
    const row = rowOf.get(ref);
    const categoryId = categoryRef ? categoryOf.get(categoryRef) : null;
    const problem =
      categoryId === undefined
        ? { field: 'categoryRef', message: `there is no category with the ref "${categoryRef ?? ''}"` }
        : whyNotWritten(record, row);
    if (problem === undefined) return [{ record, categoryId: categoryId ?? null, row }];
    verdicts.set(record, refused(problem.field, problem.message));
    return [];
  });
}

function whyNotWritten(record: ProductRecord, row: ProductRow | undefined) {
  if (row && row.deletedAt !== null) return { field: 'ref', message: 'this product was deleted' };
  if (row && record.id && record.id.toLowerCase() !== row.id)
    return { field: 'id', message: `the product with this ref has the id ${row.id}` };
  const staying =
    row && row.compareAtPrice !== null ? { minorUnits: row.compareAtPrice, currency: row.currency } : null;
  return problemOfReduction(
    record.price,
    record.compareAtPrice === undefined ? staying : record.compareAtPrice,
  );
}

interface Write {
  readonly verdicts: Verdicts;
  /** The images by product, written at the end. */
  readonly images: Map<string, readonly NewImage[]>;
  readonly now: Date;
}

async function add(tx: Transaction, placed: readonly Placed[], { verdicts, images, now }: Write) {
  const added = await addProducts(
    tx,
    placed.map((one) => wantedRow(one, now)),
  );
  for (const [index, { record }] of placed.entries()) {
    const result = added[index];
    if (result === undefined) continue;
    // No product had this ref when the batch began, so another import has just written it. A second run finds it.
    if ('taken' in result && result.taken.field === 'ref')
      throw new LostRace(`a product took the ref ${record.ref}`);
    if ('taken' in result) verdicts.set(record, refused(result.taken.field, reasonOfTaken(result.taken)));
    else {
      verdicts.set(record, { status: 'ADDED', id: result.row.id });
      if (record.imageUrls && record.imageUrls.length > 0)
        images.set(
          result.row.id,
          record.imageUrls.map((url) => ({ url })),
        );
    }
  }
}

async function overwrite(tx: Transaction, placed: readonly Placed[], { verdicts, images, now }: Write) {
  const free = await withoutTakenKeys(tx, placed, verdicts);
  const known = free.flatMap(({ row, record }) => (row && record.imageUrls !== undefined ? row.id : []));
  const imagesOf: Map<string, ImageRow[]> =
    known.length === 0 ? new Map() : Map.groupBy(await findImages(tx, known), ({ productId }) => productId);
  const changed: (ReturnType<typeof wantedRow> & { sku: string; slug: string })[] = [];
  for (const { record, categoryId, row } of free) {
    if (row === undefined) continue;
    const wanted = {
      ...wantedRow({ record, categoryId, row }, now),
      sku: record.sku ?? row.sku,
      slug: record.slug ?? row.slug,
    };
    const urls = (imagesOf.get(row.id) ?? []).map(({ url }) => url);
    const sameImages = record.imageUrls === undefined || isDeepStrictEqual(record.imageUrls ?? [], urls);
    const same = sameImages && isDeepStrictEqual(contentOf(wanted), contentOf(row));
    verdicts.set(record, { status: same ? 'UNCHANGED' : 'UPDATED', id: row.id });
    if (same) continue;
    changed.push(wanted);
    if (!sameImages)
      images.set(
        row.id,
        (record.imageUrls ?? []).map((url) => ({ url })),
      );
  }
  await overwriteProducts(tx, changed, now);
}

/** Refuses records whose new SKU or slug another product has, in the database or earlier in the batch. */
async function withoutTakenKeys(tx: Transaction, placed: readonly Placed[], verdicts: Verdicts) {
  const changing = placed.flatMap(({ record, row }) =>
    row ? [{ record, keys: changedKey(record, row) }] : [],
  );
  const skus = changing.flatMap(({ keys }) => keys.sku?.toLowerCase() ?? []);
  const slugs = changing.flatMap(({ keys }) => keys.slug ?? []);
  if (skus.length + slugs.length === 0) return placed;
  const owners = await findOwnersOfKeys(tx, { ids: [], refs: [], skus, slugs, slugStems: [] });
  const ownerOfSku = new Map(owners.map(({ sku, id }) => [sku, id]));
  const ownerOfSlug = new Map(owners.map(({ slug, id }) => [slug, id]));
  return placed.filter(({ record, row }) => {
    if (row === undefined) return true;
    const { sku, slug } = changedKey(record, row);
    const claim = (owned: Map<string, string>, key: string | undefined) => {
      if (key === undefined) return true;
      const owner = owned.get(key) ?? row.id;
      owned.set(key, owner);
      return owner === row.id;
    };
    const taken = !claim(ownerOfSku, sku?.toLowerCase())
      ? ({ field: 'sku', value: sku ?? '' } as const)
      : !claim(ownerOfSlug, slug)
        ? ({ field: 'slug', value: slug ?? '' } as const)
        : undefined;
    if (taken) verdicts.set(record, refused(taken.field, reasonOfTaken(taken)));
    return taken === undefined;
  });
}
