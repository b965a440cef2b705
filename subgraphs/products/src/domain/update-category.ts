import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import * as store from '../store/categories.ts';
import { lockTree } from '../store/category-tree.ts';
import { categoryUpdate } from './category-input.ts';
import { slugTaken, wrongPlace } from './category-refusals.ts';
import { whyNotChanged } from './why-not-changed.ts';

/** Changes what the input names: an absent field stays, null clears. The database refuses a cycle. */
export const updateCategory = (
  db: Database,
  input: unknown,
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) =>
  runCommand(
    db,
    {
      ...{ name: 'updateCategory', schema: categoryUpdate, input, caller },
      refuse: (error, { id, parentId, slug }) =>
        wrongPlace(error, id, parentId ?? '') ?? slugTaken(error, slug ?? ''),
    },
    async (tx, { id, expectedVersion, ...values }) => {
      const change = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      // The trigger takes this lock too, but after the row. If all take it first, no two wait for each other.
      if (values.parentId) await lockTree(tx);
      const category = await store.updateCategory(tx, id, change, expectedVersion, now);
      if (category === undefined) return whyNotChanged(tx, 'category', id, expectedVersion);
      return { kind: 'UpdateCategorySuccess', category } as const;
    },
  );
