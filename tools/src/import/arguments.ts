// Declares the arguments of the import and checks that the folder has a file of the format.
import { readdirSync, statSync } from 'node:fs';
import { type CommandSpec, WrongUsage } from '../command/command.ts';
import { fileNamed, fileNames } from './format.ts';

export interface Options {
  readonly strict: boolean;
  readonly report?: string;
}

const AFTER_HELP = `
The folder contains any of ${fileNames.join(', ')}.
It can be imported again: records are matched by ref, and nothing is duplicated.
Reaches the subgraphs over HTTP if CUSTOMERS_URL and the like are set, signed with SUBGRAPH_KEYS; otherwise it opens
the embedded databases of DATA_DIR (.data), whether or not the server is running. LOG_LEVEL is silent by default.`;

function whyNotFolder(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return `There is no folder ${folder}.`;
  if (!stats.isDirectory()) return `${folder} is not a folder; pass the folder with the CSV files.`;
  if (readdirSync(folder).some((name) => fileNamed(name) !== undefined)) return undefined;
  return `${folder} contains none of ${fileNames.join(', ')}.`;
}

/** The folder, if it has a file of the format. */
function checkedFolder(folder: string): string {
  let reason: string | undefined;
  try {
    reason = whyNotFolder(folder);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be read';
    throw new WrongUsage(`${folder} cannot be opened: ${why}.`, { cause: error });
  }
  if (reason !== undefined) throw new WrongUsage(reason);
  return folder;
}

export const importCommand = {
  name: 'import',
  purpose: 'Imports a folder of CSV files (Kawa import format, version 2) into the shop.',
  declare: (command) =>
    command
      .argument('<folder>', 'the folder with the CSV files', checkedFolder)
      .option('--strict', 'write nothing at all if one row is bad', false)
      .option('--report <file>', 'write every refused row to this file')
      .addHelpText('after', AFTER_HELP),
  exitStatus: {
    0: 'all rows are in',
    1: 'a row was refused, or the import could not continue',
    2: 'wrong usage',
    130: 'interrupted; the rows already written stay',
  },
} satisfies CommandSpec;
