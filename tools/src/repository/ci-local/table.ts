// Prints the outcome: a table of every step, and one closing line.
import type { Outcome } from './run.ts';

const WIDEST = 48;
const short = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 3)}...` : text);

export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ job, step, result, detail, seconds }) => [
    job,
    short(step),
    detail === '' ? result : `${result}: ${detail}`,
    result === 'skipped' ? '' : `${seconds.toFixed(1)} s`,
  ]);
  const all = [['job', 'step', 'result', 'took'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function closingLine(outcomes: readonly Outcome[]): string {
  const of = (wanted: Outcome['result']) => outcomes.filter(({ result }) => result === wanted).length;
  return `${of('passed')} passed, ${of('failed')} failed, ${of('skipped')} skipped`;
}
