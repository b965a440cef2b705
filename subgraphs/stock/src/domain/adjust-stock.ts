import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeOneLevel } from './change-one-level.ts';
import { type AskCatalogue, knowledgeOf } from './known-product.ts';
import { adjustment } from './stock-input.ts';

/** Changes the quantity of a product at a location, and writes the reason into the ledger, in one transaction. */
export const adjustStock = (db: Database, ask: AskCatalogue, input: unknown, caller: Viewer) =>
  runCommand(
    db,
    {
      ...{ name: 'adjustStock', schema: adjustment, input, caller },
      prepare: ({ productId }) => knowledgeOf(ask, productId),
    },
    async (tx, { reason, ...change }, knowledge) => {
      const outcome = await changeOneLevel(tx, change, { cause: 'ADJUSTMENT', reason }, knowledge);
      if (outcome.kind !== 'Changed') return outcome;
      return { ...outcome, kind: 'AdjustStockSuccess' } as const;
    },
  );
