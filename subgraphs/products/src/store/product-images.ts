import { productImage } from '@kawa/db-products';
import type { Database, Transaction } from '@kawa/postgres';
import { inArray, sql } from 'drizzle-orm';

export type ImageRow = typeof productImage.$inferSelect;
export interface NewImage {
  readonly url: string;
  readonly alt?: string | null | undefined;
}

/** Replaces all images of these products. Positions are those in the lists. */
export async function replaceImages(
  tx: Transaction,
  images: ReadonlyMap<string, readonly NewImage[]>,
): Promise<void> {
  if (images.size === 0) return;
  await tx.delete(productImage).where(inArray(productImage.productId, [...images.keys()]));
  const rows = [...images].flatMap(([productId, list]) =>
    list.map(({ url, alt = null }, index) => ({ productId, position: index + 1, url, alt })),
  );
  if (rows.length > 0) await tx.insert(productImage).values(rows);
}

export function findImages(tx: Transaction, productIds: readonly string[]): Promise<ImageRow[]> {
  return tx
    .select()
    .from(productImage)
    .where(inArray(productImage.productId, [...productIds]))
    .orderBy(productImage.productId, productImage.position);
}

/** Images of many products, in their order; prepared once per process. */
export function prepareImageLookup(db: Database) {
  return db
    .select()
    .from(productImage)
    .where(sql`${productImage.productId} = any(${sql.placeholder('keys')})`)
    .orderBy(productImage.productId, productImage.position)
    .prepare('images_by_product');
}
