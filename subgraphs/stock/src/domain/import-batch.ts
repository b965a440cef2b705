// Owns what every import has in common: at most 500 records, each told apart, the wrong ones left out alone.
import { PublicError } from '@kawa/errors';
import { checkInput } from '@kawa/input';
import type { z } from 'zod';

/** One transaction per call: 500 records are 6 statements and stay far below the statement timeout. */
const MAX_RECORDS = 500;

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

/**
 * Hands the records that fit `schema` and whose `keyOf` is new in the batch to `write`, which answers one outcome for
 * each, in order; the outcomes come back in the order of all that was given, each with the ref as it was given.
 */
export async function importBatch<Schema extends z.ZodType>(
  given: readonly { readonly ref: string }[],
  schema: Schema,
  keyOf: { readonly field: string; readonly of: (record: z.output<Schema>) => string },
  write: (records: readonly z.output<Schema>[]) => Promise<readonly ImportOutcome[]>,
): Promise<ImportOutcome[]> {
  if (given.length > MAX_RECORDS) throw new PublicError('BAD_USER_INPUT', `records: at most ${MAX_RECORDS}.`);
  const seen = new Set<string>();
  const sound: z.output<Schema>[] = [];
  const sorted = given.map((input) => {
    const checked = checkInput(schema, input);
    if ('refusal' in checked) {
      const { field, problems } = checked.refusal;
      return refused(input.ref, field, problems[0].message);
    }
    const key = keyOf.of(checked.value);
    if (seen.has(key)) return refused(input.ref, keyOf.field, 'stands twice in this batch');
    seen.add(key);
    return sound.push(checked.value) - 1;
  });
  const written = sound.length === 0 ? [] : await write(sound);
  return sorted.map((place, index) => {
    const ref = given[index]?.ref ?? '';
    if (typeof place !== 'number') return place;
    const outcome = written[place];
    if (outcome === undefined) throw new Error('an import told no outcome for a record');
    return { ...outcome, ref };
  });
}
