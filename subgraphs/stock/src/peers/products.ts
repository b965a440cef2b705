import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import type { Call, Peer, SubgraphResponse } from '@kawa/subgraph-server';
import { z } from 'zod';
import type { Standing } from '../domain/known-product.ts';

const PRODUCTS =
  'query StockAsksForProducts($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id active deletedAt } } }';

/** Below the 3 s that the router waits for this subgraph: our caller must learn why, not run into its own deadline. */
const PEER_TIMEOUT_MS = 2_000;
/** Representations of one call, about 70 bytes each: a subgraph has one thread, and a larger call would keep it. */
const BATCH = 500;

const entities = z.array(
  z.object({ id: z.string(), active: z.boolean(), deletedAt: z.unknown() }).nullable(),
);

type Asking = Call & { readonly log: Log };

/**
 * How each of these products stands in the catalogue; one that is not in the answer is not there. Throws SERVICE_UNAVAILABLE when
 * the catalogue does not answer, or answers with an error: "I cannot tell" must never be read as "there is none".
 */
export async function standingsOf(
  products: Peer,
  productIds: readonly string[],
  call: Asking,
): Promise<ReadonlyMap<string, Standing>> {
  const batches = Array.from({ length: Math.ceil(productIds.length / BATCH) }, (_, index) =>
    productIds.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = await Promise.all(batches.map((ids) => ask(products, ids, call)));
  return new Map(answers.flat());
}

async function ask(products: Peer, ids: readonly string[], call: Asking): Promise<[string, Standing][]> {
  const { log, requestId } = call;
  let response: SubgraphResponse;
  try {
    response = await products.execute({
      query: PRODUCTS,
      variables: { representations: ids.map((id) => ({ __typename: 'Product', id })) },
      requestId,
      signal: AbortSignal.any([call.signal, AbortSignal.timeout(PEER_TIMEOUT_MS)]),
    });
  } catch (err) {
    log.error({ err, requestId, peer: 'products' }, 'outage');
    throw new PublicError('SERVICE_UNAVAILABLE');
  }
  const answer = entities.safeParse(response.data?.['_entities']);
  if (response.errors !== undefined || !answer.success || answer.data.length !== ids.length) {
    log.error({ requestId, peer: 'products' }, 'outage');
    throw new PublicError('SERVICE_UNAVAILABLE');
  }
  return answer.data.flatMap((product): [string, Standing][] => {
    if (product === null) return [];
    const isDeleted = (product.deletedAt ?? null) !== null;
    return [[product.id, isDeleted ? 'DELETED' : product.active ? 'ACTIVE' : 'INACTIVE']];
  });
}
