import type { Viewer } from '@kawa/trust';

/** The interface between the router and a subgraph, over HTTP or mounted in this process. The router cannot distinguish them. */
export interface SubgraphSource {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** The current health of the subgraph. Absent: it is always ready. Rejects if the subgraph cannot be reached. */
  health?(signal: AbortSignal): Promise<SourceHealth>;
  close(): Promise<void>;
  /** Sends entity fetches of concurrent requests as one call; useful if each call has a cost. */
  readonly shareEntityFetches?: boolean;
}

/** Values that a subgraph does not report are absent. */
export interface SourceHealth {
  ready: boolean;
  database?: 'up' | 'down';
  version?: string;
  uptimeSeconds?: number;
}

/** `source` with another `execute`. */
export function withExecute(source: SubgraphSource, execute: SubgraphSource['execute']): SubgraphSource {
  const health = source.health?.bind(source);
  return {
    execute,
    ...(health && { health }),
    close: () => source.close(),
    shareEntityFetches: source.shareEntityFetches ?? false,
  };
}

export interface SubgraphRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string | undefined;
  requestId: string;
  /** The viewer of the call. Calls for equal viewers may be sent as one. */
  viewer: Viewer;
  /**
   * When the call may be repeated. Absent: never, as for every mutation. `unsent`: if nothing of it has left the router.
   * `unanswered`: also if the subgraph may have read it, because it changes nothing.
   */
  repeatWhen?: 'unsent' | 'unanswered' | undefined;
  /** Aborted when the call's deadline passes or the client disconnects. */
  signal: AbortSignal;
}

export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: readonly SubgraphError[];
}

export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** Describes a sent call; `representations` is 0 for a call without entities. */
export interface SubgraphCall {
  subgraph: string;
  representations: number;
}
