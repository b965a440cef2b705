import type { Limits } from '../limits.ts';
import type { GraphQLEndpoint } from './graphql-endpoint.ts';
import { Refusal } from '../refusal.ts';

/** Seconds after which a client that was turned away may ask again: most of what is in flight has been answered by then. */
const RETRY_AFTER_S = 1;

/**
 * `endpoint` for so many requests at once; the next is turned away before its body is read. Threat: requests that queue past
 * their deadline cost as much as those that are answered, and nobody waits for them any more.
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
