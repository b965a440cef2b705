import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import type { Call, Peer, SubgraphResponse } from '@kawa/subgraph-server';

const PRODUCT_BY_ID =
  'query StockAsksForProduct($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id } } }';

/** Below the 3 s that the router waits for this subgraph: our caller must learn why, not run into its own deadline. */
const PEER_TIMEOUT_MS = 2_000;

/**
 * Whether the catalogue has this product. Throws SERVICE_UNAVAILABLE when it does not answer, or answers with an error:
 * "I cannot tell" must never be read as "there is none".
 */
export async function isProduct(
  products: Peer,
  productId: string,
  call: Call & { readonly log: Log },
): Promise<boolean> {
  const request = {
    query: PRODUCT_BY_ID,
    variables: { representations: [{ __typename: 'Product', id: productId }] },
    requestId: call.requestId,
    signal: AbortSignal.any([call.signal, AbortSignal.timeout(PEER_TIMEOUT_MS)]),
  };
  let response: SubgraphResponse;
  try {
    response = await products.execute(request);
  } catch (err) {
    call.log.error({ err, requestId: call.requestId, peer: 'products' }, 'outage');
    throw new PublicError('SERVICE_UNAVAILABLE');
  }
  const entities = response.data?.['_entities'];
  if (response.errors !== undefined || !Array.isArray(entities)) {
    call.log.error({ requestId: call.requestId, peer: 'products' }, 'outage');
    throw new PublicError('SERVICE_UNAVAILABLE');
  }
  return entities[0] !== null && entities[0] !== undefined;
}
