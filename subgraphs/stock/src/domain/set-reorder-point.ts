import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeOneLevel } from './change-one-level.ts';
import { type AskCatalogue, knowledgeOf } from './known-product.ts';
import { reorderPointChange } from './stock-input.ts';

/** Sets when to order again; moves nothing. */
export async function setReorderPoint(
  db: Database,
  ask: AskCatalogue,
  input: { readonly idempotencyKey?: string | null | undefined },
  caller: Viewer,
) {
  const checked = checkInput(reorderPointChange, input);
  if ('refusal' in checked) return checked.refusal;
  const { idempotencyKey: _, ...change } = checked.value;
  const knowledge = await knowledgeOf(ask, change.productId);
  return once(
    db,
    { name: 'setReorderPoint', key: input.idempotencyKey, request: input, caller },
    async (tx) => {
      const outcome = await changeOneLevel(tx, change, { cause: 'ADJUSTMENT', reason: null }, knowledge);
      // Without a count there is nothing that could be too little or have changed.
      if (outcome.kind === 'InsufficientStock' || outcome.kind === 'StockChanged')
        throw new Error(`a reorder point was refused as ${outcome.kind}`);
      if (outcome.kind !== 'Changed') return outcome;
      return { kind: 'SetReorderPointSuccess', level: outcome.level } as const;
    },
  );
}
