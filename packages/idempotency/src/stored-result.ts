// How a result is stored: as JSON that SQL can read, and back without loss. Dates and bigints are texts in `json`, where a query
// finds them (outcome #>> '{json,kind}'); what they were stands beside them in `meta`.
import { deserialize as readV8 } from 'node:v8';
import superjson from 'superjson';
import type { idempotencyKey } from './table.ts';

type Stored = Pick<typeof idempotencyKey.$inferSelect, 'outcome' | 'legacyResult'>;

export const storedForm = (result: unknown): Stored['outcome'] => superjson.serialize(result);

/** Whether the transaction that claimed the key has stored what came of it. */
export const isStored = ({ outcome, legacyResult }: Stored): boolean =>
  outcome !== null || legacyResult !== null;

/** A row from before the migration has its result as `v8.serialize` wrote it; such keys expire 30 days after they were made. */
export function resultIn({ outcome, legacyResult }: Stored): unknown {
  if (outcome !== null) return superjson.deserialize(outcome);
  return legacyResult === null ? undefined : readV8(legacyResult);
}
