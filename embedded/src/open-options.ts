// What a command says to reach the subgraphs, and what it gets.
import type { Log } from '@kawa/log';
import type { Peer } from '@kawa/subgraph';

export interface OpenSubgraphs {
  readonly subgraphs: Readonly<Record<string, Peer>>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** The name of the command, in which it calls. */
  readonly caller: string;
  readonly onProgress?: (step: string) => void;
}

/** The variable with the address of a subgraph that runs elsewhere. */
export const urlVariable = (domain: string): string => `${domain.toUpperCase()}_URL`;
