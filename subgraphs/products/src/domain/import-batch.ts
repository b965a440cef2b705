// Owns what every import has in common: batches are bounded, a wrong record is refused alone, each is told in its place.
import { PublicError } from '@kawa/errors';
import { checkInput } from '@kawa/input';
import { inTransaction, type Database, type Transaction } from '@kawa/postgres';
import type { z } from 'zod';
import { takenField } from './taken-key.ts';

/** One transaction per call: 500 new records stay far below the statement timeout. */
const MAX_RECORDS = 500;
/** Another transaction took a key between looking and writing. */
export class LostRace extends Error {}

/** The next attempt after a lost race sees what the other transaction wrote. */
const MAX_ATTEMPTS = 3;

export interface ImportOutcome {
  readonly ref: string;
  readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  readonly id?: string;
  readonly field?: string;
  readonly reason?: string;
}

export const refused = (ref: string, field: string, reason: string): ImportOutcome => ({
  ref,
  status: 'REFUSED',
  field,
  reason,
});

/** Checks the records, then writes those that are right in one transaction; `write` answers by ref. */
export async function importBatch<Schema extends z.ZodType<{ readonly ref: string }>>(
  db: Database,
  schema: Schema,
  given: readonly { readonly ref: string }[],
  write: (tx: Transaction, records: readonly z.output<Schema>[]) => Promise<Map<string, ImportOutcome>>,
): Promise<ImportOutcome[]> {
  if (given.length > MAX_RECORDS) throw new PublicError('BAD_USER_INPUT', `records: at most ${MAX_RECORDS}.`);
  const outcomes = new Map<number, ImportOutcome>();
  const sound = new Map<string, { readonly index: number; readonly record: z.output<Schema> }>();
  for (const [index, input] of given.entries()) {
    const checked = checkInput(schema, input);
    if ('refusal' in checked) {
      const [problem] = checked.refusal.problems;
      outcomes.set(index, refused(input.ref, problem.field, problem.message));
    } else if (sound.has(checked.value.ref))
      outcomes.set(index, refused(input.ref, 'ref', 'stands twice in this batch'));
    else sound.set(checked.value.ref, { index, record: checked.value });
  }
  const records = [...sound.values()].map(({ record }) => record);
  const written: ReadonlyMap<string, ImportOutcome> =
    records.length === 0 ? new Map() : await attempt(() => inTransaction(db, (tx) => write(tx, records)));
  for (const [ref, { index }] of sound) {
    const outcome = written.get(ref);
    if (outcome === undefined) throw new Error(`an import forgot the record ${JSON.stringify(ref)}`);
    outcomes.set(index, outcome);
  }
  return [...outcomes].sort(([one], [other]) => one - other).map(([, outcome]) => outcome);
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let number = 1; ; number += 1) {
    try {
      return await work();
    } catch (error) {
      const lost = error instanceof LostRace || takenField(error) !== undefined;
      if (!lost || number >= MAX_ATTEMPTS) throw error;
    }
  }
}
