import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeChosen, chosenStore } from './chosen-store.ts';
import { storeChoice } from './stock-input.ts';

/** Opens a closed store again, with the levels that it had. */
export async function reopenStore(
  db: Database,
  input: { readonly idempotencyKey?: string | null | undefined },
  caller: Viewer,
) {
  const checked = checkInput(storeChoice, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion } = checked.value;
  return once(db, { name: 'reopenStore', key: input.idempotencyKey, request: input, caller }, async (tx) => {
    const chosen = await chosenStore(tx, id, expectedVersion);
    if (chosen.kind !== 'Chosen') return chosen;
    const open = chosen.store.closedAt === null;
    const store = open ? chosen.store : await changeChosen(tx, chosen.store, { closedAt: null });
    return { kind: 'ReopenStoreSuccess', store } as const;
  });
}
