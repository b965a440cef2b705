import type { Viewer } from '@kawa/trust';

/** The caller of a request, and the part of the graph that they may use. */
export interface Caller {
  /** Sent to subgraphs. */
  readonly viewer: Viewer;
  /** The contract of the caller's API key, if it has one. */
  readonly contract: string | undefined;
}
