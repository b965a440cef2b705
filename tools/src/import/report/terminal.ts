// Reports a running import: a progress bar per file on a terminal, plain lines elsewhere, and refused rows.
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { FileName } from '../format.ts';
import { type Reporter, textOf } from '../reporter.ts';
import { Refusals } from './refusals.ts';

export interface TerminalReporter extends Reporter {
  /** A line of its own, above the bars. */
  say(text: string): void;
  close(): void;
}

/** How often a long file is heard of where there is no bar. */
const ROWS_BETWEEN_LINES = 20_000;

type Out = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

const passOf = (checking: boolean): string => (checking ? 'checking' : 'importing');

/** Writes to `out`, standard error for a command, so that the table can be piped away on its own. */
export function terminalReporter(options: {
  readonly out: NodeJS.WriteStream;
  readonly file?: string;
}): TerminalReporter {
  return options.out.isTTY ? withBars(options.out, options.file) : withLines(options.out, options.file);
}

function withBars(stream: NodeJS.WriteStream, file: string | undefined): TerminalReporter {
  const bars = new MultiBar(
    {
      stream,
      format: '{pass} {name} [{bar}] {percentage}% {rows} rows',
      hideCursor: true,
      // A line that is wider than the terminal would wrap, and the bars above it would be drawn again and again.
      linewrap: false,
      gracefulExit: true,
    },
    Presets.shades_classic,
  );
  const byFile = new Map<FileName, SingleBar>();
  // MultiBar.log draws it above the bars, where a plain write would be overdrawn; before the first bar it draws nothing.
  const say = (text: string): void =>
    byFile.size === 0 ? void stream.write(`${text}\n`) : void bars.log(`${text}\n`);
  const refusals = new Refusals(say, file);
  return {
    begin(name, { bytes, checking }) {
      byFile.set(
        name,
        bars.create(Math.max(bytes, 1), 0, { pass: passOf(checking), name: name.padEnd(15), rows: '0' }),
      );
    },
    advance: (name, { bytes, rows }) => byFile.get(name)?.update(bytes, { rows: rows.toLocaleString('en') }),
    end: (name) => byFile.get(name)?.stop(),
    refuse: (problem) => refusals.add(textOf(problem)),
    warn: (text) => say(`Note: ${text}`),
    say,
    close() {
      refusals.close();
      bars.update();
      bars.stop();
    },
  };
}

/** The plain form, for logs and pipes. */
export function withLines(out: Out, file: string | undefined): TerminalReporter {
  const say = (text: string): void => void out.write(`${text}\n`);
  const refusals = new Refusals(say, file);
  const last = new Map<FileName, { pass: string; rows: number; told: number }>();
  return {
    begin(name, { checking }) {
      last.set(name, { pass: passOf(checking), rows: 0, told: 0 });
    },
    advance(name, { rows }) {
      const state = last.get(name);
      if (state === undefined) return;
      state.rows = rows;
      if (rows - state.told < ROWS_BETWEEN_LINES) return;
      state.told = rows;
      say(`${state.pass} ${name}: ${rows.toLocaleString('en')} rows read`);
    },
    end(name) {
      const state = last.get(name);
      if (state !== undefined)
        say(`${state.pass} ${name}: ${state.rows.toLocaleString('en')} rows read, all`);
    },
    refuse: (problem) => refusals.add(textOf(problem)),
    warn: (text) => say(`Note: ${text}`),
    say,
    close: () => refusals.close(),
  };
}
