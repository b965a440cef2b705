import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { addCategories } from './add-categories.ts';
import { newCategory } from './category-input.ts';
import { wrongPlace } from './category-refusals.ts';
import { keyTaken } from './taken-key.ts';

export async function createCategory(
  db: Database,
  input: { readonly idempotencyKey?: string | null | undefined },
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) {
  const checked = checkInput(newCategory, input);
  if ('refusal' in checked) return checked.refusal;
  const draft = { ...checked.value, createdAt: now, updatedAt: now };
  try {
    return await once(
      db,
      { name: 'createCategory', key: input.idempotencyKey, request: input, caller },
      async (tx) => {
        const [added] = await addCategories(tx, [draft]);
        if (added === undefined) throw new Error('an insert returned no row');
        if ('taken' in added) return keyTaken[added.taken.field](added.taken.value);
        return { kind: 'CreateCategorySuccess', category: added.row } as const;
      },
    );
  } catch (error) {
    const refusal = wrongPlace(error, '', draft.parentId ?? '');
    if (refusal === undefined || refusal.kind === 'CategoryCycle') throw error;
    return refusal;
  }
}
