// Calls a subgraph in another process: POST /graphql over reused connections, with a deadline and without leaks.
import { PublicError } from '@kawa/errors';
import { service, signIdentity } from '@kawa/trust';
import { Pool } from 'undici';
import type { Peer, SubgraphResponse } from '../mountable.ts';

export interface RemoteSubgraph extends Peer {
  close(): Promise<void>;
}

/** A subgraph call ends before the request (5 s) that needs it. */
const CALL_TIMEOUT_MS = 3_000;
/** A peer that cannot be reached is told sooner than one that thinks. */
const CONNECT_TIMEOUT_MS = 1_000;
/** The server closes idle connections after 65 s; the side that sends must be the one that closes, or it meets ECONNRESET. */
const KEEP_ALIVE_MS = 4_000;
const CONNECTIONS = 10;
const MAX_RESPONSE_BYTES = 10_000_000;

function parseResponse(text: string): SubgraphResponse | undefined {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  return 'data' in parsed || 'errors' in parsed ? (parsed as SubgraphResponse) : undefined;
}

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
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    keepAliveTimeout: KEEP_ALIVE_MS,
    // undici would follow the server's own hint of 65 s.
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxResponseSize: MAX_RESPONSE_BYTES,
  });

  async function call({
    signal,
    requestId,
    ...body
  }: Parameters<Peer['execute']>[0]): Promise<SubgraphResponse | undefined> {
    const text = JSON.stringify(body);
    const identity =
      key === undefined
        ? {}
        : { 'kawa-identity': signIdentity({ caller, key, viewer, body: text, time: Date.now() }) };
    const response = await pool.request({
      path: pathname,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-request-id': requestId,
        ...identity,
      },
      body: text,
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_TIMEOUT_MS)]),
    });
    const answer = await response.body.text();
    return response.statusCode === 200 ? parseResponse(answer) : undefined;
  }

  return {
    async execute(request) {
      const answer = await call(request).catch(() => undefined);
      if (answer === undefined) throw new PublicError('SERVICE_UNAVAILABLE');
      return answer;
    },
    close: () => pool.close(),
  };
}
