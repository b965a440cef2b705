import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeChosen, chosenStore } from './chosen-store.ts';
import { storeChoice } from './stock-input.ts';

/** Opens a closed store again, with the levels that it had. */
export function reopenStore(db: Database, input: unknown, caller: Viewer) {
  const command = { name: 'reopenStore', schema: storeChoice, input, caller };
  return runCommand(db, command, async (tx, { id, expectedVersion }) => {
    const chosen = await chosenStore(tx, id, expectedVersion);
    if (chosen.kind !== 'Chosen') return chosen;
    const open = chosen.store.closedAt === null;
    const store = open ? chosen.store : await changeChosen(tx, chosen.store, { closedAt: null });
    return { kind: 'ReopenStoreSuccess', store } as const;
  });
}
