// The common part of all imports: a batch has a maximum size, a wrong record is refused alone, each record has a result at
// its own index, and a batch that loses a race runs again.
import { PublicError } from '@kawa/errors';
import { checkInput } from '@kawa/input';
import { type Database, inTransaction, type Transaction, violatedConstraint } from '@kawa/postgres';
import type { z } from 'zod';

/** One transaction per call: 500 records stay far below the statement timeout. */
const MAX_RECORDS = 500;
/** Each attempt sees the rows that won the last race, so losing 5 times takes 5 concurrent writers. */
const MAX_ATTEMPTS = 5;

/** The result of one record. */
export type Verdict =
  | { readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED'; readonly id: string }
  | { readonly status: 'REFUSED'; readonly field: string; readonly reason: string };

/** A verdict with the ref of its record, as the caller wrote it. */
export type Outcome = Verdict & { readonly ref: string };

export const refused = (field: string, reason: string): Verdict => ({ status: 'REFUSED', field, reason });

/** Thrown by `write` when another transaction took a key after it was looked up; the batch runs again. */
export class LostRace extends Error {}

type Keys = Readonly<Record<string, string | null | undefined>>;
interface Keyed {
  readonly ref: string;
  readonly id?: string | null | undefined;
}

export interface Batch<Sound extends Keyed> {
  readonly schema: z.ZodType<Sound>;
  /** The values that must be unique in a batch, by the field to report. Default: `ref` and `id`. */
  readonly keysOf?: (record: Sound) => Keys;
  /** Writes the valid records, at least one, and returns a verdict for each. May run again after a rollback. */
  readonly write: (tx: Transaction, records: readonly Sound[]) => Promise<ReadonlyMap<Sound, Verdict>>;
  /** Returns the verdicts and rolls everything back, except for sequences, which stay advanced. */
  readonly dryRun?: boolean;
}

/** Ends the transaction of a dry run: an error rolls it back. */
class Rehearsal extends Error {}

/** Checks the records and writes the valid ones. Outcome n belongs to record n. */
export async function writeBatch<Sound extends Keyed>(
  db: Database,
  given: readonly { readonly ref: string }[],
  { schema, keysOf = ({ ref, id }) => ({ ref, id }), write, dryRun = false }: Batch<Sound>,
): Promise<Outcome[]> {
  if (given.length > MAX_RECORDS) throw new PublicError('BAD_USER_INPUT', `records: at most ${MAX_RECORDS}.`);
  const isSecond = secondsOf(keysOf);
  const checked = given.map((input): { readonly record: Sound } | { readonly verdict: Verdict } => {
    const result = checkInput(schema, input);
    if ('refusal' in result) {
      const [{ field, message }] = result.refusal.problems;
      return { verdict: refused(field, message) };
    }
    const field = isSecond(result.value);
    return field === undefined
      ? { record: result.value }
      : { verdict: refused(field, 'appears twice in this batch') };
  });
  const sound = checked.flatMap((one) => ('record' in one ? [one.record] : []));
  const written = sound.length === 0 ? undefined : await race(() => verdictsOf(db, write, sound, dryRun));
  return checked.map((one, index) => {
    const ref = given[index]?.ref ?? '';
    const verdict = 'record' in one ? written?.get(one.record) : one.verdict;
    if (verdict === undefined)
      throw new Error(`a batch was told nothing of the record ${JSON.stringify(ref)}`);
    return { ref, ...verdict };
  });
}

async function verdictsOf<Sound extends Keyed>(
  db: Database,
  write: Batch<Sound>['write'],
  sound: readonly Sound[],
  dryRun: boolean,
): Promise<ReadonlyMap<Sound, Verdict> | undefined> {
  let verdicts: ReadonlyMap<Sound, Verdict> | undefined;
  try {
    await inTransaction(db, async (tx) => {
      verdicts = await write(tx, sound);
      if (dryRun) throw new Rehearsal();
    });
  } catch (error) {
    if (!(error instanceof Rehearsal)) throw error;
  }
  return verdicts;
}

/** Finds the field whose value an earlier record has. A record without such a field reserves its own values. */
function secondsOf<Sound>(keysOf: (record: Sound) => Keys): (record: Sound) => string | undefined {
  const taken = new Set<string>();
  return (record) => {
    const keys = Object.entries(keysOf(record)).flatMap(([field, key]) =>
      key ? [{ field, name: JSON.stringify([field, key]) }] : [],
    );
    const second = keys.find(({ name }) => taken.has(name));
    if (second === undefined) for (const { name } of keys) taken.add(name);
    return second?.field;
  };
}

async function race<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const lost = error instanceof LostRace || violatedConstraint(error) !== undefined;
      if (!lost || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
}
