import { runCommand } from '@kawa/idempotency/run-command';
import { notFound } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { replaceImages } from '../store/product-images.ts';
import { ruleOfCatalogue } from '../store/rules.ts';
import { addProducts } from './add-products.ts';
import { newProduct } from './product-input.ts';
import { keyTaken } from './taken-key.ts';

/** Creates a product with its images in one transaction. */
export const createProduct = (
  db: Database,
  input: unknown,
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) =>
  runCommand(
    db,
    {
      ...{ name: 'createProduct', schema: newProduct, input, caller },
      refuse(error, { categoryId }) {
        const rule = ruleOfCatalogue(error);
        return rule !== undefined && 'missing' in rule ? notFound('category', categoryId ?? '') : undefined;
      },
    },
    async (tx, { images, price, compareAtPrice, ...values }) => {
      const draft = {
        ...values,
        price: price.minorUnits,
        currency: price.currency,
        compareAtPrice: compareAtPrice?.minorUnits ?? null,
        createdAt: now,
        updatedAt: now,
      };
      const [added] = await addProducts(tx, [draft]);
      if (added === undefined) throw new Error('an insert returned no row');
      if ('taken' in added) return keyTaken[added.taken.field](added.taken.value);
      if (images && images.length > 0) await replaceImages(tx, new Map([[added.row.id, images]]));
      return { kind: 'CreateProductSuccess', product: added.row } as const;
    },
  );
