import { field } from '@kawa/input';
import { z } from 'zod';
import { description, idempotencyKey, name, slug } from './product-input.ts';

/** What createCategory takes. */
export const newCategory = z.object({
  name: field.text(200),
  ref: field.ref.nullish(),
  slug: slug.nullish(),
  description,
  parentId: field.id.nullish(),
  idempotencyKey,
});

/** What updateCategory takes: an absent field stays as it is; null clears a field that may be empty. */
export const categoryUpdate = z.object({
  id: field.id,
  name,
  slug: slug.optional(),
  description,
  parentId: field.id.nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey,
});

/** What deleteCategory takes. */
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
