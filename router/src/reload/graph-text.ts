import { hashOf } from '../hash.ts';

/** The texts that a generation is built from. */
export interface GraphText {
  readonly supergraph: string;
  /** Undefined without contracts. */
  readonly contracts: string | undefined;
}

/** Changes with either text. Without contracts, it is the hash of the supergraph. */
export const hashOfGraph = ({ supergraph, contracts }: GraphText): string =>
  contracts === undefined ? hashOf(supergraph) : hashOf(`${hashOf(supergraph)}\n${contracts}`);
