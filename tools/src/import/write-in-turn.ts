// Orders the batches of a file: rows that refer to another row of their file wait for it. The next batch is read while
// the previous one is written.
import type { Candidate } from './records/candidate.ts';

/** What the import commands take at once. */
const MAX_RECORDS = 500;
/** 500 orders of 10 lines, or 5 of 1,000: more would come near the statement timeout. */
const MAX_LINES = 5_000;

/** Cuts candidates into batches by records and by lines. */
async function* batchesOf(candidates: AsyncIterable<Candidate>): AsyncGenerator<Candidate[]> {
  let batch: Candidate[] = [];
  let lines = 0;
  for await (const candidate of candidates) {
    if (batch.length === MAX_RECORDS || (batch.length > 0 && lines + candidate.lines > MAX_LINES)) {
      yield batch;
      batch = [];
      lines = 0;
    }
    batch.push(candidate);
    lines += candidate.lines;
  }
  if (batch.length > 0) yield batch;
}

/** Writes batches one after another; while one is written the next is read. */
export async function writeInTurn(
  candidates: AsyncIterable<Candidate>,
  write: (batch: readonly Candidate[]) => Promise<void>,
): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const batch of batchesOf(candidates)) {
      await writing;
      if (failure !== undefined) break;
      // Awaited in the next round; until then its failure must not count as unhandled.
      writing = write(batch).catch((error: unknown) => (failure = { error }));
    }
  } finally {
    await writing;
  }
  if (failure !== undefined) throw failure.error;
}

/**
 * Gives each candidate after the one that it names with `after`, if that is in the file. The others come last: they
 * name rows that were refused, that are not there, or that name them.
 */
export async function* inOrder(candidates: AsyncIterable<Candidate>): AsyncGenerator<Candidate> {
  const given = new Set<string>();
  const waiting = new Map<string, Candidate[]>();
  function* release(candidate: Candidate): Generator<Candidate> {
    const released = [candidate];
    for (let next = released.pop(); next !== undefined; next = released.pop()) {
      if (given.has(next.key)) continue;
      yield next;
      given.add(next.key);
      released.push(...(waiting.get(next.key)?.toReversed() ?? []));
      waiting.delete(next.key);
    }
  }
  for await (const candidate of candidates) {
    const { after } = candidate;
    if (after === undefined || given.has(after)) yield* release(candidate);
    else waiting.set(after, [...(waiting.get(after) ?? []), candidate]);
  }
  const left = [...waiting.values()].flat();
  const keys = new Set(left.map(({ key }) => key));
  const isFirst = ({ after }: Candidate): boolean => after !== undefined && !keys.has(after);
  for (const candidate of [...left.filter(isFirst), ...left]) yield* release(candidate);
}
