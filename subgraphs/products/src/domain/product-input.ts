// Input of products: the limits of every field.
import { field } from '@kawa/input';
import { z } from 'zod';
import { priceInput, problemOfNoPrice, problemOfReduction } from './price.ts';

const MAX_IMAGES = 20;

export const slug = z
  .string('must not be null')
  .trim()
  .max(100, 'must have at most 100 characters')
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'must be lower-case letters, digits and single dashes, like "latte-250-g"',
  );

const sku = z
  .string('must not be null')
  .trim()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/u,
    'must be 1 to 64 letters, digits, dots, dashes, slashes and underscores, like "BEAN-YIRG-250"',
  );

/** Whether a ref is also a valid SKU. */
export const isSku = (value: string): boolean => sku.safeParse(value).success;

const url = z
  .string()
  .trim()
  .max(2048, 'must have at most 2048 characters')
  .regex(/^https:\/\/[!-~]+$/u, 'must be an https address')
  .refine((value) => URL.canParse(value), 'must be an https address');

export const description = field.optionalText(5000);
/** A change may leave it out, but not empty it. */
export const name = z.preprocess((given) => (given === null ? '' : given), field.text(200).optional());

/** Without a limit: the schema of this domain states none. */
export const idempotencyKey = z.string().nullish();

const image = z.object({ url, alt: field.optionalText(200) });
const images = z.array(image).max(MAX_IMAGES, `must be at most ${MAX_IMAGES}`);

const shared = {
  ref: field.ref.nullish(),
  sku: sku.nullish(),
  slug: slug.nullish(),
  name: field.text(200),
  description,
  categoryId: field.id.nullish(),
  price: priceInput,
  compareAtPrice: priceInput.nullish(),
};

/** Input of createProduct. */
export const newProduct = z
  .object({ ...shared, images: images.nullish(), active: z.boolean().default(true), idempotencyKey })
  .superRefine(({ price, active, compareAtPrice }, context) => {
    const problem = problemOfNoPrice(price, active) ?? problemOfReduction(price, compareAtPrice);
    if (problem)
      context.addIssue({ code: 'custom', path: problem.field.split('.'), message: problem.message });
  });

/** Input of updateProduct: an absent field stays as it is; null clears an optional field. */
export const productUpdate = z.object({
  id: field.id,
  name,
  sku: sku.optional(),
  slug: slug.optional(),
  description,
  categoryId: field.id.nullish(),
  price: priceInput.optional(),
  compareAtPrice: priceInput.nullish(),
  images: images.nullable().optional(),
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** Input of deactivateProduct, reactivateProduct and deleteProduct. */
export const productCommand = z.object({ id: field.id, expectedVersion: z.int().nullish(), idempotencyKey });

/** One record of an import. */
export const productRecord = z
  .object(shared)
  .omit({ categoryId: true })
  .extend({
    ref: field.ref,
    id: field.id.nullish(),
    categoryRef: field.optionalText(100),
    active: z.boolean(),
    imageUrls: z.array(url).max(MAX_IMAGES, `must be at most ${MAX_IMAGES}`).nullish(),
    createdAt: field.moment.nullish(),
  })
  .superRefine(({ price, active }, context) => {
    const problem = problemOfNoPrice(price, active);
    if (problem)
      context.addIssue({ code: 'custom', path: problem.field.split('.'), message: problem.message });
  });

export type ProductRecord = z.output<typeof productRecord>;
