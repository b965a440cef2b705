// Owns the order of work: each file streamed in batches to the subgraph that owns its records, order lines spooled first.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Commands, ImportFailure } from './commands.ts';
import { readRows, type Row } from './csv/rows.ts';
import { type FileName, isFileName } from './format.ts';
import { type Candidate, placeOf, type Step } from './records/candidate.ts';
import { shown } from './records/cells.ts';
import { categories } from './records/categories.ts';
import { customers } from './records/customers.ts';
import { orphanedOrderLines, repeatedOrderLines, spoolOrderLine } from './records/order-lines.ts';
import { orders } from './records/orders.ts';
import { products } from './records/products.ts';
import { stock } from './records/stock.ts';
import { References } from './references.ts';
import type { Reporter } from './reporter.ts';
import { Spool } from './spool.ts';
import { countsOf, type ImportSummary, newTally, refusedIn } from './summary.ts';
import { type Pass, writeBatch } from './write-batch.ts';

/** What the import commands take at once. */
const MAX_RECORDS = 500;
/** 500 orders of 5 lines: a batch of orders with 200 lines each would pass the statement timeout. */
const MAX_LINES = 2_500;

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
  const names = (await readdir(options.folder)).toSorted();
  const present = new Set(names.filter(isFileName));
  const ignored = names.filter((name) => !isFileName(name));
  if (options.strict) {
    const files = await runPass(options, present, true);
    const refused = refusedIn(files);
    if (refused > 0) return { files, ignored, refused, written: false };
  }
  const files = await runPass(options, present, false);
  return { files, ignored, refused: refusedIn(files), written: true };
}

async function runPass(options: ImportOptions, present: ReadonlySet<FileName>, checking: boolean) {
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
    linesTaken: 0,
  };
  for (const step of steps.filter(({ file }) => present.has(file) && file !== 'orders.csv'))
    await importFile(options, pass, step);
  if (present.has('order_lines.csv')) await spoolOrderLines(options, pass);
  if (present.has('orders.csv')) await importFile(options, pass, orders);
  if (present.has('order_lines.csv')) countRefusedLines(pass);
  return tally;
}

/** Streams the rows of a file, telling progress; a header that does not fit ends it. */
async function* rowsOf(
  { folder, report, signal }: ImportOptions,
  pass: Pass,
  file: FileName,
): AsyncGenerator<Row> {
  const path = join(folder, file);
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
      counts.read += 1;
      yield row;
      if (counts.read % MAX_RECORDS === 0) report.advance(file, { bytes: at, rows: counts.read });
    }
  } catch (error) {
    throw isFileError(error) ? new ImportFailure(`${file} cannot be read: ${error.code}`) : error;
  }
  report.advance(file, { bytes: at, rows: counts.read });
  report.end(file);
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** The records of a file that are right as far as its own rows can tell; the others are told and counted. */
async function* candidatesOf(options: ImportOptions, pass: Pass, step: Step): AsyncGenerator<Candidate> {
  for await (const row of rowsOf(options, pass, step.file)) {
    const key = step.keyOf(row);
    const column = 'ref' in row.cells ? 'ref' : 'row';
    const first = key === '' ? undefined : pass.spool.claim(step.file, key, row.line);
    const parsed = row.problems.length > 0 ? row.problems : step.parse(row, pass.spool);
    const problems =
      first === undefined
        ? parsed
        : [{ ...placeOf(row), column, reason: `${shown(key)} stands on line ${first} already` }];
    if ('key' in problems) {
      yield problems;
      continue;
    }
    for (const problem of problems) options.report.refuse(problem);
    countsOf(pass.tally, step.file).refused += 1;
  }
}

async function importFile(options: ImportOptions, pass: Pass, step: Step): Promise<void> {
  let batch: Candidate[] = [];
  let lines = 0;
  for await (const candidate of candidatesOf(options, pass, step)) {
    if (batch.length === MAX_RECORDS || (batch.length > 0 && lines + candidate.lines > MAX_LINES)) {
      await writeBatch(pass, step, batch);
      batch = [];
      lines = 0;
    }
    batch.push(candidate);
    lines += candidate.lines;
  }
  if (batch.length > 0) await writeBatch(pass, step, batch);
}

async function spoolOrderLines(options: ImportOptions, pass: Pass): Promise<void> {
  for await (const row of rowsOf(options, pass, 'order_lines.csv'))
    for (const problem of spoolOrderLine(row, pass.spool)) options.report.refuse(problem);
  for (const problem of repeatedOrderLines(pass.spool)) options.report.refuse(problem);
}

/** What did not go in with an order is refused: told line by line before, or of its order, or as without an order here. */
function countRefusedLines({ spool, report, tally, linesTaken }: Pass): void {
  for (const problem of orphanedOrderLines(spool)) report.refuse(problem);
  const counts = countsOf(tally, 'order_lines.csv');
  counts.refused += counts.read - linesTaken;
}
