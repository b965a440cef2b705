// A subgraph reached over HTTP.
import { type ClientAnswer, readResponse, subgraphClient } from '@kawa/subgraph/call';
import { defaultLimits } from '../limits.ts';
import { isRecord } from '../json.ts';
import type { SourceHealth, SubgraphSource } from './source.ts';

export interface HttpSourceOptions {
  /** The subgraph's GraphQL endpoint. */
  url: string;
  /** The key that the router shares with this subgraph; absent for a foreign one, which is not told who asks. */
  key?: string | undefined;
  /** Whether entity fetches of concurrent requests go as one call; true unless told otherwise. */
  shareEntityFetches?: boolean;
}

/** A `SubgraphSource` over HTTP/1.1 with kept-alive connections; nothing is sent until the first call. */
export function httpSource({ url, key, shareEntityFetches = true }: HttpSourceOptions): SubgraphSource {
  const client = subgraphClient(url, {
    caller: 'router',
    key,
    connections: defaultLimits.subgraphConnections,
    connectTimeoutMs: defaultLimits.connectTimeoutMs,
    keepAliveMs: defaultLimits.subgraphKeepAliveMs,
    responseBytes: defaultLimits.subgraphResponseBytes,
  });
  return {
    execute: async (request) => readResponse(await client.post(request)),
    health: async (signal) => readHealth(await client.get('/health', signal)),
    close: () => client.destroy(),
    shareEntityFetches,
  };
}

/** A foreign subgraph need not know the path: one that says so answers, and that is all that is known. */
function readHealth({ status, body }: ClientAnswer): SourceHealth {
  const { database, version, uptimeSeconds } = isRecord(body) ? body : {};
  return {
    ready: status < 400 || status === 404,
    ...((database === 'up' || database === 'down') && { database }),
    ...(typeof version === 'string' && { version }),
    ...(typeof uptimeSeconds === 'number' && { uptimeSeconds }),
  };
}
