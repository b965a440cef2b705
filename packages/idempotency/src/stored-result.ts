// Stores a result as JSON that SQL can read, and reads it back without loss. Dates and bigints are strings in `json`, where
// a query finds them (outcome #>> '{json,kind}'); `meta` holds their types.
import { deserialize as readV8 } from 'node:v8';
import superjson from 'superjson';
import type { idempotencyKey } from './table.ts';

type Stored = Pick<typeof idempotencyKey.$inferSelect, 'outcome' | 'legacyResult'>;

export const storedForm = (result: unknown): Stored['outcome'] => superjson.serialize(result);

/**
 * The result of a key; undefined if none is stored. Reads both formats: rows from before the migration hold the output of
 * `v8.serialize` until they expire after 30 days.
 */
export function resultIn({ outcome, legacyResult }: Stored): { readonly result: unknown } | undefined {
  if (outcome !== null) return { result: superjson.deserialize(outcome) };
  return legacyResult === null ? undefined : { result: readV8(legacyResult) };
}
