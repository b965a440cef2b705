import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/categories.ts';
import { lockTree } from '../store/category-tree.ts';
import { categoryUpdate } from './category-input.ts';
import { slugTaken, wrongPlace } from './category-refusals.ts';
import { whyNotChanged } from './why-not-changed.ts';

/** Changes what the input names: an absent field stays, null clears. The database refuses a cycle. */
export async function updateCategory(
  db: Database,
  input: { readonly id: string; readonly idempotencyKey?: string | null | undefined },
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) {
  const checked = checkInput(categoryUpdate, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion, ...values } = checked.value;
  const change = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  try {
    return await once(
      db,
      { name: 'updateCategory', key: input.idempotencyKey, request: input, caller },
      async (tx) => {
        // The trigger takes this lock too, but after the row: taken first by all, no two wait for each other.
        if (values.parentId) await lockTree(tx);
        const category = await store.updateCategory(tx, id, change, expectedVersion, now);
        if (category === undefined) return whyNotChanged(tx, 'category', id, expectedVersion);
        return { kind: 'UpdateCategorySuccess', category } as const;
      },
    );
  } catch (error) {
    const refusal = wrongPlace(error, id, values.parentId ?? '') ?? slugTaken(error, values.slug ?? '');
    if (refusal === undefined) throw error;
    return refusal;
  }
}
