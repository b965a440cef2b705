// Calls a subgraph over HTTP.
import { type ClientAnswer, readResponse, subgraphClient } from '@kawa/subgraph/call';
import { defaultLimits } from '../limits.ts';
import { isRecord } from '../json.ts';
import type { SourceHealth, SubgraphSource } from './source.ts';

export interface HttpSourceOptions {
  /** The subgraph's GraphQL endpoint. */
  url: string;
  /** The key that the router shares with this subgraph. Without it the subgraph does not get the viewer. */
  key?: string | undefined;
  /** Whether entity fetches of concurrent requests are sent as one call. Default: true. */
  shareEntityFetches?: boolean;
}

/** A `SubgraphSource` over HTTP/1.1 with kept-alive connections. Connects at the first call. */
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

/** A subgraph that is not ours may not have this path. A 404 shows that it answers, and nothing more. */
function readHealth({ status, body }: ClientAnswer): SourceHealth {
  const { database, version, uptimeSeconds } = isRecord(body) ? body : {};
  return {
    ready: status < 400 || status === 404,
    ...((database === 'up' || database === 'down') && { database }),
    ...(typeof version === 'string' && { version }),
    ...(typeof uptimeSeconds === 'number' && { uptimeSeconds }),
  };
}
