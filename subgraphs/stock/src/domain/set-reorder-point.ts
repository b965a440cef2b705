import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeOneLevel } from './change-one-level.ts';
import { type AskCatalogue, knowledgeOf } from './known-product.ts';
import { reorderPointChange } from './stock-input.ts';

/** Sets the quantity below which a product is ordered again; moves no stock. */
export const setReorderPoint = (db: Database, ask: AskCatalogue, input: unknown, caller: Viewer) =>
  runCommand(
    db,
    {
      ...{ name: 'setReorderPoint', schema: reorderPointChange, input, caller },
      prepare: ({ productId }) => knowledgeOf(ask, productId),
    },
    async (tx, change, knowledge) => {
      const outcome = await changeOneLevel(tx, change, { cause: 'ADJUSTMENT', reason: null }, knowledge);
      // Without a new quantity, neither refusal can occur.
      if (outcome.kind === 'InsufficientStock' || outcome.kind === 'StockChanged')
        throw new Error(`a reorder point was refused as ${outcome.kind}`);
      if (outcome.kind !== 'Changed') return outcome;
      return { kind: 'SetReorderPointSuccess', level: outcome.level } as const;
    },
  );
