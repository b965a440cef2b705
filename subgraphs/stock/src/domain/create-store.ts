import { runCommand } from '@kawa/idempotency/run-command';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { insertStore, ruleOfLocations } from '../store/locations.ts';
import { newStore } from './stock-input.ts';

const refTaken = (ref: string) =>
  ({
    kind: 'RefTaken',
    code: 'REF_TAKEN',
    message: `ref: another record has "${ref}"; refs are unique.`,
    ref,
  }) as const;

/** Opens a store. Its ref is unique among stores and the warehouse. */
export const createStore = (db: Database, input: unknown, caller: Viewer) =>
  runCommand(
    db,
    {
      ...{ name: 'createStore', schema: newStore, input, caller },
      refuse: (error, { ref }) => (ruleOfLocations(error)?.taken === 'ref' ? refTaken(ref ?? '') : undefined),
    },
    async (tx, { name, ref, address }) =>
      ({ kind: 'CreateStoreSuccess', store: await insertStore(tx, { name, ref, ...address }) }) as const,
  );
