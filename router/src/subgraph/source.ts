import type { SubgraphRequest as SeamRequest, SubgraphResponse } from '@kawa/subgraph/call';

export type { SubgraphError, SubgraphResponse } from '@kawa/subgraph/call';

/** A subgraph as the router calls it: over HTTP or mounted in this process, the router cannot tell which. */
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

/** The seam's request, with what only the router decides. Calls for viewers who are equal in everything may be sent as one. */
export interface SubgraphRequest extends SeamRequest {
  /**
   * When the call may be repeated. Absent: never, as for every mutation. `unsent`: if nothing of it has left the router.
   * `unanswered`: also if the subgraph may have read it, because it changes nothing.
   */
  readonly repeatWhen?: 'unsent' | 'unanswered' | undefined;
}

/** Describes a sent call; `representations` is 0 for a call without entities. */
export interface SubgraphCall {
  subgraph: string;
  representations: number;
}
