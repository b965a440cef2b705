import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import { type Database, violatedConstraint } from '@kawa/postgres';
import { notFound } from '@kawa/refusals';
import type { Viewer } from '@kawa/trust';
import { replaceImages } from '../store/product-images.ts';
import { addProducts } from './add-products.ts';
import { newProduct } from './product-input.ts';
import { keyTaken } from './taken-key.ts';

/** Creates a product with its images in one transaction. */
export async function createProduct(
  db: Database,
  input: { readonly idempotencyKey?: string | null | undefined },
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) {
  const checked = checkInput(newProduct, input);
  if ('refusal' in checked) return checked.refusal;
  const { images, price, compareAtPrice, ...values } = checked.value;
  const draft = {
    ...values,
    price: price.minorUnits,
    currency: price.currency,
    compareAtPrice: compareAtPrice?.minorUnits ?? null,
    createdAt: now,
    updatedAt: now,
  };
  try {
    return await once(
      db,
      { name: 'createProduct', key: input.idempotencyKey, request: input, caller },
      async (tx) => {
        const [added] = await addProducts(tx, [draft]);
        if (added === undefined) throw new Error('an insert returned no row');
        if ('taken' in added) return keyTaken[added.taken.field](added.taken.value);
        if (images && images.length > 0) await replaceImages(tx, new Map([[added.row.id, images]]));
        return { kind: 'CreateProductSuccess', product: added.row } as const;
      },
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'product_category') throw error;
    return notFound('category', values.categoryId ?? '');
  }
}
