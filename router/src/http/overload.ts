import type { Limits } from '../limits.ts';
import type { GraphQLEndpoint } from './graphql-endpoint.ts';
import { Refusal } from '../refusal.ts';

/** Seconds until a refused client may try again. Most requests in flight are answered by then. */
const RETRY_AFTER_S = 1;

/**
 * Limits the concurrent requests to `endpoint`; further ones are refused before their body is read. Threat: requests that queue
 * past their deadline cost as much as answered ones, although their clients have given up.
 */
export function boundRequests(
  endpoint: GraphQLEndpoint,
  { requestsInFlight }: Pick<Limits, 'requestsInFlight'>,
): GraphQLEndpoint {
  let inFlight = 0;
  return async (request, ...rest) => {
    if (inFlight >= requestsInFlight) {
      throw new Refusal(503, 'SERVICE_UNAVAILABLE', 'The service has too much to do now; try again.', {
        'retry-after': String(RETRY_AFTER_S),
      });
    }
    inFlight += 1;
    try {
      await endpoint(request, ...rest);
    } finally {
      inFlight -= 1;
    }
  };
}
