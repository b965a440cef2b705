// Writes one batch: finds references, refuses rows with unknown ones, sends the rest to the command, and counts the
// outcomes.
import { type Commands, importRecords } from './commands.ts';
import type { FileName, Place, Problem } from './format.ts';
import type { Candidate, EntityType, Found, Note, Step } from './records/candidate.ts';
import { shown } from './records/cells.ts';
import type { References } from './references.ts';
import type { Reporter } from './reporter.ts';
import type { Spool } from './spool.ts';
import { countsOf, type Tally } from './summary.ts';

export interface Pass {
  readonly commands: Commands;
  readonly references: References;
  readonly spool: Spool;
  readonly report: Reporter;
  readonly tally: Tally;
  /** The first pass of --strict: the commands run dry. */
  readonly checking: boolean;
  /** The files that hold the rows of a type, for references inside the folder. */
  readonly steps: readonly Step[];
  /** Rows that went in with a note: how many, and the first lines. */
  readonly notes: Map<Note, Noted>;
  /** Order lines that go in with their orders; the others are refused. */
  linesTaken: number;
}

/** Enough lines to find the rest by. */
const LINES_NAMED = 10;

export interface Noted {
  readonly file: FileName;
  count: number;
  readonly lines: number[];
}

const WORDS: Readonly<Record<EntityType, string>> = {
  Customer: 'customer',
  Category: 'category',
  Product: 'product',
  Store: 'store',
};

/** Reports a problem; one of an order's line counts against the order too, which stays out with it. */
function refuse(pass: Pass, { place }: Candidate, problem: Problem): void {
  pass.report.refuse(problem);
  if (problem.file === place.file) return;
  pass.report.refuse({
    ...place,
    column: 'lines',
    reason: `${problem.file}:${problem.line} was refused, and an order is imported with all its lines or not at all`,
  });
}

const unknownNeeds = (
  { needs }: Candidate,
  found: (type: EntityType, ref: string) => Found | undefined,
  inFolder: (type: EntityType, ref: string) => boolean,
) => needs.filter(({ type, ref }) => found(type, ref) === undefined && !inFolder(type, ref));

/** What a row of the folder will be to those that refer to it; only a dry run sees it. */
const standIn = (ref: string): Found => ({ id: crypto.randomUUID(), name: ref, sku: undefined });

/** In a dry run a category that is only in the folder is unknown to the command, which must not refuse for it. */
function recordOf(
  candidate: Candidate,
  found: (type: EntityType, ref: string) => Found | undefined,
  lookup: (type: EntityType, ref: string) => Found,
  inBatch: ReadonlySet<string>,
): Record<string, unknown> {
  const isUnknown = (field: string, value: unknown): boolean =>
    (field === 'categoryRef' || field === 'parentRef') &&
    typeof value === 'string' &&
    !inBatch.has(value) &&
    found('Category', value) === undefined;
  const record = candidate.record(lookup);
  return Object.fromEntries(Object.entries(record).filter(([field, value]) => !isUnknown(field, value)));
}

/** Gives a batch to the command of its file and counts what became of it. */
export async function writeBatch(pass: Pass, step: Step, batch: readonly Candidate[]): Promise<void> {
  const counts = countsOf(pass.tally, step.file);
  const fileOf = new Map(pass.steps.map(({ type, file }) => [type, file]));
  // Only the check asks the folder: in the other pass what the folder has is in the graph already, or was refused.
  const inFolder = (type: EntityType, ref: string): boolean => {
    const file = fileOf.get(type);
    return pass.checking && file !== undefined && pass.spool.isSound(file, ref);
  };
  const found = await pass.references.find(batch.flatMap(({ needs }) => needs));
  const complete: Candidate[] = [];
  // A row may name one before it in the batch: the command takes both at once.
  const inBatch = new Set<string>();
  for (const candidate of batch) {
    const isKnown = (type: EntityType, ref: string): boolean =>
      inFolder(type, ref) || (type === step.type && inBatch.has(ref));
    const unknown = unknownNeeds(candidate, found, isKnown);
    for (const { type, ref, at } of unknown)
      refuse(pass, candidate, { ...at, reason: `there is no ${WORDS[type]} ${shown(ref)}` });
    if (unknown.length === 0) {
      complete.push(candidate);
      inBatch.add(candidate.key);
    } else counts.refused += 1;
  }
  const lookup = (type: EntityType, ref: string): Found => {
    const entity = found(type, ref) ?? (inFolder(type, ref) ? standIn(ref) : undefined);
    if (entity === undefined) throw new Error(`${type} ${ref} was not looked up`);
    return entity;
  };
  const outcomes = await importRecords(
    pass.commands,
    step.command,
    complete.map((candidate) =>
      recordOf(candidate, found, lookup, step.type === 'Category' ? inBatch : new Set()),
    ),
    pass.checking,
  );
  for (const [at, { status, field, reason }] of outcomes.entries()) {
    const candidate = complete[at];
    if (candidate === undefined) continue;
    if (pass.checking && status !== 'REFUSED') {
      pass.spool.markSound(step.file, candidate.key);
      pass.linesTaken += candidate.lines;
      continue;
    }
    count(pass, step, candidate, status);
    if (status === 'REFUSED')
      refuse(pass, candidate, { ...candidate.locate(field ?? ''), reason: reason ?? 'was refused' });
  }
}

const COUNTED = {
  ADDED: 'added',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
} as const;

/** The lines of an order share its fate; those of a refused one are counted as refused at the end. */
function count(
  pass: Pass,
  step: Step,
  { lines, note, place }: Candidate,
  status: keyof typeof COUNTED,
): void {
  countsOf(pass.tally, step.file)[COUNTED[status]] += 1;
  if (status !== 'REFUSED' && note !== undefined) remember(pass, place, note);
  if (lines === 0 || status === 'REFUSED') return;
  countsOf(pass.tally, 'order_lines.csv')[COUNTED[status]] += lines;
  pass.linesTaken += lines;
}

function remember({ notes }: Pass, { file, line }: Place, note: Note): void {
  const noted = notes.get(note) ?? { file, count: 0, lines: [] };
  notes.set(note, noted);
  noted.count += 1;
  if (noted.lines.length < LINES_NAMED) noted.lines.push(line);
}
