import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import { notFound, versionConflict } from '@kawa/refusals';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/categories.ts';
import { categoryToDelete } from './category-input.ts';
import { categoryNotEmpty } from './category-refusals.ts';

/** Deletes a category that holds nothing but deleted products; those leave it first. */
export async function deleteCategory(
  db: Database,
  input: { readonly id: string; readonly idempotencyKey?: string | null | undefined },
  caller: Viewer,
) {
  const checked = checkInput(categoryToDelete, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion } = checked.value;
  return once(
    db,
    { name: 'deleteCategory', key: input.idempotencyKey, request: input, caller },
    async (tx) => {
      const version = await store.lockCategory(tx, id);
      if (version === undefined) return notFound('category', id);
      if (typeof expectedVersion === 'number' && version !== expectedVersion)
        return versionConflict(expectedVersion, version);
      const { products, children } = await store.contentsOfCategory(tx, id);
      if (products + children > 0) return categoryNotEmpty(products, children);
      await store.detachDeletedProducts(tx, id);
      await store.deleteCategory(tx, id);
      return { kind: 'DeleteCategorySuccess', id } as const;
    },
  );
}
