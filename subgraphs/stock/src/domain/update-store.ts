import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { changeChosen, chosenStore } from './chosen-store.ts';
import { storeUpdate } from './stock-input.ts';

/** Changes what the input names: an absent field stays, a null address removes it; naming nothing changes nothing. */
export async function updateStore(
  db: Database,
  input: { readonly idempotencyKey?: string | null | undefined; readonly address?: unknown },
  caller: Viewer,
) {
  const checked = checkInput(storeUpdate, input);
  if ('refusal' in checked) return checked.refusal;
  const { id, expectedVersion, name } = checked.value;
  const change = {
    ...(name === undefined ? {} : { name }),
    ...(input.address === undefined ? {} : checked.value.address),
  };
  return once(db, { name: 'updateStore', key: input.idempotencyKey, request: input, caller }, async (tx) => {
    const chosen = await chosenStore(tx, id, expectedVersion);
    if (chosen.kind !== 'Chosen') return chosen;
    const changes = Object.keys(change).length > 0;
    const store = changes ? await changeChosen(tx, chosen.store, change) : chosen.store;
    return { kind: 'UpdateStoreSuccess', store } as const;
  });
}
