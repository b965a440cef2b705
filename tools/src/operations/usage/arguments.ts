// Declares the arguments of the command and works out the days and sections that it shows.
import { Option } from 'commander';
import { type CommandSpec, WrongUsage } from '../../command/command.ts';

export const sections = ['operations', 'clients', 'deprecated', 'unused'] as const;
export type Section = (typeof sections)[number];

export interface Arguments {
  /** UTC days, as 2026-11-26, both included. */
  readonly from: string;
  readonly to: string;
  /** What is shown; all of it in short when nothing was named. */
  readonly sections: readonly Section[];
  readonly isShort: boolean;
  readonly client: string | undefined;
  readonly format: 'table' | 'json';
  /** Where the export goes. */
  readonly file: string | undefined;
}

const AFTER_HELP = `
Without --operations, --unused or --deprecated it shows the top entries of each, and the clients. Fields are compared with the
supergraph in SUPERGRAPH (router/supergraph.graphql). Reads the database in USAGE_DATABASE_URL; without one it opens the
embedded one of DATA_DIR (.data), whether or not Kawa is running. Only names are counted, so a deprecated enum value is
shown if it is in an operation, not if it is in a variable.`;

export interface Options {
  readonly since: string;
  readonly unused?: boolean;
  readonly deprecated?: boolean;
  readonly operations?: boolean;
  readonly client?: string;
  readonly format: 'table' | 'json';
  readonly export?: string;
}

export const usageCommand = {
  name: 'usage',
  purpose:
    'Shows usage by client: operations, clients, deprecated fields that are still sent, unused fields.',
  declare: (command) =>
    command
      .option('--since <time>', 'days back (30d), or the first day (2026-11-01)', '30d')
      .option('--unused', 'fields, arguments and input fields without any use')
      .option('--deprecated', 'deprecated elements, with the clients that still send them and their last day')
      .option('--operations', 'every operation with its clients')
      .option('--client <name>', 'only the requests of this client')
      .addOption(
        new Option('--format <format>', 'the format of the output')
          .choices(['table', 'json'])
          .default('table'),
      )
      .option('--export <file>', 'write it for `npm run schema:check -- --usage <file>` instead')
      .addHelpText('after', AFTER_HELP),
  exitStatus: { 0: 'shown or written', 1: 'failed', 2: 'wrong usage' },
} satisfies CommandSpec;

/** What is to be shown, of which days. */
export function argumentsOf(options: Options, now: Date): Arguments {
  const to = dayOf(now);
  const from = firstDay(options.since, now);
  if (from === undefined || from > to) {
    throw new WrongUsage(
      `--since must be days back, like 30d, or a past day, like 2026-11-01; not ${options.since}.`,
    );
  }
  const named = sections.filter((section) => section !== 'clients' && options[section] === true);
  return {
    from,
    to,
    sections: named.length > 0 ? named : sections,
    isShort: named.length === 0,
    client: options.client,
    format: options.format,
    file: options.export,
  };
}

const DAY_MS = 86_400_000;
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

function firstDay(since: string, now: Date): string | undefined {
  const days = /^(\d{1,5})d$/u.exec(since)?.[1];
  if (days !== undefined) return dayOf(new Date(now.getTime() - Number(days) * DAY_MS));
  const date = /^\d{4}-\d\d-\d\d$/u.test(since) ? new Date(`${since}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && dayOf(date) === since ? since : undefined;
}
