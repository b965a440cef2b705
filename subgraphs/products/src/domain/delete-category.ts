import { runCommand } from '@kawa/idempotency/run-command';
import { notFound, versionConflict } from '@kawa/input/refusals';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/categories.ts';
import { categoryToDelete } from './category-input.ts';
import { categoryNotEmpty } from './category-refusals.ts';

/** Deletes a category that contains only deleted products; these are first moved out of it. */
export function deleteCategory(db: Database, input: unknown, caller: Viewer) {
  return runCommand(
    db,
    { name: 'deleteCategory', schema: categoryToDelete, input, caller },
    async (tx, { id, expectedVersion }) => {
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
