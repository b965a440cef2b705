import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import type { Call, Peer, SubgraphResponse } from '@kawa/subgraph-server';
import { z } from 'zod';

const STORE =
  'query StaffAsksForStore($representations: [_Any!]!) { _entities(representations: $representations) { ... on Store { id closedAt } } }';

const open = z.object({ id: z.string(), closedAt: z.null() });

/** Below the 3 s that the router waits for this subgraph: our caller must learn why, not run into its own deadline. */
const PEER_TIMEOUT_MS = 2_000;

/**
 * Whether there is such a store, and it is open. Throws SERVICE_UNAVAILABLE when the stock domain does not answer or
 * answers with an error: "I cannot tell" must never be read as "there is none".
 */
export async function isOpenStore(
  stock: Peer,
  storeId: string,
  { log, requestId, signal }: Pick<Call, 'requestId' | 'signal'> & { readonly log: Log },
): Promise<boolean> {
  let response: SubgraphResponse | undefined;
  try {
    response = await stock.execute({
      query: STORE,
      variables: { representations: [{ __typename: 'Store', id: storeId }] },
      requestId,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PEER_TIMEOUT_MS)]),
    });
  } catch (err) {
    log.error({ err, requestId, peer: 'stock' }, 'outage');
  }
  const entities: unknown = response?.data?.['_entities'];
  if (response?.errors === undefined && Array.isArray(entities) && entities.length === 1)
    return open.safeParse(entities[0]).success;
  if (response !== undefined) log.error({ requestId, peer: 'stock' }, 'outage');
  throw new PublicError('SERVICE_UNAVAILABLE');
}
