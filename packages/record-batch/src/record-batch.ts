// The common part of all imports: a batch has a maximum size, a wrong record is refused alone, each record has a result at
// its own index, and a batch that loses a race runs again.
import { PublicError } from '@kawa/errors';
import { checkInput } from '@kawa/input';
import { type Database, inTransaction, type Transaction, violatedConstraint } from '@kawa/postgres';
import type { z } from 'zod';

/** One transaction per call: what 500 records cost stays far below the statement timeout. */
const MAX_RECORDS = 500;
/** Each attempt sees what won the one before; losing 5 times takes 5 rivals, each at the very moment. */
const MAX_ATTEMPTS = 5;

/** What became of one record. */
export type Verdict =
  | { readonly status: 'ADDED' | 'UPDATED' | 'UNCHANGED'; readonly id: string }
  | { readonly status: 'REFUSED'; readonly field: string; readonly reason: string };

/** A verdict under the ref of its record, as the caller wrote it. */
export type Outcome = Verdict & { readonly ref: string };

export const refused = (field: string, reason: string): Verdict => ({ status: 'REFUSED', field, reason });

/** Another transaction took a key between looking and writing; thrown by a writer, it starts the batch again. */
export class LostRace extends Error {}

type Keys = Readonly<Record<string, string | null | undefined>>;
interface Keyed {
  readonly ref: string;
  readonly id?: string | null | undefined;
}

export interface Batch<Sound extends Keyed> {
  readonly schema: z.ZodType<Sound>;
  /** What may stand only once in a batch, by the field that is told; `ref` and `id` unless named. */
  readonly keysOf?: (record: Sound) => Keys;
  /** Writes the sound records, at least one, and tells a verdict for each. May run again after a rollback. */
  readonly write: (tx: Transaction, records: readonly Sound[]) => Promise<ReadonlyMap<Sound, Verdict>>;
  /** Tells what would become of the records, and rolls everything back. Sequences have moved on all the same. */
  readonly dryRun?: boolean;
}

/** Ends the transaction of a dry run: a rollback is what an error does. */
class Rehearsal extends Error {}

/** Checks the records, writes those that are sound, answers in the places where they were given. */
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

/** Tells the field whose key an earlier record has; a record without such a field takes its keys. */
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
