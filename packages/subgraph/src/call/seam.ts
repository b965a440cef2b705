// The seam between a caller and a subgraph, the same over HTTP and in one process: a request goes in, data and errors come back.
import type { Viewer } from '@kawa/trust';

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string | undefined;
  readonly requestId: string;
  /** For whom the call is made. */
  readonly viewer: Viewer;
  /** Aborted when the caller no longer waits. */
  readonly signal: AbortSignal;
}

export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown>;
}

/** Another subgraph as one of our programs sees it: what it sends is sent in its own name. */
export interface Peer {
  /** A property, not a method: a mounted subgraph, which needs a viewer, must not pass for a peer. */
  readonly execute: (request: Omit<SubgraphRequest, 'viewer'>) => Promise<SubgraphResponse>;
}
