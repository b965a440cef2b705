import { once } from '@kawa/idempotency';
import { checkInput } from '@kawa/input';
import { type Database, violatedConstraint } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { insertStore } from '../store/locations.ts';
import { newStore } from './stock-input.ts';

const refTaken = (ref: string) =>
  ({
    kind: 'RefTaken',
    code: 'REF_TAKEN',
    message: `ref: another record has "${ref}"; refs are unique.`,
    ref,
  }) as const;

/** Opens a store; stores and the warehouse share one space of refs. */
export async function createStore(
  db: Database,
  input: { readonly idempotencyKey?: string | null | undefined },
  caller: Viewer,
) {
  const checked = checkInput(newStore, input);
  if ('refusal' in checked) return checked.refusal;
  const { name, ref, address } = checked.value;
  try {
    return await once(
      db,
      { name: 'createStore', key: input.idempotencyKey, request: input, caller },
      async (tx) =>
        ({ kind: 'CreateStoreSuccess', store: await insertStore(tx, { name, ref, ...address }) }) as const,
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'location_ref_unique') throw error;
    return refTaken(ref ?? '');
  }
}
