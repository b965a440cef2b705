// What the command takes: a folder with at least one file of the format, and two options.
import { readdirSync, statSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { fileNamed, fileNames } from './format.ts';

export interface Arguments {
  readonly folder: string;
  readonly strict: boolean;
  readonly report?: string;
}

export type Parsed =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string };

const AFTER_HELP = `
The folder contains any of ${fileNames.join(', ')}.
It can be imported again: records are matched by ref, and nothing is duplicated.
Reaches the subgraphs over HTTP if CUSTOMERS_URL and the like are set, signed with SUBGRAPH_KEYS; otherwise it opens
the embedded databases of DATA_DIR (.data), whether or not the server is running. LOG_LEVEL is silent by default.

Exit status: 0 all rows are in, 1 a row was refused or the import could not continue, 2 wrong usage.`;

function whyNotFolder(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return `There is no folder ${folder}.`;
  if (!stats.isDirectory()) return `${folder} is not a folder; pass the folder with the CSV files.`;
  if (readdirSync(folder).some((name) => fileNamed(name) !== undefined)) return undefined;
  return `${folder} contains none of ${fileNames.join(', ')}.`;
}

/** The options that npm kept for itself because no `--` stood before them: it hands them to nobody but as variables. */
function keptByNpm(command: Command, env: NodeJS.ProcessEnv): string[] {
  const names = command.options.flatMap(({ long }) => long ?? []);
  return names.filter((name) => {
    const value = env[`npm_config_${name.slice(2).replaceAll('-', '_')}`];
    return value !== undefined && value !== '';
  });
}

/** Reads the arguments behind the command's own name; `env` tells what npm kept of them. */
export function parseArguments(given: readonly string[], env: NodeJS.ProcessEnv = {}): Parsed {
  let written = '';
  const command = new Command('npm run import --')
    .description('Imports a folder of CSV files (Kawa import format, version 2) into the shop.')
    .argument('<folder>', 'the folder with the CSV files')
    .option('--strict', 'write nothing at all if one row is bad', false)
    .option('--report <file>', 'write every refused row to this file')
    .addHelpText('after', AFTER_HELP)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (written += text),
      writeErr: (text) => (written += text),
    });
  const kept = keptByNpm(command, env);
  if (kept.length > 0) {
    const how = 'write "npm run import -- <options> <folder>"';
    return { kind: 'wrong', message: `npm kept ${kept.join(' and ')} for itself; ${how} (see --help)` };
  }
  try {
    command.parse(given, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'help', text: written };
    return { kind: 'wrong', message: `${error.message.replace(/^error: /u, '')} (see --help)` };
  }
  const [folder = ''] = command.args;
  const options = command.opts<{ strict: boolean; report?: string }>();
  try {
    const reason = whyNotFolder(folder);
    if (reason !== undefined) return { kind: 'wrong', message: reason };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    return { kind: 'wrong', message: `${folder} cannot be opened: ${why}.` };
  }
  return { kind: 'run', arguments: { folder, ...options } };
}
