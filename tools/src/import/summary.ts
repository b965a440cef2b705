import { type FileName, fileNames } from './format.ts';

/** What became of the rows of one file. `refused` counts rows, and a header that does not fit as one. */
export interface Counts {
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
}

export interface ImportSummary {
  /** By file; null for one that the folder does not have. */
  readonly files: Readonly<Record<FileName, Readonly<Counts> | null>>;
  /** Names in the folder that the format does not know. */
  readonly ignored: readonly string[];
  readonly refused: number;
  /** What people should hear of rows that went in. */
  readonly notes: readonly string[];
  /** False when `--strict` found a bad row and nothing was written. */
  readonly written: boolean;
}

export type Tally = Record<FileName, Counts | null>;

const none = (): Counts => ({ read: 0, added: 0, updated: 0, unchanged: 0, refused: 0 });

export function newTally(present: (file: FileName) => boolean): Tally {
  const entries = fileNames.map((file) => [file, present(file) ? none() : null] as const);
  return Object.fromEntries(entries) as Tally;
}

/** The counts of a file that the folder has. */
export function countsOf(tally: Tally, file: FileName): Counts {
  return (tally[file] ??= none());
}

export const refusedIn = (tally: Tally): number =>
  Object.values(tally).reduce((sum, counts) => sum + (counts?.refused ?? 0), 0);
