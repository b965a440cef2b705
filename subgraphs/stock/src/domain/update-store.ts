import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeChosen, chosenStore } from './chosen-store.ts';
import { storeUpdate } from './stock-input.ts';

/** Changes the fields that the input names: an absent field stays, a null address removes the address. */
export function updateStore(db: Database, input: { readonly address?: unknown }, caller: Viewer) {
  const command = { name: 'updateStore', schema: storeUpdate, input, caller };
  return runCommand(db, command, async (tx, { id, expectedVersion, name, address }) => {
    const change = {
      ...(name === undefined ? {} : { name }),
      ...(input.address === undefined ? {} : address),
    };
    const chosen = await chosenStore(tx, id, expectedVersion);
    if (chosen.kind !== 'Chosen') return chosen;
    const changes = Object.keys(change).length > 0;
    const store = changes ? await changeChosen(tx, chosen.store, change) : chosen.store;
    return { kind: 'UpdateStoreSuccess', store } as const;
  });
}
