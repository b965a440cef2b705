// Calls a subgraph in another process in this program's own name, with a deadline.
import { PublicError } from '@kawa/errors';
import { service } from '@kawa/trust';
import { subgraphClient } from './client.ts';
import { readResponse } from './response.ts';
import type { Peer } from './seam.ts';

export interface RemoteSubgraph extends Peer {
  close(): Promise<void>;
}

/** A subgraph call ends before the request (5 s) that needs it. */
const CALL_TIMEOUT_MS = 3_000;
const limits = {
  /** Default: shorter than the deadline of a call. A peer that does not accept connections is found sooner than a slow one. */
  connectTimeoutMs: 1_000,
  /** The server closes idle connections after 65 s. */
  keepAliveMs: 4_000,
  connections: 10,
  responseBytes: 10_000_000,
};

/**
 * The subgraph at `url`, for example "http://127.0.0.1:4002/graphql". A peer that is dead, slower than 3 s or answers
 * something else than GraphQL is a thrown SERVICE_UNAVAILABLE, whose text holds no address: clients may read it. Each call
 * is signed as `caller`'s own, with the key that it shares with that subgraph; without a key it is not signed.
 */
export function remoteSubgraph(
  url: string,
  { caller, key }: { readonly caller: string; readonly key: string | undefined },
): RemoteSubgraph {
  const viewer = service(caller);
  const client = subgraphClient(url, { caller, key, ...limits });
  return {
    async execute(request) {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
      try {
        const answer = await client.post({ ...request, viewer, signal });
        if (answer.status === 200) return readResponse(answer);
      } catch {
        // Whatever it was, the caller can do nothing else about it.
      }
      throw new PublicError('SERVICE_UNAVAILABLE');
    },
    close: () => client.close(),
  };
}
