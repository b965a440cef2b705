import type { FileName, Problem } from './format.ts';

/** Who hears of an import while it goes on. */
export interface Reporter {
  /** A file is begun; `checking` tells the pass of --strict that writes nothing. */
  begin(file: FileName, options: { readonly bytes: number; readonly checking: boolean }): void;
  advance(file: FileName, progress: { readonly bytes: number; readonly rows: number }): void;
  end(file: FileName): void;
  /** Something went in otherwise than the file says, or was left out on purpose. */
  warn(text: string): void;
  /** A row, a header or an order is refused. */
  refuse(problem: Problem): void;
}

/** Tells a problem as `file:line: column: reason`, safe for a terminal and for one line. */
export function textOf({ file, line, lines = 1, column, reason }: Problem): string {
  const span = lines > 1 ? ` (the row spans lines ${line} to ${line + lines - 1})` : '';
  const text = `${file}:${line}: ${column}: ${reason}${span}`;
  return text.replace(/\p{Cc}+/gu, ' ');
}
