import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { addCategories } from './add-categories.ts';
import { newCategory } from './category-input.ts';
import { wrongPlace } from './category-refusals.ts';
import { keyTaken } from './taken-key.ts';

export const createCategory = (
  db: Database,
  input: unknown,
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) =>
  runCommand(
    db,
    {
      ...{ name: 'createCategory', schema: newCategory, input, caller },
      refuse(error, { parentId }) {
        const refusal = wrongPlace(error, '', parentId ?? '');
        return refusal?.kind === 'CategoryCycle' ? undefined : refusal;
      },
    },
    async (tx, values) => {
      const [added] = await addCategories(tx, [{ ...values, createdAt: now, updatedAt: now }]);
      if (added === undefined) throw new Error('an insert returned no row');
      if ('taken' in added) return keyTaken[added.taken.field](added.taken.value);
      return { kind: 'CreateCategorySuccess', category: added.row } as const;
    },
  );
