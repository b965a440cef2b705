import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeOneLevel } from './change-one-level.ts';
import { type AskCatalogue, knowledgeOf } from './known-product.ts';
import { adjustment } from './stock-input.ts';

/** Changes what a location has of a product, and writes why into the ledger: one transaction. */
export async function adjustStock(
  db: Database,
  ask: AskCatalogue,
  input: { readonly idempotencyKey?: string | null | undefined },
  caller: Viewer,
) {
  const checked = checkInput(adjustment, input);
  if ('refusal' in checked) return checked.refusal;
  const { reason, idempotencyKey: _, ...change } = checked.value;
  const knowledge = await knowledgeOf(ask, change.productId);
  return once(db, { name: 'adjustStock', key: input.idempotencyKey, request: input, caller }, async (tx) => {
    const outcome = await changeOneLevel(tx, change, { cause: 'ADJUSTMENT', reason }, knowledge);
    if (outcome.kind !== 'Changed') return outcome;
    return { ...outcome, kind: 'AdjustStockSuccess' } as const;
  });
}
