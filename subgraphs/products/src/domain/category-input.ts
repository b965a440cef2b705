import { field } from '@kawa/input';
import { z } from 'zod';
import { description, idempotencyKey, name, slug } from './product-input.ts';

/** Input of createCategory. */
export const newCategory = z.object({
  name: field.text(200),
  ref: field.ref.nullish(),
  slug: slug.nullish(),
  description,
  parentId: field.id.nullish(),
  idempotencyKey,
});

/** Input of updateCategory: an absent field stays as it is; null clears an optional field. */
export const categoryUpdate = z.object({
  id: field.id,
  name,
  slug: slug.optional(),
  description,
  parentId: field.id.nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** Input of deleteCategory. */
export const categoryToDelete = z.object({
  id: field.id,
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** One record of an import. */
export const categoryRecord = z.object({
  ref: field.ref,
  id: field.id.nullish(),
  name: field.text(200),
  description,
  parentRef: field.optionalText(100),
});
