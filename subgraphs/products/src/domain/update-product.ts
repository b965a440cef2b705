// Changes the fields of a product that the input names, and checks that its prices still fit each other.
import { isDeepStrictEqual } from 'node:util';
import { runCommand } from '@kawa/idempotency/run-command';
import { notFound, validationError } from '@kawa/input/refusals';
import type { Database, Transaction } from '@kawa/postgres';
import type { Money } from '@kawa/scalars/money';
import type { Viewer } from '@kawa/trust';
import { findImages, type NewImage, replaceImages } from '../store/product-images.ts';
import * as store from '../store/products.ts';
import { ruleOfCatalogue } from '../store/rules.ts';
import { problemOfNoPrice, problemOfReduction } from './price.ts';
import { productUpdate } from './product-input.ts';
import { keyTaken } from './taken-key.ts';
import { whyNotChanged } from './why-not-changed.ts';

interface PriceChange {
  readonly price?: Money | undefined;
  readonly compareAtPrice?: Money | null | undefined;
}

/** Changes what the input names: an absent field stays, null clears. */
export const updateProduct = (
  db: Database,
  input: unknown,
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) =>
  runCommand(
    db,
    {
      ...{ name: 'updateProduct', schema: productUpdate, input, caller },
      refuse(error, values) {
        const rule = ruleOfCatalogue(error);
        if (rule === undefined || 'wrongPlace' in rule) return undefined;
        if ('missing' in rule) return notFound('category', values.categoryId ?? '');
        return keyTaken[rule.taken](values[rule.taken] ?? '');
      },
    },
    async (tx, { id, images, price, compareAtPrice, expectedVersion, ...values }) => {
      const named = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      const prices = await changeOfPrices(tx, id, { price, compareAtPrice });
      if (prices === undefined) return notFound('product', id);
      if ('kind' in prices) return prices;
      const also = images === undefined ? false : await imagesDiffer(tx, id, images ?? []);
      const wanted = { ...named, ...prices };
      const product = await store.updateProduct(tx, id, wanted, expectedVersion, { now, also });
      if (product === undefined) return whyNotChanged(tx, 'product', id, expectedVersion);
      if (also) await replaceImages(tx, new Map([[id, images ?? []]]));
      return { kind: 'UpdateProductSuccess', product } as const;
    },
  );

/** Locks the product, and returns whether its images differ from those given. */
async function imagesDiffer(tx: Transaction, id: string, given: readonly NewImage[]): Promise<boolean> {
  await store.lockProduct(tx, id);
  const stored = await findImages(tx, [id]);
  const comparable = ({ url, alt }: NewImage) => [url, alt ?? null];
  return !isDeepStrictEqual(given.map(comparable), stored.map(comparable));
}

/**
 * The columns of a price change, checked against the price that stays, which is why the product is locked. A refusal if they
 * do not fit; undefined if there is no such product.
 */
async function changeOfPrices(tx: Transaction, id: string, { price, compareAtPrice }: PriceChange) {
  if (price === undefined && compareAtPrice === undefined) return {};
  const product = await store.lockProduct(tx, id);
  if (product === undefined) return undefined;
  const { currency, active } = product;
  const staying = product.compareAtPrice === null ? null : { minorUnits: product.compareAtPrice, currency };
  const newPrice = price ?? { minorUnits: product.price, currency };
  const newCompareAt = compareAtPrice === undefined ? staying : compareAtPrice;
  const problem = problemOfNoPrice(newPrice, active) ?? problemOfReduction(newPrice, newCompareAt);
  if (problem !== undefined) return validationError([problem]);
  return {
    price: newPrice.minorUnits,
    currency: newPrice.currency,
    compareAtPrice: newCompareAt?.minorUnits ?? null,
  };
}
