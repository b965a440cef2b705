import { openSubgraphs, type OpenSubgraphs } from '@kawa/embedded';
import { setting, readEnv } from '@kawa/env';
import { createLog } from '@kawa/log';
import { complain, runCommand } from '../command/command.ts';
import { importCommand, type Options } from './arguments.ts';
import { type Commands, ImportFailure } from './commands.ts';
import { importFolder } from './import-folder.ts';
import { tableOf } from './report/table.ts';
import { terminalReporter } from './report/terminal.ts';
import type { ImportSummary } from './summary.ts';

/** 128 + the number of SIGINT, as shells tell it. */
const INTERRUPTED = 130;

function commandsOf({ subgraphs }: OpenSubgraphs): Commands {
  const of = (name: string) => {
    const subgraph = subgraphs[name];
    if (subgraph === undefined) throw new ImportFailure(`there is no subgraph ${name}`);
    return subgraph;
  };
  return { customers: of('customers'), products: of('products'), stock: of('stock'), orders: of('orders') };
}

function tell(
  { refused, written, ignored, notes: ofRows, ...summary }: ImportSummary,
  strict: boolean,
): void {
  const notes = [
    ...ofRows,
    ...(ignored.length > 0 ? [`Not part of the format, ignored: ${ignored.join(', ')}.`] : []),
    ...(written ? [] : ['--strict: nothing was written, because rows were refused.']),
    ...(written && strict && refused > 0
      ? [
          '--strict: the check found nothing, but the shop refused rows while they were written; the table shows the result.',
        ]
      : []),
  ];
  process.stdout.write(`\n${tableOf(summary)}\n${notes.map((note) => `${note}\n`).join('')}`);
}

async function run(folder: string, { strict, report: file }: Options): Promise<number> {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  const report = terminalReporter({ out: process.stderr, ...(file === undefined ? {} : { file }) });
  let opened: OpenSubgraphs | undefined;
  try {
    const { LOG_LEVEL } = readEnv({ LOG_LEVEL: setting.logLevel.default('silent') }, process.env);
    const log = createLog({ name: 'import', level: LOG_LEVEL });
    opened = await openSubgraphs({ env: process.env, log, caller: 'tools', onProgress: report.say });
    const commands = commandsOf(opened);
    const { signal } = interrupted;
    const summary = await importFolder({ folder, commands, strict, report, signal });
    report.close();
    tell(summary, strict);
    return summary.refused > 0 ? 1 : 0;
  } catch (error) {
    report.close();
    complain(messageOf(error, interrupted.signal));
    return interrupted.signal.aborted ? INTERRUPTED : 1;
  } finally {
    await opened?.close();
  }
}

/** One plain message: a failure that was foreseen tells its own, anything else its first line. */
function messageOf(error: unknown, signal: AbortSignal): string {
  const again = 'Rows already written stay; import the folder again to continue.';
  if (signal.aborted) return `Stopped. ${again}`;
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof ImportFailure
    ? `The import stopped: ${message.replace(/\.$/u, '')}. ${again}`
    : message;
}

await runCommand({ ...importCommand, run });
