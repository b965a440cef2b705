import type { SubgraphRequest as SeamRequest, SubgraphResponse } from '@kawa/subgraph/call';

export type { SubgraphError, SubgraphResponse } from '@kawa/subgraph/call';

/** A subgraph as the router calls it: over HTTP or mounted in this process, the router cannot tell which. */
export interface SubgraphSource {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Whether the subgraph would answer now, with what it says of itself; absent means that it always would. Rejects when it is out of reach. */
  health?(signal: AbortSignal): Promise<SourceHealth>;
  close(): Promise<void>;
  /** Entity fetches of concurrent requests go as one call: worth it where a call costs something itself. */
  readonly shareEntityFetches?: boolean;
}

/** What a foreign subgraph does not say is absent. */
export interface SourceHealth {
  ready: boolean;
  database?: 'up' | 'down';
  version?: string;
  uptimeSeconds?: number;
}

/** `source` with another `execute` around its own; everything else of it stays. */
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
   * Whether it may be sent a second time: never when absent, as for every mutation. `unsent`: when nothing of it has left the
   * router. `unanswered`: also when the subgraph may have read it, for it changes nothing.
   */
  readonly repeatWhen?: 'unsent' | 'unanswered' | undefined;
}

/** Told of each call as it is sent; `representations` is 0 for a call that fetches no entities. */
export interface SubgraphCall {
  subgraph: string;
  representations: number;
}
