import type { Viewer } from '@kawa/trust';

/** Who asks, and under which part of the graph. */
export interface Caller {
  /** What subgraphs are told. */
  readonly viewer: Viewer;
  /** The contract that the caller's API key was made for; undefined for whoever has none. */
  readonly contract: string | undefined;
}
