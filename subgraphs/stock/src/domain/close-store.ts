import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { stockHeldAt } from '../store/levels.ts';
import { changeChosen, chosenStore } from './chosen-store.ts';
import { storeChoice } from './stock-input.ts';

const storeNotEmpty = (held: { readonly onHand: number; readonly products: number }) =>
  ({
    kind: 'StoreNotEmpty',
    code: 'STORE_NOT_EMPTY',
    message: `The store still holds ${held.onHand} units of ${held.products} products; move or write them off first.`,
    ...held,
  }) as const;

/**
 * Closes a store without stock. Its row is locked before its levels are read. Every change of stock locks the row too, so that no
 * unit arrives in between.
 */
export function closeStore(
  db: Database,
  input: unknown,
  { now, caller }: { readonly now: Date; readonly caller: Viewer },
) {
  const command = { name: 'closeStore', schema: storeChoice, input, caller };
  return runCommand(db, command, async (tx, { id, expectedVersion }) => {
    const chosen = await chosenStore(tx, id, expectedVersion);
    if (chosen.kind !== 'Chosen') return chosen;
    if (chosen.store.closedAt !== null) return { kind: 'CloseStoreSuccess', store: chosen.store } as const;
    const held = await stockHeldAt(tx, id);
    if (held.onHand > 0) return storeNotEmpty(held);
    const store = await changeChosen(tx, chosen.store, { closedAt: now });
    return { kind: 'CloseStoreSuccess', store } as const;
  });
}
