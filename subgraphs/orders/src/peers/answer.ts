import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import type { Call, Peer, SubgraphResponse } from '@kawa/subgraph-server';

export interface Asking extends Call {
  readonly log: Log;
}

/** Below the 3 s that the router waits for this subgraph: our caller must learn why, not run into its own deadline. */
const PEER_TIMEOUT_MS = 2_000;

/**
 * The entities of one `_entities` query to a peer, null where it has none. Throws SERVICE_UNAVAILABLE when it does not
 * answer or answers with an error: "I cannot tell" must never be read as "there is none".
 */
export async function askEntities(
  peer: Peer,
  name: string,
  { log, requestId, signal }: Asking,
  question: { readonly query: string; readonly representations: readonly object[] },
): Promise<readonly unknown[]> {
  let response: SubgraphResponse | undefined;
  try {
    response = await peer.execute({
      query: question.query,
      variables: { representations: question.representations },
      requestId,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PEER_TIMEOUT_MS)]),
    });
  } catch (err) {
    log.error({ err, requestId, peer: name }, 'outage');
  }
  const entities: unknown = response?.data?.['_entities'];
  if (
    response !== undefined &&
    response.errors === undefined &&
    Array.isArray(entities) &&
    entities.length === question.representations.length
  )
    return entities as readonly unknown[];
  if (response !== undefined)
    log.error(
      { requestId, peer: name, codes: response.errors?.map((e) => e.extensions?.['code']) },
      'outage',
    );
  throw new PublicError('SERVICE_UNAVAILABLE');
}
