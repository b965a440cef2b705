// Imports a folder: streams each file in batches to the subgraph that owns its records, with the order lines spooled
// first.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Commands, ImportFailure } from './commands.ts';
import { readRows, type Row } from './csv/rows.ts';
import { type FileName, fileNamed } from './format.ts';
import { type Candidate, type Note, placeOf, type Step } from './records/candidate.ts';
import { shown } from './records/cells.ts';
import { categories } from './records/categories.ts';
import { customers } from './records/customers.ts';
import { orphanedOrderLines, spoolOrderLine } from './records/order-lines.ts';
import { orders } from './records/orders.ts';
import { products } from './records/products.ts';
import { stock } from './records/stock.ts';
import { References } from './references.ts';
import type { Reporter } from './reporter.ts';
import { Spool } from './spool.ts';
import { countsOf, type ImportSummary, newTally, refusedIn } from './summary.ts';
import { type Noted, type Pass, writeBatch } from './write-batch.ts';
import { inOrder, writeInTurn } from './write-in-turn.ts';

/** How often progress is reported. */
const ROWS_BETWEEN_REPORTS = 500;
/** Of an unknown header, which may be anything. */
const COLUMNS_NAMED = 20;

export interface ImportOptions {
  readonly folder: string;
  readonly commands: Commands;
  /** Refuse the whole folder when one row is bad. */
  readonly strict: boolean;
  readonly report: Reporter;
  /** Aborted to stop after the batch that is under way. */
  readonly signal?: AbortSignal;
}

/** A step before another fills what the other refers to. */
const steps: readonly Step[] = [customers, categories, products, stock, orders];

/**
 * Imports a folder. Bad rows are refused one by one and the others go in; with `strict` the folder is checked first, and
 * nothing is written when a row is bad. Throws an ImportFailure when it cannot go on; what was written then stays.
 */
export async function importFolder(options: ImportOptions): Promise<ImportSummary> {
  const { present, ignored } = filesOf((await readdir(options.folder)).toSorted());
  if (options.strict) {
    const { files } = await runPass(options, present, true);
    const refused = refusedIn(files);
    if (refused > 0) return { files, ignored, refused, notes: [], written: false };
  }
  const { files, notes } = await runPass(options, present, false);
  return { files, ignored, refused: refusedIn(files), notes: notesOf(notes), written: true };
}

/** The names that the files of the format have in this folder: on some systems theirs, in capitals. */
type Present = ReadonlyMap<FileName, string>;

function filesOf(names: readonly string[]): { readonly present: Present; readonly ignored: string[] } {
  const present = new Map<FileName, string>();
  const ignored: string[] = [];
  for (const name of names) {
    const file = fileNamed(name);
    if (file === undefined) ignored.push(name);
    else if (present.has(file))
      throw new ImportFailure(
        `the folder has ${present.get(file) ?? ''} and ${name}, which are one file of the format`,
      );
    else present.set(file, name);
  }
  return { present, ignored };
}

/** What people should hear of rows that went in. */
const notesOf = (notes: ReadonlyMap<Note, Noted>): string[] =>
  [...notes.values()].map(({ file, count, lines }) => {
    const which = `${count > 1 ? 'lines' : 'line'} ${lines.join(', ')}${count > lines.length ? ', ...' : ''}`;
    const products = `${count.toLocaleString('en')} ${count > 1 ? 'products' : 'product'}`;
    return `${file}: ${products} imported inactive: the price is 0 (${which}).`;
  });

async function runPass(options: ImportOptions, present: Present, checking: boolean) {
  const { commands, report } = options;
  using spool = new Spool();
  const tally = newTally((file) => present.has(file));
  const pass: Pass = {
    commands,
    references: new References(commands),
    spool,
    report,
    tally,
    checking,
    steps,
    notes: new Map(),
    linesTaken: 0,
  };
  for (const step of steps.filter(({ file }) => present.has(file) && file !== 'orders.csv'))
    await importFile(options, pass, present, step);
  if (present.has('order_lines.csv')) await spoolOrderLines(options, pass, present);
  spool.closeLines();
  if (present.has('orders.csv')) await importFile(options, pass, present, orders);
  if (present.has('order_lines.csv')) countRefusedLines(pass);
  return { files: tally, notes: pass.notes };
}

/** Streams the rows of a file, telling progress; a header that does not fit ends it. */
async function* rowsOf(
  { folder, report, signal, strict }: ImportOptions,
  pass: Pass,
  present: Present,
  file: FileName,
): AsyncGenerator<Row> {
  const path = join(folder, present.get(file) ?? file);
  const counts = countsOf(pass.tally, file);
  let at = 0;
  try {
    report.begin(file, { bytes: (await stat(path)).size, checking: pass.checking });
    for await (const row of readRows(path, file, (bytes) => (at = bytes))) {
      signal?.throwIfAborted();
      if ('header' in row) {
        for (const problem of row.header) report.refuse(problem);
        counts.refused += 1;
        continue;
      }
      if ('unknownColumns' in row) {
        // Once: with --strict the file is read twice.
        if (pass.checking || !strict) report.warn(aboutUnknown(file, row.unknownColumns));
        continue;
      }
      counts.read += 1;
      yield row;
      if (counts.read % ROWS_BETWEEN_REPORTS === 0) report.advance(file, { bytes: at, rows: counts.read });
    }
  } catch (error) {
    throw isFileError(error) ? new ImportFailure(`${file} cannot be read: ${error.code}`) : error;
  }
  report.advance(file, { bytes: at, rows: counts.read });
  report.end(file);
}

function aboutUnknown(file: FileName, columns: readonly string[]): string {
  const named = columns.slice(0, COLUMNS_NAMED).map(shown);
  const more = columns.length > named.length ? ` and ${columns.length - named.length} more` : '';
  return `${file}: ignored, not part of the format: ${columns.length === 1 ? 'column' : 'columns'} ${named.join(', ')}${more}`;
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** The records of a file that are right as far as its own rows can tell; the others are reported and counted. */
async function* candidatesOf(
  options: ImportOptions,
  pass: Pass,
  present: Present,
  step: Step,
): AsyncGenerator<Candidate> {
  for await (const row of rowsOf(options, pass, present, step.file)) {
    const key = step.keyOf(row);
    const column = 'ref' in row.cells ? 'ref' : 'row';
    const first = key === '' ? undefined : pass.spool.claim(step.file, key, row.line);
    const parsed = row.problems.length > 0 ? row.problems : step.parse(row, pass.spool);
    const problems =
      first === undefined
        ? parsed
        : [{ ...placeOf(row), column, reason: `${shown(key)} is already on line ${first}` }];
    if ('key' in problems) {
      yield problems;
      continue;
    }
    for (const problem of problems) options.report.refuse(problem);
    countsOf(pass.tally, step.file).refused += 1;
  }
}

async function importFile(options: ImportOptions, pass: Pass, present: Present, step: Step): Promise<void> {
  const candidates = candidatesOf(options, pass, present, step);
  await writeInTurn(step.isTree === true ? inOrder(candidates) : candidates, (batch) =>
    writeBatch(pass, step, batch),
  );
}

async function spoolOrderLines(options: ImportOptions, pass: Pass, present: Present): Promise<void> {
  for await (const row of rowsOf(options, pass, present, 'order_lines.csv'))
    for (const problem of spoolOrderLine(row, pass.spool)) options.report.refuse(problem);
}

/** What did not go in with an order is refused: told line by line before, or of its order, or as without an order here. */
function countRefusedLines({ spool, report, tally, linesTaken }: Pass): void {
  for (const problem of orphanedOrderLines(spool)) report.refuse(problem);
  const counts = countsOf(tally, 'order_lines.csv');
  counts.refused += counts.read - linesTaken;
}
