import { hashOf } from '../hash.ts';

/** What a generation is built from. */
export interface GraphText {
  readonly supergraph: string;
  /** Undefined where there are no contracts. */
  readonly contracts: string | undefined;
}

/** Changes with either; that of a graph without contracts is its supergraph's. */
export const hashOfGraph = ({ supergraph, contracts }: GraphText): string =>
  contracts === undefined ? hashOf(supergraph) : hashOf(`${hashOf(supergraph)}\n${contracts}`);
